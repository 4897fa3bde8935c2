"""Dates as Swedish documents write them: where they stand, and which days they cover."""

from ingest.dates.shown import in_words, month_of
from ingest.dates.written import Day, WrittenDate, dates_in, days, full_dates, years

__all__ = ["Day", "WrittenDate", "dates_in", "days", "full_dates", "in_words", "month_of", "years"]

"""Days in Swedish words, as people write them and as they are shown."""

from calendar import monthrange
from datetime import date

from ingest.dates.words import MONTHS


def month_of(day: date) -> str:
    """Give the month and year in words: "september 2024"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def in_words(day: date, inferred: bool) -> str:
    """Give a day in words, no finer than it is known: "18 september 2024", "maj 2024", "2024".

    A document that gives only a year or a month is dated to its last day (see `ingest.models`).
    """
    if inferred and (day.month, day.day) == (12, 31):
        return str(day.year)
    if inferred and day.day == monthrange(day.year, day.month)[1]:
        return month_of(day)
    return f"{day.day} {month_of(day)}"

"""Dates the way they are written in Swedish."""

from datetime import date

from ui import texts


def swedish_date(day: date | None, inferred: bool) -> str:
    """`18 september 2024`; what was not written in the document is never stated as if it were.

    A document that gives only a year is dated to that year's last day (see `ingest.models`), so
    an inferred 31 December says no more than the year.
    """
    if day is None:
        return texts.UNDATED
    if inferred and (day.month, day.day) == (12, 31):
        return str(day.year)
    written = f"{day.day} {texts.MONTHS[day.month - 1]} {day.year}"
    return f"{texts.PROBABLY} {written}" if inferred else written

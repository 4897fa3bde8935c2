"""Days in Swedish, as they are shown."""

from calendar import monthrange
from datetime import date

_MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]


def month_of(day: date) -> str:
    """Give the month and year in words: "september 2024"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def in_words(day: date, inferred: bool) -> str:
    """Give a day in words, no finer than it is known: "18 september 2024", "maj 2024", "2024".

    A document that gives only a year or a month is dated to its last day (see `ingest.models`).
    """
    if inferred and (day.month, day.day) == (12, 31):
        return str(day.year)
    if inferred and day.day == monthrange(day.year, day.month)[1]:
        return month_of(day)
    return f"{day.day} {month_of(day)}"


def is_sure(day: date, inferred: bool) -> bool:
    """Tell whether what `in_words` says of a day was written, not inferred."""
    return not inferred or not in_words(day, inferred).startswith(f"{day.day} ")


def day_label(day: date | None, inferred: bool) -> str | None:
    """Give a document's day in words, or None where it is unknown."""
    if day is None:
        return None
    return in_words(day, inferred) + ("" if is_sure(day, inferred) else " (härlett datum)")


def period_label(day: date, inferred: bool) -> str:
    """Give when something was said, no finer than is needed: "september 2024" or "2024"."""
    return str(day.year) if inferred and (day.month, day.day) == (12, 31) else month_of(day)

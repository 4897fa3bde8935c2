"""Days in Swedish, as they are shown."""

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


def day_label(day: date | None, inferred: bool) -> str | None:
    """Give a document's day in words, or None where it is unknown.

    An inferred last day of a year stands for a document that gives only its year.
    """
    if day is None:
        return None
    if inferred and (day.month, day.day) == (12, 31):
        return str(day.year)
    label = f"{day.day} {month_of(day)}"
    return f"{label} (året är härlett)" if inferred else label


def period_label(day: date, inferred: bool) -> str:
    """Give when something was said, no finer than is needed: "september 2024" or "2024"."""
    return str(day.year) if inferred and (day.month, day.day) == (12, 31) else month_of(day)

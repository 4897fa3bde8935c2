"""Days in Swedish, as they are shown."""

from datetime import date

from ingest.dates import in_words, month_of


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

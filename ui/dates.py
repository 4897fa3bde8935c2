"""Dates the way the page writes them."""

from datetime import date

from ingest.dates import in_words
from service.dates import is_sure
from ui import texts


def swedish_date(day: date | None, inferred: bool) -> str:
    """`18 september 2024`; what was not written in the document is never stated as if it were."""
    if day is None:
        return texts.UNDATED
    written = in_words(day, inferred)
    return written if is_sure(day, inferred) else f"{texts.PROBABLY} {written}"

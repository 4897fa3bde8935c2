"""The dates that a document labels as its own: "Beslutad: …", "Sammanträdesdatum …"."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.dates import dates_in, full_dates
from ingest.metadata import texts

# A label opens its line, with a capital: a line of running text that is broken there does not.
_LABELLED = (
    r"^[^\w\n]{{0,6}}(?:{labels})\b(?P<rest>[^\n]{{0,80}})(?:\s*\n\s*(?P<next>[^\n]{{0,40}}))?"
)


def _label(labels: str) -> re.Pattern[str]:
    return re.compile(_LABELLED.format(labels=labels), re.M)


_MEETING = _label("Sammanträdesdatum|SAMMANTRÄDESDATUM|Mötesdatum|Plats och tid|Tid och plats")
_DECIDED = _label(
    "Datum för beslut|Beslutsdatum|Avgörandedatum|Besluta[dt]|Fastställ[dt]|Antag(?:en|et)"
    "|Utfärda[dt]|Meddela[dt]"
)
_CHANGED = _label(
    "(?:Senast |Sidan (?:är )?(?:senast )?)?(?:[Uu]ppdatera[dt]|[Ää]ndra[dt]|[Rr]evidera[dt])"
    "|Ändringar införda|Publicera[dt]|Publiceringsdatum"
)
_DATED = _label("Datum|DATUM|Tid|TID|När|Datum och tid")
# "2026-xx-xx": the year is known, the day is not.
_PLACEHOLDER = re.compile(r"((?:19|20)\d\d)-(?:xx|XX|mm|MM)\b")


def labelled_date(front: str, end: str) -> tuple[date, bool, str] | None:
    """The date with whether it is inferred and its basis; None where no label has one.

    A meeting's day goes before the latest of the days of decision and change, which goes before
    any other labelled day. `front` is the first pages of a text, `end` its last lines, where web
    pages tell when they were changed.
    """
    if meeting := next(_dates(_MEETING, front), None):
        return meeting, False, texts.MEETING
    decided = [(day, texts.DECIDED) for day in _dates(_DECIDED, front)]
    changed = [(day, texts.CHANGED) for text in (front, end) for day in _dates(_CHANGED, text)]
    if dated := max(decided + changed, default=None):
        return dated[0], False, dated[1]
    if other := next(_dates(_DATED, front), None):
        return other, False, texts.IN_TEXT
    for match in _DECIDED.finditer(front):
        if year := _PLACEHOLDER.search(match["rest"]):
            return date(int(year[1]), 12, 31), True, texts.NOT_YET_DECIDED
    return None


def is_labelled_date(line: str) -> bool:
    """Tell whether a line is a label for a date."""
    return any(label.match(line) for label in (_MEETING, _DECIDED, _CHANGED, _DATED))


def _dates(label: re.Pattern[str], text: str) -> Iterator[date]:
    for match in label.finditer(text):
        found = full_dates(match["rest"]) or _opening(match["next"] or "")
        yield from found[:1]


def _opening(line: str) -> list[date]:
    """The day that a line begins with, if it does."""
    return [one.first for one in dates_in(line, None) if one.start == 0 and one.first == one.last]

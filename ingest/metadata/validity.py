"""From when and until when a document says that it holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ingest.dates import dates_in
from ingest.metadata.head import Head
from ingest.metadata.kinds import kind_of
from ingest.metadata.own_words import is_of_itself
from ingest.stems import any_of

# Documents that hold for the years in their title; a report for 2024 is about them.
_FOR_A_TIME = {
    "plan", "strategi", "budget", "taxa", "överenskommelse", "avtal", "policy", "riktlinje",
    "stöd", "utlysning",
}  # fmt: skip
# The record of a meeting quotes the validity of what was decided there.
_OF_A_MOMENT = {"protokoll", "mötesanteckningar", "kallelse", "årsrapport", "dom", "nyhet"}
_CUES = (
    "gäller$", "giltig", "träder i kraft$", "ikraft", "avtalsperiod", "avtalstid", "planperiod",
    "avser perioden$", "för perioden$", "under perioden$",
)  # fmt: skip
_SAYS_SO = re.compile(
    rf"(?<!\w)(?<!vad )(?<!det ){any_of(_CUES)}\w*(?=(?P<rest>[^\n]{{0,60}}(?:\n[^\n]{{0,60}})?))"
)
# Only such words may stand between that and the date: "gäller för perioden från och med …".
_CONNECTS = re.compile(
    r"(?:[\s:|]|\b(?:för|under|perioden|tiden|åren|år|datum|från|fr\.?\s?o\.?\s?m\.?|och|med|till"
    r"|t\.?\s?o\.?\s?m\.?|tom|längst)(?![^\W\d]))*",
    re.I,
)
_FROM = re.compile(r"\bfrån\b|\bfr\.?\s?o\.?\s?m|kraft", re.I)
_UNTIL = re.compile(r"\btill\b|\bt\.?\s?o\.?\s?m|\blängst\b", re.I)
_A_YEAR = 364  # days between its first and its last


@dataclass(frozen=True, slots=True)
class Validity:
    """The first and the last day that a document holds; None where that is not said."""

    first: date | None = None
    last: date | None = None


def validity_of(title: str, kind: str, head: Head) -> Validity:
    """The validity that the first pages state, or else that the title's years do.

    "Gäller från 2025" is from the first day of that year. Nothing is said by the record of a
    meeting, nor by when a document is to be revised.
    """
    if kind in _OF_A_MOMENT:
        return Validity()
    stated = _stated(head.front, kind)
    if stated == Validity() and kind in _FOR_A_TIME:
        return _years_of(title, kind, head.presenting)
    return stated


def _stated(front: str, kind: str) -> Validity:
    first = last = None
    for said in _SAYS_SO.finditer(front):
        if not is_of_itself(front, said.start(), kind):
            continue
        written = next(iter(dates_in(said["rest"], None)), None)
        if written is None or not _CONNECTS.fullmatch(said["rest"], 0, written.start):
            continue
        lead = said[0] + said["rest"][: written.start]
        if _UNTIL.search(lead):
            last = last or written.last
        elif _FROM.search(lead) or written.first == written.last:
            first = first or written.first
        else:
            first, last = first or written.first, last or written.last
    return Validity(first, last)


def _years_of(title: str, kind: str, lines: Iterable[str]) -> Validity:
    """The years that the title gives, or a line at the head that is but years or names the kind."""
    for place in [title, *lines]:
        for written in dates_in(place, None):
            rest = (place[: written.start] + place[written.end :]).strip()
            presents = place is title or not rest or kind_of([place]) == kind
            if presents and (written.last - written.first).days >= _A_YEAR:
                return Validity(written.first, written.last)
    return Validity()

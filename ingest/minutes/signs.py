"""The signs that a text is the minutes of a meeting."""

import re
from collections.abc import Iterable, Sequence

from ingest.minutes.candidates import Candidate
from ingest.minutes.lines import Line
from ingest.minutes.models import Part
from ingest.minutes.vocabulary import DECISION, EXTRACT, FORMALITY, PARTICIPANTS, SIGNING, TITLE

_HEAD = 10_000  # characters, that hold the list of those present and what stands around it
_TITLE_LINES = 25
_FEWEST_SIGNS = 2
_NAME = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][a-zåäöé]+")
# "Paragrafer §§ 32-40", "Paragraf § 59"; some of the minutes may be confirmed at once.
_LABELLED = re.compile(
    r"(?<!justerade )(?<!justerad )\bP(?i:aragraf(?:er\b[\s:]{0,4}|[\s:]{0,4}(?=§)))§{0,2}\s?"
    r"(?P<first>\d{1,4})(?:\s?(?:[-–—]|t\.?o\.?m\.?|till)\s?(?P<last>\d{1,4}))?(?![\d.])"
)
_ALONE = re.compile(r"(?m)^[ \t]*§§\s?(?P<first>\d{1,4})\s?[-–—]\s?(?P<last>\d{1,4})[ \t]*$")


def stated_range(text: str, lines: Sequence[Line]) -> tuple[int, int] | None:
    """The first and the last § that the minutes say they hold; None where they do not say.

    An extract may tell the range of the minutes it was taken from, and holds only some of it.
    """
    if any(EXTRACT.match(line.words) for line in lines[:_TITLE_LINES]):
        return None
    for pattern in (_LABELLED, _ALONE):
        for found in pattern.finditer(text, 0, _HEAD):
            first, last = int(found["first"]), int(found["last"] or found["first"])
            if first <= last:
                return first, last
    return None


def are_minutes(
    text: str,
    lines: Sequence[Line],
    chosen: Sequence[Candidate],
    parts: Iterable[Part],
    stated: tuple[int, int] | None,
) -> bool:
    """Whether at least two signs of a meeting stand around the numbered items.

    The signs: a stated range of §, a title that says minutes, people present, case numbers beside
    the items, and marks of confirmation. Decisions under the items and signatures count too, but
    not alone: standing orders head their rules with such words.
    """
    parts = list(parts)
    strong = (
        stated is not None,
        any(TITLE.match(line.words) for line in lines[:_TITLE_LINES]),
        any(_names_people(text, part) for part in parts),
        any(candidate.has_case_number for candidate in chosen),
        any(FORMALITY.match(line.words) for line in lines),
    )
    weak = (
        any(part.name and part.item and DECISION.match(part.name) for part in parts),
        any(SIGNING.match(line.words) for line in lines),
    )
    return any(strong) and sum(strong) + sum(weak) >= _FEWEST_SIGNS


def _names_people(text: str, part: Part) -> bool:
    if part.item or not part.name or not PARTICIPANTS.match(part.name):
        return False
    return _NAME.search(text, part.content, part.end) is not None

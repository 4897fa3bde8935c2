"""What a question about meaning asks about, and sentences in which a document says what it is."""

import re
from collections.abc import Collection

from index.search_index import SearchIndex
from service.answering.candidates import Candidate, found_passages
from service.answering.kinds import Kind
from service.answering.question import Question
from service.answering.silence import is_silence

_MEANING_ASKED = re.compile(
    r"\bvad\s+(?:(?:är|e|va|betyder|innebär|står)\s+(?:för\s+)?(?P<after>[^,.?!]+)"
    r"|(?:menas|avses)\s+med\s+(?P<meant>[^,.?!]+)"
    r"|(?P<before>[^,.?!]{2,40}?)\s+(?:är|betyder|innebär|står för))",
    re.I,
)
_LOOSE_BEGINNING = re.compile(r"^(?:förkortningen|begreppet|ordet|termen)\s+(?=\S)", re.I)
_LOOSE_END = re.compile(r"\s+(?:för (?:något|nåt|nån(?:ting)?)|egentligen|för|då)$", re.I)
_LOOKED_AT = 8  # passages
_ASKED = "Vad är {short}?"
# Between a word and its verb stands at most whose or where it is: "Ett IOP hos VGR är ett …".
_IS = (
    r"(?:\s\([^)]*\))?(?:\s(?:hos|inom|i)\s\w+)?"
    r"\s(?:är\s(?:en|ett|den|det)|innebär\satt|betyder\satt)\s.*[^?]$"
)


def definition_query(question: Question) -> str | None:
    """Give "X är" for "vad är X": in those words a definition begins; None for other questions."""
    subject = subject_of(question)
    return subject and f"{subject} är"


def subject_of(question: Question) -> str | None:
    """Give the X of "vad är X?", or None where no meaning is asked for."""
    asked = _MEANING_ASKED.search(question.text) if question.kind is Kind.DEFINITION else None
    if asked is None:
        return None
    subject = asked["after"] or asked["meant"] or asked["before"]
    return _LOOSE_BEGINNING.sub("", _LOOSE_END.sub("", subject.strip())).strip("\"'”“ ")


def definition(short: str, index: SearchIndex, but: Collection[str]) -> Candidate | None:
    """Give the nearest sentence that begins by saying what the short form is, if there is one.

    Narrow on purpose: "X har en viktig roll" and "i X är det högt i tak" define nothing. `but` are
    sentences that the reader has seen.
    """
    defines = re.compile(rf"(?:(?:En|Ett|Den|Det)\s)?{re.escape(short)}{_IS}", re.S)
    found = found_passages(index.search(_ASKED.format(short=short), _LOOKED_AT))
    units = (unit for passage in found for unit in passage.candidates if unit.shown not in but)
    return next((u for u in units if defines.match(u.shown) and not is_silence(u.shown)), None)

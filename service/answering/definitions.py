"""What a question about meaning asks about, as a definition would begin."""

import re

from service.answering.kinds import Kind
from service.answering.question import Question

_ASKED = re.compile(
    r"\bvad\s+(?:(?:är|e|va|betyder|innebär|står)\s+(?:för\s+)?(?P<after>[^,.?!]+)"
    r"|(?:menas|avses)\s+med\s+(?P<meant>[^,.?!]+)"
    r"|(?P<before>[^,.?!]{2,40}?)\s+(?:är|betyder|innebär|står för))",
    re.I,
)
_LOOSE_END = re.compile(r"\s+(?:för (?:något|nåt|nån(?:ting)?)|egentligen|för|då)$", re.I)


def definition_query(question: Question) -> str | None:
    """Give "X är" for "vad är X": in those words a definition begins; None for other questions."""
    asked = _ASKED.search(question.text) if question.kind is Kind.DEFINITION else None
    if asked is None:
        return None
    subject = asked["after"] or asked["meant"] or asked["before"]
    return f"{_LOOSE_END.sub('', subject.strip())} är"

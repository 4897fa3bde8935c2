"""Whether a piece of text holds the type of thing that a kind of question asks for."""

import re
from collections.abc import Iterable, Sequence

from index.lexical import analyse
from ingest.contacts import PHONE
from service.answering.kinds import Kind, kind_of
from service.answering.type_patterns import ABBREVIATED, DEFINED, patterns_for

# What these ask for can be seen; without it nothing said is an answer.
_TOLD_BY_THEIR_LOOK = {Kind.CONTACT, Kind.DATE, Kind.NUMBER, Kind.PLACE}
_ASKS_TWICE = re.compile(
    r"(?:\b(?:och|o|å|samt|eller)|,)\s+(?P<besides>(?:va|vad|vem|vilk\w+|var|vart|när|hur)\b.*)$",
    re.IGNORECASE,
)


def wanted(question: str, kind: Kind) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of which an answer to the question should hold one; none for some kinds.

    Of two questions in one it is the first that tells.
    """
    besides = asked_besides(question)
    return patterns_for(question.removesuffix(besides) if besides else question, kind)


def has_type(question: str, kind: Kind, text: str) -> bool:
    """Tell whether the text holds what the question asks for; any text suits some kinds."""
    patterns = wanted(question, kind)
    if kind is Kind.NUMBER:
        text = PHONE.sub("", text)
    if kind is Kind.DEFINITION:
        return _is_defined(question, text)
    return not patterns or any(pattern.search(text) for pattern in patterns)


def asked_besides(question: str) -> str | None:
    """Give the second of two questions in one: "och när är mötet?"; None where there is one."""
    found = _ASKS_TWICE.search(question)
    return found["besides"] if found else None


def unanswered_besides(question: str, texts: Sequence[str]) -> str | None:
    """Give the second of two questions in one, if it can be seen that no text answers it."""
    besides = asked_besides(question)
    if besides is None or (kind := kind_of(besides)) not in _TOLD_BY_THEIR_LOOK:
        return None
    return None if any(has_type(besides, kind, text) for text in texts) else besides


def lacks_what_was_asked(question: str, kind: Kind, texts: Iterable[str]) -> bool:
    """Tell whether none of the texts has the number, time, place or address that is asked for.

    A question that asks for two things may be answered in part.
    """
    if kind not in _TOLD_BY_THEIR_LOOK or asked_besides(question):
        return False
    return not any(has_type(question, kind, text) for text in texts)


def _is_defined(question: str, text: str) -> bool:
    """Whether a text says what something that the question names is, and not what all else is."""
    defined = DEFINED.search(text)
    of_whom = defined["subject"] if defined else text if ABBREVIATED.search(text) else ""
    return not set(analyse(question)).isdisjoint(analyse(of_whom))

"""People whom texts name: two or three words with capitals in a row."""

import re
from collections.abc import Iterable

_NAME = re.compile(
    # A part of the country is nobody.
    r"\b(?!(?:Västra|Östra|Norra|Södra) )[A-ZÅÄÖÉ][a-zåäöéü-]+(?: [A-ZÅÄÖÉ][a-zåäöéü-]+){1,2}\b"
)


def people_in(text: str) -> list[str]:
    """Give the names of people in a text, in order, as they are written."""
    return _NAME.findall(text)


def people_asked_about(question: str, texts: Iterable[str]) -> set[str]:
    """Give the people that a question names, in small letters.

    Questions are often written without capitals: a name that one of the texts knows counts, too.
    """
    asked = question.lower()
    known = {name.lower() for text in texts for name in people_in(text)}
    return {name.lower() for name in people_in(question)} | {n for n in known if n in asked}

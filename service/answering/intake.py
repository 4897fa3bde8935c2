"""Looks at what came in before anything is searched: is it a question that can be read?"""

import re
import unicodedata

from index.lexical import analyse
from ingest.language_data import stop_words
from service.answering import texts

MAX_CHARACTERS = 1000
_WORD = re.compile(r"[^\W\d_]+")
# Languages that people here may write in and that are not close to Swedish. Norwegian and Danish
# are let through: most of what is asked in them is understood.
_OTHER_LANGUAGES = ("english", "german", "french", "spanish", "finnish", "turkish", "italian")
_SWEDISH_QUESTION_WORDS = frozenset(
    {"vem", "vad", "när", "var", "hur", "varför", "vilka", "vilken", "vilket"}
)


def tidy(question: str) -> str:
    """Give the question in one line, composed, without control characters."""
    composed = unicodedata.normalize("NFC", question)
    visible = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in composed)
    return " ".join(visible.split())


def objection(question: str) -> str | None:
    """Give what to tell the user of a question that cannot be answered as it stands, or None."""
    words = _WORD.findall(question)
    if not question:
        return texts.EMPTY
    if len(question) > MAX_CHARACTERS:
        return texts.TOO_LONG.format(limit=MAX_CHARACTERS)
    if not words:
        return texts.NO_WORDS
    if sum(map(len, words)) < 2:
        return texts.TOO_SHORT
    if not _may_be_swedish(question, words):
        return texts.NOT_SWEDISH
    if not analyse(question):
        return texts.TOO_SHORT
    return None


def _may_be_swedish(question: str, words: list[str]) -> bool:
    """Tell whether a question may be Swedish; false only where another language is plain to see."""
    letters = [letter for letter in question if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if latin * 2 < len(letters):
        return False
    lowered = {word.lower() for word in words}
    swedish = len(lowered & _function_words("swedish"))
    return all(len(lowered & _function_words(other)) <= swedish + 1 for other in _OTHER_LANGUAGES)


def _function_words(language: str) -> frozenset[str]:
    own = _SWEDISH_QUESTION_WORDS if language == "swedish" else frozenset()
    return stop_words(language) | own

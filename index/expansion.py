"""A question's terms, and beside them those that it may mean though it is spelt otherwise."""

import re
import unicodedata
from collections.abc import Iterator

from index.frequency import zipf
from index.lexical import SWEDISH, parts_of, terms_of_word, words
from index.short_forms import ShortForms
from index.vocabulary import Vocabulary, fold
from ingest.language_data import stop_words

# What a term that was not asked for weighs, where one that was weighs 1. The second and the third
# best suggestion weigh a half and a third of the first.
DOTS_PUT_BACK = 0.9
SLIP_MENDED = 0.8
JOINED = 0.8
# The question's own spelling is in the index, so these must not drown it.
JOINED_THOUGH_KNOWN = 0.5
DOTS_THOUGH_KNOWN = 0.4
ACCENT_CHANGED = 0.8  # "ideburen", "idéburen": one word
NAME_THOUGH_KNOWN = 0.3
# A common word that the index lacks may still be a name in small letters: "carlson".
SAID_ALIKE = 0.3

# On the Zipf scale: as common a word is no slip of another one.
_USUAL = 3.0
_SHORTEST_NAME = 5
_SHORTEST_SAID_ALIKE = 6
_SHORTEST_JOINED = 6
_dots = re.compile("[åäöÅÄÖ]").findall
_APART = re.compile(r"(?<!\w)(?=([^\W\d_]{2,})\s+([^\W\d_]{2,}))")
_STOP_WORDS = stop_words("swedish")
_UNDOTTED_STOP_WORDS = frozenset(map(fold, _STOP_WORDS))


def expand(question: str, vocabulary: Vocabulary, short_forms: ShortForms) -> dict[str, float]:
    """Give the question's weighted terms with those added that the index may know it by."""
    question = unicodedata.normalize("NFC", question)
    added: dict[str, float] = {}
    for term, weight in (
        *short_forms.other_forms(question).items(),
        *_respelt(question, vocabulary),
        *_joined(question, vocabulary),
    ):
        added[term] = max(added.get(term, 0.0), weight)
    return added | SWEDISH.question_terms(question)


def _respelt(question: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    """Give the terms that the question's words may be other spellings of."""
    typed = {word.lower(): word for word in re.findall(r"\w+", question)}
    dotted = bool(_dots(question))
    first = next(iter(typed), "")
    for word in words(question):
        if not dotted and word in _UNDOTTED_STOP_WORDS:
            continue
        written = typed.get(word, word)
        name = written.istitle() and word != first
        abbreviation = written.isupper() and not question.isupper()
        for term in terms_of_word(word):
            if term in vocabulary:
                yield from _twins(term, vocabulary, dotted, name)
            elif same := vocabulary.dotted(term):
                yield from ((one, DOTS_PUT_BACK) for one in same)
            elif not abbreviation and (name or _may_be_a_slip(word, vocabulary)):
                near = enumerate(vocabulary.near(term), start=1)
                yield from ((one, SLIP_MENDED / place) for place, one in near)
            elif not abbreviation and len(term) >= _SHORTEST_SAID_ALIKE:
                yield from ((one, SAID_ALIKE) for one in vocabulary.near(term, slips=0))


def _twins(
    term: str, vocabulary: Vocabulary, dotted: bool, name: bool
) -> Iterator[tuple[str, float]]:
    """Give other spellings of a term that the index knows: it is not replaced."""
    for one in vocabulary.dotted(term):
        if _dots(one) == _dots(term):
            yield one, ACCENT_CHANGED
        elif not dotted:
            yield one, DOTS_THOUGH_KNOWN
    if name and len(term) >= _SHORTEST_NAME and vocabulary.is_rare(term):
        yield from ((one, NAME_THOUGH_KNOWN) for one in vocabulary.near(term, slips=1))


def _may_be_a_slip(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that the index lacks is no word of Swedish either, nor built of its words."""
    parts = parts_of(word)
    built = bool(parts) and all(part in vocabulary for part in parts)
    return not built and zipf(word) < _USUAL


def _joined(question: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    """Give the words of the index that the question writes apart: "Idé buret"."""
    for one, other in _APART.findall(question.lower()):
        if len(one + other) < _SHORTEST_JOINED or _STOP_WORDS & {one, other}:
            continue
        apart = (*terms_of_word(one), *terms_of_word(other))
        weight = JOINED_THOUGH_KNOWN if all(term in vocabulary for term in apart) else JOINED
        for term in terms_of_word(one + other):
            meant = [term] if term in vocabulary else vocabulary.dotted(term)
            yield from ((joined, weight) for joined in meant)

"""The Swedish analyser: from text to terms. Passages and questions are read alike."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.lexical.compounds import first_part, split
from index.lexical.forms import FIGURES, shared_terms
from index.lexical.sparse import bm25, sparse_vector
from index.lexical.stems import stem
from index.lexical.tokenising import hanging_words, joined_words, tidy, words, words_of

# A term that is not the word itself meets others more weakly. Tuned on SweFAQ, SweQUAD and SQuAD.
PART = 0.5
FIGURE = 0.3

ANALYSER_VERSION = "swedish-2"


_Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Analyser:
    """Gives the terms of a text, those of its compounds' parts too unless told otherwise.

    Beside its words a text has, as terms, the parts of its compounds, its hyphenated words as one,
    and its dates, paragraphs, case numbers and telephone numbers however they are written.
    """

    compounds: bool = True

    def weighted_terms(self, text: str) -> dict[str, float]:
        """Give each term's weight summed over the text: 1 each time as a word, less as a part."""
        return _summed(self._read(text))

    def question_terms(self, text: str) -> dict[str, float]:
        """Give each term's weight in a question, where what is said twice weighs no more."""
        weights: dict[str, float] = {}
        for _, terms in self._read(text):
            for term, weight in terms:
                if weight > weights.get(term, 0.0):
                    weights[term] = weight
        return weights

    def passage_vector(self, text: str) -> tuple[list[int], list[float]]:
        """Give a passage's sparse vector: term places and BM25 weights without IDF."""
        return sparse_vector(self.passage_weights(text))

    def passage_weights(self, text: str) -> dict[str, float]:
        """Give the BM25 weight, without IDF, of each term of a passage."""
        read = list(self._read(text))
        return bm25(_summed(read), sum(times for times, _ in read))

    def question_vector(self, text: str) -> tuple[list[int], list[float]]:
        """Give a question's sparse vector: its terms, each once."""
        return sparse_vector(self.question_terms(text))

    def _read(self, text: str) -> Iterator[tuple[int, _Weights]]:
        """How often each word of the text, or what counts as one, stands there, with its terms."""
        tidied = tidy(text)
        lowered = tidied.lower()
        for word, times in Counter(words_of(lowered)).items():
            yield times, _terms(word, self.compounds)
        for word in joined_words(lowered):
            yield 1, ((stem(word), 1.0),)
        for term in shared_terms(tidied):
            yield 1, ((term, 1.0),)
        if self.compounds:
            for word in hanging_words(lowered):
                yield 1, tuple((stem(part), PART) for part in first_part(word))


SWEDISH = Analyser()


@lru_cache(maxsize=100_000)
def _terms(word: str, compounds: bool) -> _Weights:
    """The word's terms, the whole one first."""
    weights = {stem(word): 1.0}
    if word in FIGURES:
        weights[FIGURES[word]] = FIGURE
    for part in parts_of(word) if compounds else ():
        weights.setdefault(part, PART)
    return tuple(weights.items())


def _summed(read: Iterable[tuple[int, _Weights]]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for times, terms in read:
        for term, weight in terms:
            weights[term] = weights.get(term, 0.0) + times * weight
    return weights


def parts_of(word: str) -> tuple[str, ...]:
    """Give the stems of a lower-case compound's parts, in order; nothing if it is none."""
    return tuple(map(stem, split(word)))


def terms_of_word(word: str) -> tuple[str, ...]:
    """Give the terms that a lower-case word is found under as a whole."""
    return (stem(word),)


def analyse(text: str) -> list[str]:
    """Give the terms of the text's whole words in order, repeated as often as they stand in it."""
    return [stem(word) for word in words(text)]

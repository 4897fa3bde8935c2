"""Learnt abbreviations at question time: from the short form to the long one, and back."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from index.abbreviations import ENDING, Abbreviation
from index.frequency import zipf
from index.lexical import SWEDISH, analyse

# What the other form weighs in a question, where the documents write out a short form in one way.
OTHER_FORM = 0.5
# On the Zipf scale. "hur ser det ut" does not ask for SER, while "SER" does, and "vad är en iop"
# asks for IOP.
_ORDINARY = 4.0
# Two letters mean a short form only in capitals: too many of them are words.
_FEWEST_LETTERS = 3
_ASKED = re.compile(rf"(?<!\w)([A-ZÅÄÖ]{{2,}}(?=[:–-]?{ENDING}\b)|[^\W\d_]{{2,}})")
# The end of a stem may change with the word's form: "idébur|et", "idéburn|a".
_LOOSE_LETTERS = 2
_FIRM_LETTERS = 4


class ShortForms:
    """The abbreviations that an index's documents explain, ready to be looked up.

    `documents` says in how many documents each is explained: a short form with several long ones
    stands for each in proportion.
    """

    def __init__(self, documents: Mapping[Abbreviation, int]) -> None:
        said: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        written: dict[tuple[str, ...], str] = {}
        for one, count in sorted(documents.items()):
            if terms := tuple(analyse(one.long)):
                said[one.short.lower()][terms] += count
                written.setdefault(terms, one.long)
        self._long: dict[str, list[tuple[str, float]]] = {}
        self._short: dict[str, list[tuple[tuple[str, ...], str, float]]] = defaultdict(list)
        for short, counts in said.items():
            shares = {terms: OTHER_FORM * n / counts.total() for terms, n in counts.items()}
            self._long[short] = [(written[terms], share) for terms, share in shares.items()]
            for terms, share in shares.items():
                self._short[terms[0][:_FIRM_LETTERS]].append((terms, short, share))

    def other_forms(self, question: str) -> dict[str, float]:
        """Give the terms of the forms that a question did not use, with their weights."""
        weights: dict[str, float] = {}
        for form, share in (*self._written_out(question), *self._shortened(question)):
            for term, weight in SWEDISH.weighted_terms(form).items():
                weights[term] = max(weights.get(term, 0.0), share * min(weight, 1.0))
        return weights

    def _written_out(self, question: str) -> Iterator[tuple[str, float]]:
        for match in _ASKED.finditer(question):
            asked, short = match[1], match[1].lower()
            if short in self._long and (asked.isupper() or not _is_ordinary(short)):
                yield from self._long[short]

    def _shortened(self, question: str) -> Iterator[tuple[str, float]]:
        asked = analyse(question)
        for place, term in enumerate(asked):
            for terms, short, share in self._short.get(term[:_FIRM_LETTERS], []):
                if _same(asked[place : place + len(terms)], terms):
                    yield short, share


def _is_ordinary(word: str) -> bool:
    return len(word) < _FEWEST_LETTERS or zipf(word) >= _ORDINARY


def _same(asked: Sequence[str], terms: Sequence[str]) -> bool:
    """Whether the terms are the same, but for how their words are inflected."""
    return len(asked) == len(terms) and all(
        one == other or _alike(*sorted((one, other), key=len))
        for one, other in zip(asked, terms, strict=True)
    )


def _alike(short: str, long: str) -> bool:
    return (
        len(short) >= _FIRM_LETTERS
        and long.startswith(short)
        and len(long) - len(short) <= _LOOSE_LETTERS
    )

"""The index's own words: which of them a word that was asked for may be a slip of."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

_MOST_SUGGESTED = 3
# Letters that a word must have before one, or two, may be wrong in it: of short words too many
# are real words a letter apart.
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 4, 9
# Spelt apart but said alike counts as less than a slip.
_SAID_ALIKE = 0.5
# Names are spelt at will: Carlsson, Karlson; Ericsson, Eriksson; Christina, Kristina.
_SOUNDS = (("ch", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("c", "k"), ("q", "k"))
_MORE_SOUNDS = (("w", "v"), ("z", "s"), ("x", "ks"))
_DOUBLED = re.compile(r"(.)\1+")
# Swedish letters and their folded forms get bits of their own modulo this prime, nearly all.
_BITS = 53


def fold(term: str) -> str:
    """Give a term without dots, rings and accents: "förening" as it is typed without å, ä, ö."""
    if term.isascii():
        return term
    marked = unicodedata.normalize("NFD", term)
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def sound(term: str) -> str:
    """Give a folded term as it may be said, so that a name's spellings come out the same."""
    for spelt, said in (*_SOUNDS, *_MORE_SOUNDS):
        term = term.replace(spelt, said)
    return _DOUBLED.sub(r"\1", term)


class Vocabulary:
    """The terms of an index and in how many passages each stands.

    Terms with a digit or a sign in them are known but never suggested: a date, a § or an address
    that is nearly right is another one.
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies
        self._folded: dict[str, list[str]] = {}
        for term in filter(str.isalpha, frequencies):
            self._folded.setdefault(fold(term), []).append(term)
        self._said: dict[str, list[str]] = {}
        for folded in self._folded:
            self._said.setdefault(sound(folded), []).append(folded)
        shelves: dict[tuple[str, int], list[str]] = {}
        for folded in self._folded:
            shelves.setdefault((folded[0], len(folded)), []).append(folded)
        self._shelves = {kind: _Shelf(terms) for kind, terms in shelves.items()}
        self._commonest = max(frequencies.values(), default=0)

    def __contains__(self, term: str) -> bool:
        return term in self._frequencies

    def is_rare(self, term: str) -> bool:
        """Whether a term stands in few passages: a hundredth of what the commonest stands in."""
        return self._frequencies.get(term, 0) <= max(2, self._commonest // 100)

    def dotted(self, term: str) -> list[str]:
        """Give the other terms that are the same without dots, the commonest first."""
        same = (found for found in self._folded.get(fold(term), []) if found != term)
        return sorted(same, key=self._order)

    def near(self, term: str, slips: int | None = None) -> list[str]:
        """Give at most three terms that the given one may be a slip of, the likeliest first.

        A slip is a letter too many, too few, wrong or changed places with the next (optimal
        string alignment); dots do not count. `slips` bounds them below what the term's length
        allows. The first letter is the same, unless the words are said alike.
        """
        folded = fold(term)
        if not term.isalpha() or len(folded) < _ONE_SLIP_FROM:
            return []
        allowed = 2 if len(folded) >= _TWO_SLIPS_FROM else 1
        found = dict(self._slips(folded, allowed if slips is None else min(slips, allowed)))
        for same in self._said.get(sound(folded), []):
            found[same] = min(_SAID_ALIKE, found.get(same, _SAID_ALIKE))
        suggested = [
            (distance, OSA.distance(term, one), self._order(one))
            for same, distance in found.items()
            for one in self._folded[same]
            if one != term
        ]
        return [one for *_, (_, one) in sorted(suggested)[:_MOST_SUGGESTED]]

    def _slips(self, folded: str, allowed: int) -> Iterator[tuple[str, float]]:
        for length in range(len(folded) - allowed, len(folded) + allowed + 1):
            if shelf := self._shelves.get((folded[0], length)):
                yield from shelf.within(folded, allowed)

    def _order(self, term: str) -> tuple[int, str]:
        return -self._frequencies[term], term


class _Shelf:
    """Terms of one length and first letter, with the set of each one's letters as bits.

    A slip adds one letter to the set at most and takes one away, so two words whose sets differ
    by more than twice the slips need not be compared: a twentieth is left.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._letters = _letter_sets(terms)

    def within(self, term: str, slips: int) -> Iterator[tuple[str, float]]:
        """Give the terms that are at most so many slips away, and how many they are."""
        differing = np.bitwise_count(self._letters ^ _letter_sets([term])[0])
        choices = [self._terms[place] for place in np.flatnonzero(differing <= 2 * slips).tolist()]
        found = process.extract(term, choices, scorer=OSA.distance, score_cutoff=slips, limit=None)
        yield from ((one, distance) for one, distance, _ in found)


def _letter_sets(terms: Sequence[str]) -> np.ndarray:
    """Give the letters of equally long terms, 64 bits a term."""
    codes = np.array(terms).view(np.uint32).reshape(len(terms), -1).astype(np.uint64)
    bits = np.left_shift(np.uint64(1), codes % np.uint64(_BITS))
    return np.asarray(np.bitwise_or.reduce(bits, axis=1))

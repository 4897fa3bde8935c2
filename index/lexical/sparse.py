"""Sparse vectors: terms with weights as Qdrant takes them, weighed by BM25."""

import zlib
from collections.abc import Mapping
from functools import lru_cache

# Okapi BM25 (Robertson & Zaragoza 2009); the IDF factor is Qdrant's own, per collection. Tuned on
# SweFAQ, SweQUAD and SQuAD, whose passages are short: what is said twice there says little more.
K1 = 0.6
B = 0.6
# Words in a passage of ordinary length. A constant, so that a passage's vector does not depend
# on which other passages happen to be indexed.
AVERAGE_TERMS = 70


@lru_cache(maxsize=200_000)
def place_of(term: str) -> int:
    """Give the term's place in the sparse vector: 32 bits of it, the same in every process."""
    return zlib.crc32(term.encode())


def sparse_vector(weights: Mapping[str, float]) -> tuple[list[int], list[float]]:
    """Give terms and their weights as the places and values of a sparse vector, in order."""
    # Two terms may share a place: the larger weight stands.
    placed: dict[int, float] = {}
    for term, weight in weights.items():
        place = place_of(term)
        if weight > placed.get(place, 0.0):
            placed[place] = weight
    places = sorted(placed)
    return places, [placed[place] for place in places]


def bm25(counts: Mapping[str, float], words: int) -> dict[str, float]:
    """Give BM25's weight, without IDF, of each term of a passage of so many words.

    A count may be part of one: a part of a compound counts less than a word.
    """
    rest = K1 * (1 - B + B * words / AVERAGE_TERMS)
    return {term: count * (K1 + 1) / (count + rest) for term, count in counts.items()}

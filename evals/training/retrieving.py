"""Passages that share a question's words and do not answer it: the hard ones to tell apart."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csc_array

from index.lexical import SWEDISH
from index.reader.reading import ReadPassage


class WordSearch:
    """Finds passages by their words alone (BM25), in memory."""

    def __init__(self, passages: Sequence[ReadPassage]) -> None:
        self.passages = passages
        vectors = [SWEDISH.passage_vector(f"{one.context} {one.text}") for one in passages]
        places = np.array([place for found, _ in vectors for place in found], dtype=np.int64)
        rows = np.repeat(np.arange(len(vectors)), [len(found) for found, _ in vectors])
        weights = np.array([weight for _, found in vectors for weight in found])
        # Places are hashes: each word that is used gets a column of its own.
        words, columns = np.unique(places, return_inverse=True)
        self._columns = {int(place): column for column, place in enumerate(words)}
        shape = (len(passages), len(words))
        self._weights = csc_array((weights, (rows, columns)), shape=shape)
        found_in = np.bincount(columns, minlength=len(words))
        self._rarity = np.log(1 + (len(passages) - found_in + 0.5) / (found_in + 0.5))

    def nearest(self, question: str, count: int) -> list[int]:
        """Give the places of the passages that share most with the question, best first."""
        asked = [
            (self._columns[place], own)
            for place, own in zip(*SWEDISH.question_vector(question), strict=True)
            if place in self._columns
        ]
        if not asked:
            return []
        columns, own = map(np.array, zip(*asked, strict=True))
        scores = self._weights[:, columns] @ (own * self._rarity[columns])
        best = np.argsort(-scores, kind="stable")[:count]
        return [int(place) for place in best if scores[place] > 0]

"""Passages that share a question's words and do not answer it: the hard ones to tell apart."""

from collections import defaultdict
from collections.abc import Sequence
from math import log

from index.lexical import SWEDISH
from index.reader.pairs import ReadPassage


class WordSearch:
    """Finds passages by their words alone (BM25), in memory."""

    def __init__(self, passages: Sequence[ReadPassage]) -> None:
        self.passages = passages
        self._postings: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for number, passage in enumerate(passages):
            vector = SWEDISH.passage_vector(f"{passage.context} {passage.text}")
            for place, weight in zip(*vector, strict=True):
                self._postings[place].append((number, weight))

    def nearest(self, question: str, count: int) -> list[int]:
        """Give the places of the passages that share most with the question, best first."""
        scores: dict[int, float] = defaultdict(float)
        for place, own in zip(*SWEDISH.question_vector(question), strict=True):
            found = self._postings.get(place, [])
            rarity = log(1 + (len(self.passages) - len(found) + 0.5) / (len(found) + 0.5))
            for number, weight in found:
                scores[number] += own * weight * rarity
        return sorted(scores, key=lambda number: (-scores[number], number))[:count]

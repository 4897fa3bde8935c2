"""Late interaction: how well the words of a question are met by the words of each unit.

Each of the question's tokens looks for its nearest token in the unit, in the context of the whole
passage; the unit's score is the mean of those similarities, weighted by how rare each word is in
the index (MaxSim; Khattab & Zaharia 2020). The vectors of a model that was never trained for it
all point the same way, so what the passages have in common is taken away first.
"""

import threading
from collections import OrderedDict

import numpy as np
import numpy.typing as npt

from index.embedding import PassageEmbedding
from index.tokens import TokenVectors, token_vectors
from service.answering.candidates import Candidate, FoundPassage
from service.answering.question import Question

# Passages whose token vectors are kept: about 0.2 MB each.
_KEPT = 600
_Vector = npt.NDArray[np.float32]


class UnitSimilarity:
    """Scores the units of passages against questions; keeps what it read of recent passages."""

    def __init__(self, embedding: PassageEmbedding) -> None:
        self._embedding = embedding
        self._kept: OrderedDict[str, TokenVectors] = OrderedDict()
        self._lock = threading.Lock()

    def scores(self, question: Question, passages: list[FoundPassage]) -> dict[Candidate, float]:
        """Give each unit's similarity to the question, between -1 and 1."""
        if not passages:
            return {}
        with self._lock:
            read = self._read(passages)
        common = np.concatenate([tokens.vectors for tokens in read]).mean(axis=0)
        asked, weights = self._asked(question)
        asked = _centred(asked, common)
        scores = {}
        for passage, tokens in zip(passages, read, strict=True):
            similar = asked @ _centred(tokens.vectors, common).T
            for unit in passage.candidates:
                inside = tokens.within(unit.start - passage.start, unit.end - passage.start)
                best = similar[:, inside].max(axis=1) if inside.any() else np.zeros(len(asked))
                scores[unit] = float(best @ weights)
        return scores

    def _read(self, passages: list[FoundPassage]) -> list[TokenVectors]:
        new = [passage for passage in passages if passage.node.node_id not in self._kept]
        if new:
            texts = [passage.node.text for passage in new]
            contexts = [passage.context + "\n" for passage in new]
            read = token_vectors(self._embedding, texts, "passage", contexts)
            self._kept.update(zip((p.node.node_id for p in new), read, strict=True))
        tokens = [self._kept[passage.node.node_id] for passage in passages]
        while len(self._kept) > max(_KEPT, len(passages)):
            self._kept.popitem(last=False)
        return tokens

    def _asked(self, question: Question) -> tuple[_Vector, _Vector]:
        """Give the vectors of the question's content words, and their weights that sum to 1.

        Words of time count only where there is nothing else: which document a date means is
        weighed apart.
        """
        (tokens,) = token_vectors(self._embedding, [question.text], "query")
        weights = np.zeros(len(tokens.vectors), dtype=np.float32)
        for place, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
            if end > max(start, 0):
                weights[place] = question.weight_at(int(start), int(end))
        if not weights.any():
            weights[:] = 1.0
        kept = weights > 0
        return tokens.vectors[kept], weights[kept] / weights[kept].sum()


def _centred(vectors: _Vector, common: _Vector) -> _Vector:
    centred = vectors - common
    lengths = np.linalg.norm(centred, axis=1, keepdims=True).astype(np.float32)
    scaled: _Vector = centred / np.maximum(lengths, np.float32(1e-9))
    return scaled

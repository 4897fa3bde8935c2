"""Late interaction: how well the words of a question are met by the words of each unit.

Each of the question's words looks for its nearest word in the unit, in the context of the whole
passage; the unit's score is the mean of those similarities, weighted by how rare each word is in
the index (MaxSim; Khattab & Zaharia 2020). The vectors of a model that was never trained for it
all point the same way, so what the passages have in common is taken away first.
"""

from collections.abc import Sequence

import numpy as np

from index.embedding import PassageEmbedding
from index.nodes import WORD_VECTORS
from index.tokens import content_words
from index.word_vectors import Vectors, unpack
from service.answering.candidates import Candidate, FoundPassage
from service.answering.question import Question


def unit_similarities(
    question: Question, passages: Sequence[FoundPassage], embedding: PassageEmbedding
) -> dict[Candidate, float]:
    """Give each unit's similarity to the question, between -1 and 1.

    By the vectors that lie beside the passages; 0 for a unit that has none, as where the model is
    one that gives none.
    """
    scores = {unit: 0.0 for passage in passages for unit in passage.candidates}
    having = [passage for passage in passages if WORD_VECTORS in passage.node.metadata]
    if not having:
        return scores
    asked, weights = _asked(question, embedding)
    packed = [passage.node.metadata[WORD_VECTORS] for passage in having]
    words = unpack(packed, asked.shape[1])
    common = words.vectors.mean(axis=0)
    near = _centred(asked, common) @ _centred(words.vectors, common).T
    # A unit's words follow one another, and so do a passage's units.
    starts = np.flatnonzero(np.diff(words.owners * 256 + words.units, prepend=-1))
    best = weights @ np.maximum.reduceat(near, starts, axis=1)
    for first, score in zip(starts, best, strict=True):
        passage = having[words.owners[first]]
        scores[passage.candidates[words.units[first]]] = float(score)
    return scores


def _asked(question: Question, embedding: PassageEmbedding) -> tuple[Vectors, Vectors]:
    """The vectors of the question's content words, and their weights that sum to 1.

    Words of time count only where there is nothing else: which document a date means is weighed
    apart.
    """
    read = embedding.read_question(question.text)
    spans = content_words(question.text)
    vectors, there = read.tokens.means(spans)
    if not len(there):  # no word, or none that the model reads: the question is its own only word
        return np.array([read.dense], dtype=np.float32), np.ones(1, dtype=np.float32)
    weights = np.array([question.weight_at(*spans[place]) for place in there], dtype=np.float32)
    if not weights.any():
        weights[:] = 1.0
    kept = weights > 0
    return vectors[kept], weights[kept] / weights[kept].sum()


def _centred(vectors: Vectors, common: Vectors) -> Vectors:
    centred = vectors - common
    lengths = np.linalg.norm(centred, axis=1, keepdims=True).astype(np.float32)
    scaled: Vectors = centred / np.maximum(lengths, np.float32(1e-9))
    return scaled

"""What the ranking knows of a passage beside a question.

Late interaction (ColBERT; Khattab & Zaharia 2020): each word of the question looks for its nearest
word in the passage. The words of one sentence, or of two that follow one another, say more than
the same words strewn over a passage, so that is asked for too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from llama_index.core.schema import TextNode

from index.nodes import TERM_WEIGHTS, UNIT_VECTORS, WORD_VECTORS
from index.word_vectors import Numbers, PackedVectors, Vectors, unpack

FEATURES = (
    "words",
    "words_in_a_unit",
    "words_in_two_units",
    "poorest_word",
    "meaning",
    "meaning_of_a_unit",
    "terms",
    "terms_met",
)


@dataclass(frozen=True)
class AskedVectors:
    """A question: its dense vector, those of its words (n, dimension) with weights that sum to 1.

    `terms` gives the weight that each of its terms has where it stands: its own, times its inverse
    document frequency; by place in the sparse vector.
    """

    dense: Vectors
    words: Vectors
    word_weights: Vectors
    terms: dict[int, float]


def features(asked: AskedVectors, nodes: Sequence[TextNode]) -> Vectors:
    """Give the features (nodes, FEATURES) of passages that carry their vectors."""
    dimension = len(asked.dense)
    words = unpack([node.metadata[WORD_VECTORS] for node in nodes], dimension)
    units = unpack([node.metadata[UNIT_VECTORS] for node in nodes], dimension)
    dense = np.array([node.embedding for node in nodes], dtype=np.float32)
    columns = [
        *_word_features(asked, words, len(nodes)),
        dense @ asked.dense,
        _best_of_each(units.vectors @ asked.dense, units.owners, len(nodes)),
        *_term_features(asked.terms, nodes),
    ]
    return np.column_stack(columns).astype(np.float32)


def _word_features(asked: AskedVectors, words: PackedVectors, count: int) -> list[Vectors]:
    """How near the question's words are met: in the passage, in one unit, in two; the poorest."""
    near = asked.words @ words.vectors.T
    in_passage = _best_columns(near, _starts(words.owners))
    # Units are numbered through all passages, with a gap between two passages.
    through = words.owners * 512 + words.units
    starts = _starts(through)
    in_unit = _best_columns(near, starts)
    owners = words.owners[starts]
    follows = np.diff(through[starts], append=-1) == 1
    neighbour = np.roll(in_unit, -1, axis=1)
    in_two = np.where(follows, np.maximum(in_unit, neighbour), in_unit)
    weights = asked.word_weights
    return [
        weights @ in_passage,
        _best_of_each(weights @ in_unit, owners, count),
        _best_of_each(weights @ in_two, owners, count),
        in_passage.min(axis=0),
    ]


def _term_features(terms: dict[int, float], nodes: Sequence[TextNode]) -> list[Vectors]:
    """The share of the question's BM25 weight that each passage has, and of its terms that it has.

    The whole is what a passage that holds each term once, at ordinary length, would have.
    """
    whole = sum(terms.values()) or 1.0
    share, met = np.zeros((2, len(nodes)), dtype=np.float32)
    for row, node in enumerate(nodes):
        for place, weight in zip(*node.metadata[TERM_WEIGHTS], strict=True):
            if place in terms:
                share[row] += terms[place] * weight / whole
                met[row] += terms[place] / whole
    return [share, met]


def _starts(groups: Numbers) -> Numbers:
    """Where each run of equal numbers starts."""
    starts: Numbers = np.flatnonzero(np.diff(groups, prepend=-1))
    return starts


def _best_columns(values: Vectors, starts: Numbers) -> Vectors:
    best: Vectors = np.maximum.reduceat(values, starts, axis=1)
    return best


def _best_of_each(values: Vectors, owners: Numbers, count: int) -> Vectors:
    best = np.full(count, -1.0, dtype=np.float32)
    np.maximum.at(best, owners, values)
    return best

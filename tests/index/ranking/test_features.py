"""What the ranking sees in passages, with words whose vectors we choose."""

import numpy as np
import pytest
from llama_index.core.schema import TextNode

from index.nodes import TERM_WEIGHTS, UNIT_VECTORS, WORD_VECTORS
from index.ranking import FEATURES, AskedVectors, features
from index.word_vectors import pack

DIMENSION = 16
WORDS = ["stöd", "läger", "barn", "möte", "vägen", "plan"]
AXES = dict(zip(WORDS, np.eye(DIMENSION, dtype=np.float32), strict=False))


def asked(*words: str, terms: dict[int, float] | None = None) -> AskedVectors:
    vectors = np.array([AXES[word] for word in words])
    dense = vectors.sum(axis=0)
    weights = np.full(len(words), 1 / len(words), dtype=np.float32)
    return AskedVectors(dense / np.linalg.norm(dense), vectors, weights, terms or {})


def passage(*units: str, terms: tuple[list[int], list[float]] = ([], [])) -> TextNode:
    """A passage of units, each a string of words out of WORDS."""
    words = [(AXES[word], place) for place, unit in enumerate(units) for word in unit.split()]
    means = np.array([np.sum([AXES[w] for w in unit.split()], axis=0) for unit in units])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    node = TextNode(text=" ".join(units))
    node.embedding = (means.sum(axis=0) / np.linalg.norm(means.sum(axis=0))).tolist()
    vectors, places = zip(*words, strict=True)
    node.metadata = {
        WORD_VECTORS: pack(np.array(vectors), np.array(places)),
        UNIT_VECTORS: pack(means, np.arange(len(units))),
        TERM_WEIGHTS: terms,
    }
    return node


def seen(question: AskedVectors, *passages: TextNode) -> dict[str, list[float]]:
    rows = features(question, passages)
    assert rows.shape == (len(passages), len(FEATURES))
    return {name: rows[:, place].tolist() for place, name in enumerate(FEATURES)}


def test_a_passage_with_every_word_of_the_question_is_met_in_full() -> None:
    found = seen(asked("stöd", "läger"), passage("stöd läger"), passage("stöd möte"))
    assert found["words"] == pytest.approx([1, 0.5], abs=0.02)
    assert found["poorest_word"] == pytest.approx([1, 0], abs=0.02)
    assert found["meaning"][0] > found["meaning"][1]


def test_words_in_one_sentence_say_more_than_words_strewn() -> None:
    together = passage("stöd läger", "möte plan", "vägen")
    next_to = passage("stöd", "läger", "vägen")
    strewn = passage("stöd", "vägen", "läger")
    found = seen(asked("stöd", "läger"), together, next_to, strewn)
    assert found["words"] == pytest.approx([1, 1, 1], abs=0.02)
    assert found["words_in_a_unit"] == pytest.approx([1, 0.5, 0.5], abs=0.02)
    assert found["words_in_two_units"] == pytest.approx([1, 1, 0.5], abs=0.02)


def test_the_last_sentence_of_a_passage_is_not_joined_with_the_next_passages_first() -> None:
    found = seen(asked("stöd", "läger"), passage("möte", "stöd"), passage("läger", "möte"))
    assert found["words_in_two_units"] == pytest.approx([0.5, 0.5], abs=0.02)


def test_one_sentence_that_means_the_same_counts_in_a_long_passage() -> None:
    found = seen(asked("stöd", "läger"), passage("stöd läger", "möte", "vägen", "plan"))
    assert found["meaning_of_a_unit"][0] > found["meaning"][0] + 0.3


def test_terms_count_by_how_rare_they_are() -> None:
    question = asked("stöd", terms={7: 3.0, 8: 1.0})
    rare, common, none = (
        passage("möte", terms=([7, 99], [1.0, 2.0])),
        passage("möte", terms=([8], [2.0])),
        passage("möte"),
    )
    found = seen(question, rare, common, none)
    assert found["terms"] == pytest.approx([0.75, 0.5, 0])
    assert found["terms_met"] == pytest.approx([0.75, 0.25, 0])

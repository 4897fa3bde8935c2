import numpy as np
import pytest

from index.embedding import TextVectors
from index.lexical import SWEDISH
from index.ranking.asked import asked_vectors
from index.tokens import TokenVectors

NO_TOKENS = TokenVectors(np.zeros((0, 2), np.float32), np.zeros(0, int), np.zeros(0, int))


@pytest.mark.parametrize("question", ["", "?!", "\N{HANGUL FILLER}"])
def test_a_question_without_a_word_that_is_read_goes_by_its_meaning(question: str) -> None:
    asked = asked_vectors(question, TextVectors([0.6, 0.8], NO_TOKENS), {}, {}, passages=9)
    assert asked.words == pytest.approx(np.array([[0.6, 0.8]]))
    assert asked.word_weights == pytest.approx([1.0])


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    question = "läger bidrag"
    tokens = TokenVectors(np.eye(2, dtype=np.float32), np.array([0, 6]), np.array([5, 12]))
    terms = SWEDISH.question_terms(question)
    frequencies = {term: 1 if term.startswith("läg") else 80 for term in terms}
    asked = asked_vectors(question, TextVectors([1.0, 0.0], tokens), terms, frequencies, 100)
    rare, common = asked.word_weights
    assert rare > 2 * common
    assert rare + common == pytest.approx(1)

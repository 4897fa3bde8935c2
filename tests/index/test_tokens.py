import numpy as np
import pytest

from index.tokens import TokenVectors, content_words

TEXT = "Ansök om bidrag"
TOKENS = TokenVectors(
    vectors=np.array([[9, 9], [2, 0], [4, 0], [0, 3], [1, 1]], dtype=np.float32),
    starts=np.array([0, 0, 2, 6, 9]),
    ends=np.array([0, 2, 5, 8, 15]),
)


def test_a_word_has_the_mean_of_its_tokens_at_length_one() -> None:
    vectors, there = TOKENS.means([(0, 5), (9, 15)])
    assert vectors == pytest.approx(np.array([[1, 0], [0.5**0.5, 0.5**0.5]]))
    assert list(there) == [0, 1]


def test_a_word_beyond_what_the_model_reads_has_no_vector() -> None:
    vectors, there = TOKENS.means([(0, 5), (16, 20)])
    assert len(vectors) == 1
    assert list(there) == [0]


def test_a_text_without_words_has_no_vectors() -> None:
    vectors, there = TOKENS.means([])
    assert vectors.shape == (0, 2)
    assert len(there) == 0


def test_the_tokens_of_what_a_text_is_read_after_belong_to_no_word_of_it() -> None:
    vectors, there = TOKENS.after(6).means([(0, 2), (3, 9)])
    assert vectors == pytest.approx(np.array([[0, 1], [0.5**0.5, 0.5**0.5]]))
    assert list(there) == [0, 1]


def test_content_words_leave_out_what_says_nothing() -> None:
    assert [TEXT[a:b] for a, b in content_words(TEXT)] == ["Ansök", "bidrag"]


def test_a_text_of_nothing_else_keeps_its_words() -> None:
    assert content_words("vad är det") == [(0, 3), (4, 6), (7, 10)]
    assert content_words("–") == []

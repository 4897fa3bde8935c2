import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical import AVERAGE_TERMS, K1, passage_vector, question_vector, sparse_vector


def weight(word: str, text: str) -> float:
    """The weight that a passage gives to a word that is one term."""
    [place], _ = question_vector(word)
    return dict(zip(*passage_vector(text), strict=True))[place]


@pytest.mark.parametrize("text", ["", "   \n", "?!", "–"])
def test_a_text_without_words_has_an_empty_vector(text: str) -> None:
    assert passage_vector(text) == question_vector(text) == ([], [])


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_vector_that_qdrant_takes(text: str) -> None:
    places, weights = passage_vector(text)
    assert len(set(places)) == len(places) == len(weights)
    assert all(0 <= place < 2**32 for place in places)
    assert all(0 < weight < K1 + 1 for weight in weights)


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 100))
def test_a_term_weighs_more_the_oftener_it_stands(times: int, more: int, others: int) -> None:
    length = times + more + others

    def text(count: int) -> str:
        return "bidrag " * count + "läger " * (length - count)

    assert weight("bidrag", text(times)) < weight("bidrag", text(times + more))


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(0, 100), st.integers(1, 100))
def test_a_term_weighs_less_in_a_longer_text(times: int, others: int, more: int) -> None:
    short = "bidrag " * times + "läger " * others
    assert weight("bidrag", short + "läger " * more) < weight("bidrag", short)


def test_a_text_of_ordinary_length_weighs_as_bm25_says() -> None:
    text = "bidrag " * 2 + "läger " * (AVERAGE_TERMS - 2)
    assert weight("bidrag", text) == pytest.approx(2 * (K1 + 1) / (2 + K1))


def test_weighted_terms_become_a_vector() -> None:
    [place], _ = question_vector("läger")
    assert sparse_vector({"läg": 0.25}) == ([place], [0.25])
    assert sparse_vector({}) == ([], [])


def test_another_process_gives_a_term_the_same_place() -> None:
    program = "from index.lexical import question_vector; print(question_vector('läger bidrag'))"
    given = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert given.stdout.strip() == str(question_vector("läger bidrag"))

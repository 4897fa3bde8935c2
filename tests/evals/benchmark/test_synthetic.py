from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.benchmark.errors import NoWordsError
from evals.benchmark.synthetic import (
    synthetic_nodes,
    synthetic_queries,
    texts_of_tokens,
    words_of,
)

WORDS = ["förening", "bidrag", "läger", "region", "dialog", "möte"]


def test_words_are_those_of_the_documents_as_often_as_they_stand_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Bidrag till läger, 2024. Bidrag!", encoding="utf-8")
    (tmp_path / "b.md").write_text("Bidrag söks här", encoding="utf-8")
    assert words_of(tmp_path) == ["Bidrag", "till", "Bidrag", "söks", "här"]


def test_documents_without_words_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1 2 3", encoding="utf-8")
    with pytest.raises(NoWordsError, match=tmp_path.name):
        words_of(tmp_path)


def test_passages_are_the_same_in_every_run_and_no_two_alike() -> None:
    once, again = ([*synthetic_nodes(WORDS, 50, 8)] for _ in range(2))
    assert [node.model_dump() for node in once] == [node.model_dump() for node in again]
    assert len({node.node_id for node in once}) == 50
    assert {word for node in once for word in node.text.split()} <= set(WORDS)
    lengths = np.linalg.norm([node.get_embedding() for node in once], axis=1)
    assert lengths == pytest.approx(np.ones(50))


def test_kinds_and_dates_are_many() -> None:
    nodes = [*synthetic_nodes(WORDS, 400, 8)]
    assert len({node.metadata["kind"] for node in nodes}) == 4
    years = [node.metadata["date"][:4] for node in nodes]
    assert len(set(years)) == 10
    assert all(years.count(year) > 30 for year in set(years))


def test_queries_are_words_with_vectors_of_length_one() -> None:
    queries = synthetic_queries(WORDS, 5, 8)
    assert len({query.query_str for query in queries}) == 5
    lengths = np.linalg.norm([query.query_embedding for query in queries], axis=1)
    assert lengths == pytest.approx(np.ones(5))


@given(
    tokens=st.lists(st.integers(1, 9), min_size=1, max_size=20),
    length=st.integers(9, 200),
)
def test_texts_are_as_long_as_they_can_be_and_no_longer(tokens: list[int], length: int) -> None:
    words = [f"w{place}" for place in range(len(tokens))]
    of_word = dict(zip(words, tokens, strict=True))
    for text in texts_of_tokens(words, tokens, length, 5):
        taken = sum(of_word[word] for word in text.split())
        assert length - max(tokens) < taken <= length

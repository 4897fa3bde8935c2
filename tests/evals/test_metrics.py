from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import mrr_at, ndcg_at, recall_at

ids = st.sampled_from("abcdefgh")
rankings = st.lists(ids, unique=True)
judged = st.sets(ids, min_size=1)


def test_ndcg_by_hand() -> None:
    # Found at ranks 1 and 4 of three: (1 + 1/log2 5) / (1 + 1/log2 3 + 1/2) = 1.43068 / 2.13093
    assert ndcg_at(10, ["a", "x", "y", "b"], {"a", "b", "c"}) == pytest.approx(0.67139, abs=1e-5)
    assert ndcg_at(10, ["x", "a"], {"a"}) == pytest.approx(1 / log2(3))
    assert ndcg_at(1, ["x", "a"], {"a"}) == 0


def test_ndcg_is_whole_when_the_first_k_are_all_relevant_though_more_are() -> None:
    assert ndcg_at(2, ["a", "b", "x"], {"a", "b", "c"}) == 1


def test_mrr_by_hand() -> None:
    assert mrr_at(10, ["x", "y", "a", "b"], {"a", "b"}) == pytest.approx(1 / 3)
    assert mrr_at(2, ["x", "y", "a"], {"a"}) == 0


def test_recall_by_hand() -> None:
    assert recall_at(2, ["a", "x", "b"], {"a", "b", "c"}) == pytest.approx(1 / 3)
    assert recall_at(3, ["a", "x", "b"], {"a", "b", "c"}) == pytest.approx(2 / 3)


def test_a_document_ranked_twice_gains_once() -> None:
    assert ndcg_at(10, ["x", "a", "a"], {"a"}) == ndcg_at(10, ["x", "a"], {"a"})
    assert recall_at(10, ["a", "a"], {"a", "b"}) == 0.5


@given(rankings, judged, st.integers(1, 10))
def test_every_metric_is_between_0_and_1_and_0_together(
    ranked: list[str], relevant: set[str], k: int
) -> None:
    values = [metric(k, ranked, relevant) for metric in (ndcg_at, mrr_at, recall_at)]
    assert all(0 <= value <= 1 + 1e-12 for value in values)
    assert len({value > 0 for value in values}) == 1


@given(rankings, judged, st.integers(1, 9))
def test_recall_never_falls_as_k_grows(ranked: list[str], relevant: set[str], k: int) -> None:
    assert recall_at(k, ranked, relevant) <= recall_at(k + 1, ranked, relevant)


@given(judged, st.lists(st.sampled_from("uvxyz"), unique=True))
def test_all_relevant_first_is_the_best_there_can_be(relevant: set[str], rest: list[str]) -> None:
    assert ndcg_at(10, [*relevant, *rest], relevant) == pytest.approx(1)
    if rest:
        assert ndcg_at(10, [rest[0], *relevant], relevant) < 1

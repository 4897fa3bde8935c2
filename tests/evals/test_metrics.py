from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import MEASURES, measured, right_in_category

ids = st.sampled_from("abcdefgh")
rankings = st.lists(ids, unique=True)
judged = st.sets(ids, min_size=1)


def of_one(ranked: list[str], relevant: set[str]) -> dict[str, float]:
    return {name: value for name, [value] in measured({"q": relevant}, {"q": ranked}).items()}


def test_ndcg_by_hand() -> None:
    # Found at ranks 1 and 4 of three: (1 + 1/log2 5) / (1 + 1/log2 3 + 1/2) = 1.43068 / 2.13093
    found = of_one(["a", "x", "y", "b"], {"a", "b", "c"})
    assert found["ndcg@10"] == pytest.approx(0.67139, abs=1e-5)
    assert of_one(["x", "a"], {"a"})["ndcg@10"] == pytest.approx(1 / log2(3))


def test_ndcg_is_whole_when_the_first_ten_are_all_relevant_though_more_are() -> None:
    relevant = [f"r{number}" for number in range(12)]
    assert of_one([*relevant[:10], "x"], {*relevant})["ndcg@10"] == pytest.approx(1)


def test_mrr_by_hand() -> None:
    assert of_one(["x", "y", "a", "b"], {"a", "b"})["mrr@10"] == pytest.approx(1 / 3)
    assert of_one([*"uvwxyzåäöq", "a"], {"a"})["mrr@10"] == 0


def test_recall_by_hand() -> None:
    found = of_one(["a", "x", "y", "z", "u", "b"], {"a", "b", "c"})
    recalls = [found[name] for name in ("recall@1", "recall@5", "recall@10")]
    assert recalls == pytest.approx([1 / 3, 1 / 3, 2 / 3])


def test_the_given_order_counts_whatever_the_documents_are_called() -> None:
    assert of_one(["z", "a"], {"z"})["recall@1"] == 1
    assert of_one(["a", "z"], {"a"})["recall@1"] == 1


def test_a_document_ranked_twice_gains_once() -> None:
    assert of_one(["x", "a", "a"], {"a"}) == of_one(["x", "a"], {"a"})
    assert of_one(["a", "a"], {"a", "b"})["recall@10"] == 0.5


def test_queries_are_given_in_order_and_one_that_found_nothing_has_0() -> None:
    found = measured({"q2": {"b"}, "q0": {"c"}, "q1": {"a"}}, {"q1": ["a"], "q0": [], "q2": ["b"]})
    assert list(found) == list(MEASURES)
    assert all(values == [1, 0, 1] for values in found.values())


def test_the_first_of_the_category_is_what_counts_within_it() -> None:
    assert right_in_category(["x", "b", "a"], {"a", "b"}, {"b"}) == 1
    assert right_in_category(["x", "a", "b"], {"a", "b"}, {"b"}) == 0
    assert right_in_category(["b", "a"], {"a", "c"}, {"b"}) == 0
    assert right_in_category(["x"], {"a", "b"}, {"b"}) == 0


@given(rankings, judged)
def test_every_metric_is_between_0_and_1(ranked: list[str], relevant: set[str]) -> None:
    found = of_one(ranked, relevant)
    assert all(0 <= value <= 1 + 1e-12 for value in found.values())
    assert found["recall@1"] <= found["recall@5"] <= found["recall@10"]
    assert len({found[name] > 0 for name in ("ndcg@10", "mrr@10", "recall@10")}) == 1


@given(judged, st.lists(st.sampled_from("uvxyz"), unique=True))
def test_all_relevant_first_is_the_best_there_can_be(relevant: set[str], rest: list[str]) -> None:
    assert of_one([*relevant, *rest], relevant)["ndcg@10"] == pytest.approx(1)
    if rest:
        assert of_one([rest[0], *relevant], relevant)["ndcg@10"] < 1

import warnings

import pytest

from evals.benchmark import stores
from evals.benchmark.errors import ClientMissingError
from evals.benchmark.stores import SEARCHES, common_share, compare_stores

# Enough different words that few passages score the same: those may be ranked either way.
WORDS = [f"ord{number}" for number in range(300)]


def test_both_stores_rank_alike_and_warn_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        compared = compare_stores(WORDS, 200)
    assert compared.passages == 200
    assert set(compared.common_top10) == set(SEARCHES)
    # Equal fused scores at the tenth place fall either way, so a few of a hundred may differ; two
    # stores that ranked by different plans would share far less.
    assert min(compared.common_top10.values()) >= 0.95
    for store in (compared.edge, compared.local):
        assert store.added_per_s > 0
        assert set(store.query_ms) == set(SEARCHES)
        assert min(store.query_ms.values()) > 0


@pytest.mark.parametrize(
    ("others", "share"),
    [
        ([["b", "a"], ["d", "c"]], 1.0),
        ([["a", "b"], []], 0.5),
        ([["a", "x"], ["c", "y"]], 0.5),
        ([["x"], ["y"]], 0.0),
    ],
)
def test_the_common_share_is_over_all_queries_in_any_order(
    others: list[list[str]], share: float
) -> None:
    assert common_share([["a", "b"], ["c", "d"]], others) == share


def test_without_the_client_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "find_spec", lambda name: None)
    with pytest.raises(ClientMissingError, match="qdrant-client"):
        stores.check_client()

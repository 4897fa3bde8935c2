"""The training of the ranking, over made-up candidates."""

import numpy as np
import pytest

from evals.ranker.fitting import fit, held_out, ndcg
from evals.ranker.gathering import JudgedCandidates
from index.ranking import FEATURES

TELLING = FEATURES.index("words")


def queries(count: int, seed: int, telling: int = TELLING) -> list[JudgedCandidates]:
    """Queries of which the first document, of two passages, stands out in one feature alone."""
    chance = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        rows = chance.normal(size=(12, len(FEATURES))).astype(np.float32)
        rows[0, telling] += 4
        documents = ["right", "right", *(f"wrong-{number}" for number in range(10))]
        made.append(JudgedCandidates(rows, documents, frozenset({"right"})))
    return made


def test_what_tells_the_relevant_passage_is_found_and_weighs_most() -> None:
    model = fit({"one": queries(60, 1), "other": queries(40, 2)})
    assert model.features == FEATURES
    assert max(model.features, key=dict(zip(FEATURES, model.weights, strict=True)).get) == "words"


def test_queries_that_were_held_out_are_ranked_better_than_by_any_other_feature() -> None:
    sets = {"one": queries(60, 3)}
    by_chance = ndcg(sets["one"], lambda rows: rows[:, TELLING - 1])
    assert held_out(sets)["one"] > 0.9 > float(np.mean(by_chance))


def test_a_small_set_weighs_as_much_as_a_large_one() -> None:
    other = FEATURES.index("terms")
    weights = fit({"small": queries(30, 4), "large": queries(300, 5, telling=other)}).weights
    assert weights[TELLING] == pytest.approx(weights[other], rel=0.35)


def test_a_query_whose_candidates_are_all_wrong_teaches_nothing_and_stops_nothing() -> None:
    lost = [
        JudgedCandidates(one.features, one.documents, frozenset({"x"})) for one in queries(9, 6)
    ]
    with_lost, without = (fit({"one": queries(60, 7) + more}) for more in (lost, []))
    assert with_lost == without


def test_a_document_is_ranked_by_its_best_passage() -> None:
    rows = np.zeros((3, len(FEATURES)), dtype=np.float32)
    rows[:, 0] = [1, 3, 2]
    candidates = JudgedCandidates(rows, ["a", "b", "a"], frozenset({"a"}))
    assert ndcg([candidates], lambda features: features[:, 0]) == pytest.approx([1 / np.log2(3)])

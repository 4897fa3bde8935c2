import pytest

from evals.curated import Asked
from evals.errors import RankedMismatchError
from evals.retrieval import IN_CATEGORY, Judged, Query, Ranked, depth_of, rank, score_ranked


def judged(query_id: str, *relevant: str) -> Judged:
    return Judged(id=query_id, question="?", relevant_ids=frozenset(relevant))


def ranked(query_id: str, *documents: str) -> Ranked:
    return Ranked(query_id=query_id, ranked=list(documents), scores=[1.0] * len(documents))


def test_each_query_gets_its_documents_and_scores_in_order() -> None:
    def search(question: str, limit: int) -> list[tuple[str, float]]:
        return [(f"{question}{n}", 1 / (n + 1)) for n in range(limit)]

    rows = rank([Asked(id="q1", question="a"), Asked(id="q2", question="b")], search, 2, fail)
    assert [row.model_dump() for row in rows] == [
        {"query_id": "q1", "ranked": ["a0", "a1"], "scores": [1.0, 0.5]},
        {"query_id": "q2", "ranked": ["b0", "b1"], "scores": [1.0, 0.5]},
    ]


def fail(row: Asked, error: Exception) -> None:
    raise error


def test_a_query_that_breaks_finds_nothing_and_is_told() -> None:
    def search(question: str, limit: int) -> list[tuple[str, float]]:
        raise RuntimeError(question)

    told: list[str] = []
    [row] = rank([Asked(id="q1", question="a")], search, 2, lambda one, _: told.append(one.id))
    assert (row.query_id, row.ranked, row.scores) == ("q1", [], [])
    assert told == ["q1"]


def test_metrics_are_means_over_the_judged_queries() -> None:
    queries = [judged("q1", "a"), judged("q2", "b"), judged("unjudged")]
    rows = [ranked("unjudged", "x"), ranked("q2", "x", "b"), ranked("q1", "a")]
    found = score_ranked(queries, rows)
    values = {name: one.value for name, one in found.items() if one is not None}
    assert values == {
        "ndcg@10": pytest.approx((1 + 0.63093) / 2, abs=1e-5),
        "mrr@10": 0.75,
        "recall@1": 0.5,
        "recall@5": 1.0,
        "recall@10": 1.0,
    }
    assert {one.n for one in found.values() if one is not None} == {2}


def test_without_judged_queries_there_is_no_figure() -> None:
    assert set(score_ranked([judged("q1")], [ranked("q1")]).values()) == {None}


def in_category(query_id: str, relevant: str, *category: str) -> Judged:
    return judged(query_id, relevant).model_copy(update={"in_category_ids": frozenset(category)})


def test_the_right_one_within_the_category_is_over_the_queries_that_have_one() -> None:
    queries = [
        in_category("q1", "a", "a", "b"),
        in_category("q2", "b", "a", "b"),
        in_category("q3", "c", "c"),
        judged("q4", "a"),
    ]
    rows = [ranked(query.id, "x", "c", "a", "b") for query in queries]
    found = score_ranked(queries, rows)[IN_CATEGORY]
    assert found is not None
    assert (found.value, found.n) == (pytest.approx(2 / 3), 3)
    assert IN_CATEGORY not in score_ranked(queries[3:], rows[3:])


def test_all_documents_are_ranked_where_a_query_is_put_within_a_category() -> None:
    plain = Query(id="q1", question="?")
    assert depth_of([plain], 500) == 10
    assert depth_of([plain, in_category("q2", "a", "a", "b")], 500) == 500


@pytest.mark.parametrize(
    "rows",
    [
        [ranked("q1", "a")],
        [ranked("q1", "a"), ranked("q2", "b"), ranked("q3", "c")],
        [ranked("q1", "a"), ranked("q2", "b"), ranked("q2", "c")],
    ],
)
def test_rows_that_are_not_one_a_query_are_refused(rows: list[Ranked]) -> None:
    with pytest.raises(RankedMismatchError, match=r"q2|q3"):
        score_ranked([judged("q1", "a"), judged("q2", "b")], rows)

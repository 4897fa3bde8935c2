"""Search by itself: a corpus and queries in, ranked documents out, and how good they are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from pydantic import BaseModel

from evals.bootstrap import Interval, interval, mean
from evals.curated import Asked, Row
from evals.errors import RankedMismatchError
from evals.metrics import mrr_at, ndcg_at, recall_at
from evals.run import OnFailure, carry_on

Search = Callable[[str, int], list[tuple[str, float]]]
"""From a question and a limit to ranked document ids with their scores, best first."""


class CorpusText(Row):
    """A text to search; other keys are ignored."""

    title: str | None = None
    text: str


class Judged(Asked):
    """A query with the documents that answer it, none where no one has judged it."""

    relevant_ids: frozenset[str]


class Ranked(BaseModel):
    """What one query found: document ids, best first, and the score of each."""

    query_id: str
    ranked: list[str]
    scores: list[float]


METRICS: dict[str, Callable[[Sequence[str], frozenset[str]], float]] = {
    "ndcg@10": lambda ranked, relevant: ndcg_at(10, ranked, relevant),
    "mrr@10": lambda ranked, relevant: mrr_at(10, ranked, relevant),
    "recall@1": lambda ranked, relevant: recall_at(1, ranked, relevant),
    "recall@5": lambda ranked, relevant: recall_at(5, ranked, relevant),
    "recall@10": lambda ranked, relevant: recall_at(10, ranked, relevant),
}


def rank(
    queries: Iterable[Asked], search: Search, limit: int, on_failure: OnFailure
) -> Iterator[Ranked]:
    """Yield what each query finds, in order; one that raises finds nothing, and is told."""

    def find(query: Asked) -> Ranked:
        found = search(query.question, limit)
        return Ranked(
            query_id=query.id,
            ranked=[document for document, _ in found],
            scores=[score for _, score in found],
        )

    def nothing(query: Asked) -> Ranked:
        return Ranked(query_id=query.id, ranked=[], scores=[])

    return carry_on(queries, find, nothing, on_failure)


def score_ranked(queries: Sequence[Judged], rows: Sequence[Ranked]) -> dict[str, Interval | None]:
    """Give each metric's mean over the judged queries, with its 95 % interval.

    Raises `RankedMismatchError` unless there is exactly one row for each query.
    """
    wanted = Counter(query.id for query in queries)
    given = Counter(row.query_id for row in rows)
    if wanted != given:
        raise RankedMismatchError(list(wanted - given), list(given - wanted))
    found = {row.query_id: row.ranked for row in rows}
    judged = [query for query in queries if query.relevant_ids]
    return {
        name: interval([metric(found[query.id], query.relevant_ids) for query in judged], mean)
        for name, metric in METRICS.items()
    }

"""Search by itself: a corpus and queries in, ranked documents out, and how good they are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Self

from pydantic import BaseModel

from evals.bootstrap import Interval, interval, mean
from evals.curated import Asked, Row
from evals.errors import RankedMismatchError
from evals.metrics import measured, right_in_category
from evals.run import OnFailure, carry_on

Search = Callable[[str, int], list[tuple[str, float]]]
"""From a question and a limit to ranked document ids with their scores, best first."""

DOCUMENTS = 10
"""As many documents a query as the metrics look at."""


class CorpusText(Row):
    """A text to search; other keys are ignored."""

    title: str | None = None
    text: str


class Query(Asked):
    """A query; put within a category, `in_category_ids` are the documents to choose among."""

    in_category_ids: frozenset[str] = frozenset()


class Judged(Query):
    """A query with the documents that answer it, none where no one has judged it."""

    relevant_ids: frozenset[str]


class Ranked(BaseModel):
    """What one query found: document ids, best first, and the score of each."""

    query_id: str
    ranked: list[str]
    scores: list[float]

    @classmethod
    def of(cls, query: Asked, found: Sequence[tuple[str, float]]) -> Self:
        """Give the row of a query, from documents with their scores, best first."""
        ranked, scores = ([*column] for column in zip(*found, strict=True)) if found else ([], [])
        return cls(query_id=query.id, ranked=ranked, scores=scores)


IN_CATEGORY = "in-category"
"""Whether the first document of the query's category, in the whole ranking, is relevant."""


def rank(
    queries: Iterable[Asked], search: Search, limit: int, on_failure: OnFailure
) -> Iterator[Ranked]:
    """Yield what each query finds, in order; one that raises finds nothing, and is told."""

    def find(query: Asked) -> Ranked:
        return Ranked.of(query, search(query.question, limit))

    def nothing(query: Asked) -> Ranked:
        return Ranked.of(query, [])

    return carry_on(queries, find, nothing, on_failure)


def depth_of(queries: Iterable[Query], documents: int) -> int:
    """Give how many documents a query is to find: all, where any is put within a category."""
    return documents if any(query.in_category_ids for query in queries) else DOCUMENTS


def score_ranked(queries: Sequence[Judged], rows: Sequence[Ranked]) -> dict[str, Interval | None]:
    """Give each metric's mean over the judged queries, with its 95 % interval.

    IN_CATEGORY is among them where queries have a category. Raises `RankedMismatchError` unless
    there is exactly one row for each query.
    """
    wanted = Counter(query.id for query in queries)
    given = Counter(row.query_id for row in rows)
    if wanted != given:
        raise RankedMismatchError(list(wanted - given), list(given - wanted))
    found = {row.query_id: row.ranked for row in rows}
    judged = [query for query in queries if query.relevant_ids]
    values = measured({query.id: query.relevant_ids for query in judged}, found)
    if any(query.in_category_ids for query in judged):
        values[IN_CATEGORY] = [
            right_in_category(found[query.id], query.in_category_ids, query.relevant_ids)
            for query in judged
            if query.in_category_ids
        ]
    return {name: interval(of_queries, mean) for name, of_queries in values.items()}

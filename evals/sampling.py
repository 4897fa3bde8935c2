"""A fixed part of a large set of queries."""

import hashlib
from collections.abc import Sequence

from evals.retrieval import Judged

SEED = 1


def judged_sample(queries: Sequence[Judged], count: int | None, seed: int) -> list[Judged]:
    """Give `count` of the queries that are judged, in their order; all where there are no more.

    The seed and the ids alone decide which: the order of the queries changes nothing, and a larger
    sample holds the smaller.
    """

    def place(query: Judged) -> bytes:
        return hashlib.sha256(f"{seed}:{query.id}".encode()).digest()

    judged = [query for query in queries if query.relevant_ids]
    chosen = {query.id for query in sorted(judged, key=place)[:count]}
    return [query for query in judged if query.id in chosen]

"""What one search is made of, and how long each part takes, in an index that is there."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryMode

from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.sources.files import CACHE_TAG

Given = TypeVar("Given")


@dataclass(frozen=True)
class Searching:
    """The median and the 95th percentile of each part, in ms, among so many passages.

    The parts are `analysis`, from question to terms; `embedding`, to its vector; `hybrid`, the
    store's query by both; and `search`, the whole with the ranking.
    """

    passages: int
    ms_p50: Mapping[str, float]
    ms_p95: Mapping[str, float]


def check_index(options: IndexOptions) -> None:
    """Raise what `open_index` raises, where there is an index."""
    if _is_there(options):
        with open_index(options):
            pass


def measure_searching(options: IndexOptions, questions: Sequence[str]) -> Searching | None:
    """Search the index with every question; None where nothing is indexed.

    Raises what `open_index` raises.
    """
    if not _is_there(options):
        return None
    with open_index(options) as index:
        passages = index.store.count()
        if not passages:
            return None
        times = _measure(index, questions)
    p50, p95 = (
        {part: float(np.percentile(ms, percent)) for part, ms in times.items()}
        for percent in (50, 95)
    )
    return Searching(passages, p50, p95)


def _is_there(options: IndexOptions) -> bool:
    # Asked first, since to open an index makes one where there is none.
    return (options.data / CACHE_TAG).exists()


def _measure(index: SearchIndex, questions: Sequence[str]) -> dict[str, list[float]]:
    index.search(questions[0])  # what is loaded at first use is no question's time
    queries = [(_query(index, question), index.words.expand(question)) for question in questions]
    return {
        "analysis": _times(index.words.expand, questions),
        "embedding": _times(lambda question: index.embedding.read([question], "query"), questions),
        "hybrid": _times(lambda asked: index.store.query(asked[0], terms=asked[1]), queries),
        "search": _times(index.search, questions),
    }


def _query(index: SearchIndex, question: str) -> VectorStoreQuery:
    return VectorStoreQuery(
        query_embedding=index.embedding.get_query_embedding(question),
        query_str=question,
        similarity_top_k=10,
        mode=VectorStoreQueryMode.HYBRID,
    )


def _times(part: Callable[[Given], object], given: Iterable[Given]) -> list[float]:
    times = []
    for one in given:
        began = time.perf_counter()
        part(one)
        times.append((time.perf_counter() - began) * 1000)
    return times

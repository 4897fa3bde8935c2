"""The store in this process beside qdrant-client's local mode: same passages, same query plan."""

import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from llama_index.core.schema import TextNode
from llama_index.core.vector_stores.types import VectorStoreQuery

from evals.benchmark.errors import ClientMissingError
from evals.benchmark.synthetic import synthetic_nodes, synthetic_queries
from index.filters import SearchFilters
from index.lexical import SWEDISH
from index.store.base import PassageStore
from index.store.edge import EdgeStore

DIMENSION = 384
_BATCH = 256
# Few by date: local mode reads every date anew for each query, and takes seconds over it.
_SEARCHES = {
    "plain": (50, SearchFilters()),
    "kind": (50, SearchFilters(kind="protokoll")),
    "date": (10, SearchFilters(date_from=date(2022, 1, 1), date_to=date(2022, 12, 31))),
}
SEARCHES = tuple(_SEARCHES)
"""Without a filter, among one kind of document, within one year."""

_Found = dict[str, list[list[str]]]


@dataclass(frozen=True)
class StoreSpeed:
    """Passages added a second, seconds of optimising after that, and ms a query by SEARCHES."""

    added_per_s: float
    optimize_s: float
    query_ms: dict[str, float]


@dataclass(frozen=True)
class Comparison:
    """Both stores, and the share of the first ten that they have in common, by SEARCHES."""

    passages: int
    edge: StoreSpeed
    local: StoreSpeed
    common_top10: dict[str, float]


def check_client() -> None:
    """Raise ClientMissingError where there is nothing to compare with."""
    if find_spec("qdrant_client") is None:
        raise ClientMissingError


def compare_stores(words: Sequence[str], passages: int) -> Comparison:
    """Fill both stores with the same made-up passages and put the same queries to both."""
    SWEDISH.question_vector("bidrag")  # what is loaded at first use is neither store's time
    nodes = list(synthetic_nodes(words, passages, DIMENSION))
    most = max(count for count, _ in _SEARCHES.values())
    queries = synthetic_queries(words, most, DIMENSION)
    with _edge_store() as store:
        edge, edge_found = _measure(store, nodes, queries)
    with _local_store() as store:
        local, local_found = _measure(store, nodes, queries)
    common = {name: common_share(edge_found[name], local_found[name]) for name in SEARCHES}
    return Comparison(passages, edge, local, common)


def common_share(ones: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> float:
    """Give the mean share of results that two lists have in common, whatever their order."""
    shares = [
        len(set(one) & set(other)) / max(len(one), len(other), 1)
        for one, other in zip(ones, others, strict=True)
    ]
    return float(np.mean(shares))


def _measure(
    store: PassageStore, nodes: Sequence[TextNode], queries: Sequence[VectorStoreQuery]
) -> tuple[StoreSpeed, _Found]:
    began = time.perf_counter()
    for at in range(0, len(nodes), _BATCH):
        store.add(nodes[at : at + _BATCH])
    added = time.perf_counter()
    store.optimize()
    optimized = time.perf_counter()
    medians, found = {}, {}
    for name, (count, filters) in _SEARCHES.items():
        wanted = filters.to_metadata_filters()
        asked = [replace(query, filters=wanted) for query in queries[:count]]
        medians[name], found[name] = _ask(store, asked)
    return StoreSpeed(len(nodes) / (added - began), optimized - added, medians), found


def _ask(store: PassageStore, queries: Sequence[VectorStoreQuery]) -> tuple[float, list[list[str]]]:
    times, found = [], []
    for query in queries:
        began = time.perf_counter()
        result = store.query(query)
        times.append(time.perf_counter() - began)
        found.append(list(result.ids or []))
    return float(np.median(times)) * 1000, found


@contextmanager
def _edge_store() -> Iterator[PassageStore]:
    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder:
        store = EdgeStore.open(Path(folder, "qdrant"), lambda: DIMENSION)
        with closing(store):
            yield store


@contextmanager
def _local_store() -> Iterator[PassageStore]:
    # Only those who run a server install its client.
    from qdrant_client import QdrantClient

    from index.store.server import ServerStore

    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder, warnings.catch_warnings():
        # That it has no payload indexes and is no good for many points is what we measure.
        warnings.simplefilter("ignore", UserWarning)
        client = QdrantClient(path=str(Path(folder, "local")))
        store = ServerStore.open(client, "benchmark", lambda: DIMENSION)
        with closing(store):
            yield store

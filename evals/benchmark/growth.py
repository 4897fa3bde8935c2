"""How adding, searching, memory and disk grow with the number of passages, system by system."""

import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
from llama_index.core.schema import TextNode
from llama_index.core.vector_stores.types import VectorStoreQuery

from evals.benchmark.child import MAXRSS_UNIT
from evals.benchmark.synthetic import synthetic_nodes, synthetic_queries
from index.filters import SearchFilters
from index.lexical import SWEDISH

DIMENSION = 384
FILTERS = SearchFilters(kind="protokoll")
"""What the search with a filter narrows to: a quarter of the passages."""

_BATCH = 256
_QUERIES = 200
# A search of each kind is repeated so often, or for so long; one that is slow is asked fewer times.
_ASKING_SECONDS = 30.0
_BLOCK = 512

Search = Callable[[VectorStoreQuery], object]


class System(Protocol):
    """What is measured: passages go in, are made ready, and are searched in some ways by name."""

    def add(self, nodes: Sequence[TextNode]) -> None:
        """Add passages that have their dense vectors."""

    def finish(self) -> None:
        """Make later searches fast; called once, after the last passage."""

    @property
    def searches(self) -> Mapping[str, Search]:
        """The searches: `hybrid`, `filtered`, and `ranked` where there is a ranking."""


@dataclass(frozen=True)
class Growth:
    """What one system did with so many of the `wanted` passages: fewer where time was up.

    `ms_p50`, `ms_p95` and `queries`, how many were timed, are by the search's name. Peak memory,
    of this process, and the folder's size are in units of 10^9 bytes.
    """

    wanted: int
    passages: int
    added_per_s: float
    finish_s: float
    ms_p50: Mapping[str, float]
    ms_p95: Mapping[str, float]
    queries: Mapping[str, int]
    peak_gb: float
    folder_gb: float

    @property
    def cut_short(self) -> bool:
        """Whether time was up before all passages were in."""
        return self.passages < self.wanted


def measure_growth(
    open_system: Callable[[Path], AbstractContextManager[System]],
    words: Sequence[str],
    passages: int,
    seconds: float,
) -> Growth:
    """Open the system in a temporary folder, add made-up passages for so long, and search them.

    Only the system's own work is timed, not the making up.
    """
    SWEDISH.question_vector("bidrag")  # what is loaded at first use is no passage's time
    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder:
        with open_system(Path(folder)) as system:
            added, taken = _add(system, synthetic_nodes(words, passages, DIMENSION), seconds)
            began = time.perf_counter()
            system.finish()
            finished = time.perf_counter() - began
            queries = synthetic_queries(words, _QUERIES, DIMENSION)
            times = {name: _ask(search, queries) for name, search in system.searches.items()}
        return Growth(
            wanted=passages,
            passages=added,
            added_per_s=added / taken,
            finish_s=finished,
            ms_p50={name: float(np.percentile(ms, 50)) for name, ms in times.items()},
            ms_p95={name: float(np.percentile(ms, 95)) for name, ms in times.items()},
            queries={name: len(ms) for name, ms in times.items()},
            peak_gb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT / 1e9,
            folder_gb=_taken_on_disk(Path(folder)) / 1e9,
        )


def _add(system: System, nodes: Iterator[TextNode], seconds: float) -> tuple[int, float]:
    """Add the passages until there are no more or time is up; give how many, and the seconds."""
    added, taken = 0, 0.0
    while taken < seconds and (batch := list(islice(nodes, _BATCH))):
        began = time.perf_counter()
        system.add(batch)
        taken += time.perf_counter() - began
        added += len(batch)
    return added, taken


def _ask(search: Search, queries: Sequence[VectorStoreQuery]) -> list[float]:
    """Give the ms of each query, as many as there is time for, once it has been asked before.

    What lies on disk is then in memory, as in a service that has been up for a while.
    """
    return _timed(search, queries[: len(_timed(search, queries))])


def _timed(search: Search, queries: Sequence[VectorStoreQuery]) -> list[float]:
    times: list[float] = []
    deadline = time.perf_counter() + _ASKING_SECONDS
    for query in queries:
        began = time.perf_counter()
        search(query)
        ended = time.perf_counter()
        times.append((ended - began) * 1000)
        if ended > deadline:
            break
    return times


def _taken_on_disk(folder: Path) -> int:
    return sum(file.stat().st_blocks * _BLOCK for file in folder.rglob("*") if file.is_file())

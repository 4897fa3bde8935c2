"""All that a benchmark gives, as one JSON object."""

from dataclasses import asdict, dataclass
from typing import Any

from evals.benchmark.figures import MEASURES, Figures
from evals.benchmark.indexing import Indexing
from evals.benchmark.machine import Machine
from evals.benchmark.searching import Searching
from evals.benchmark.stores import Comparison


@dataclass(frozen=True)
class Report:
    """The machine, the service's figures by name, the indexing, the two stores and a search.

    `searching` is None where the data directory has nothing indexed.
    """

    machine: Machine
    questions: int
    serving: Figures
    indexing: Indexing
    stores: Comparison
    searching: Searching | None = None

    @property
    def figures(self) -> Figures:
        """Every figure that MEASURES names."""
        return self.serving | {"indexing": self.indexing.passages_per_s}

    def as_json(self) -> dict[str, Any]:
        """Give it in plain types."""
        return {
            "machine": asdict(self.machine),
            "questions": self.questions,
            "figures": {one.name: one.as_json(self.figures[one.name]) for one in MEASURES},
            "indexing": asdict(self.indexing),
            "stores": asdict(self.stores),
            "searching": asdict(self.searching) if self.searching else None,
        }

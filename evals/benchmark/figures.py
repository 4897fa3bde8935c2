"""The figures that a benchmark gives, each with its unit and the bar it is held to."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Measure:
    """One figure: its key in JSON, its unit, and its bar where there is one.

    `unit` is `ms`, `s`, `GB` (10^9 bytes) or `per_s`.
    """

    name: str
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    def met(self, value: float) -> bool | None:
        """Tell whether the value clears the bar; None where there is no bar."""
        if self.at_most is not None:
            return value <= self.at_most
        return value >= self.at_least if self.at_least is not None else None

    def as_json(self, value: float) -> dict[str, Any]:
        """Give the value, its unit, its bar and whether it is met, in plain types."""
        bar = self.at_most if self.at_most is not None else self.at_least
        return {"value": value, "unit": self.unit, "bar": bar, "met": self.met(value)}


Figures = dict[str, float]
"""Values by the name of their measure."""

MEASURES = (
    Measure("ask-warm-p50", "ms", at_most=200),
    Measure("ask-warm-p95", "ms"),
    Measure("ask-first-p50", "ms"),
    Measure("ask-first-p95", "ms"),
    Measure("start", "s", at_most=12),
    Measure("memory-service", "GB", at_most=1.6),
    Measure("memory-ingest", "GB"),
    Measure("indexing", "per_s", at_least=25),
)
"""In the order they are shown: what a user waits for, what the machine must have."""

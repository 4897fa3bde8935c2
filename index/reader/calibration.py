"""From a network's logit of "answered" to a probability that can be taken at its word."""

from dataclasses import asdict, dataclass
from math import exp


@dataclass(frozen=True)
class Calibration:
    """A line through the log-odds, fitted on questions that the network did not learn from.

    The slope cools a network that is too sure of itself; the offset makes up for its having seen
    fewer questions with an answer than it will be asked. (Platt 1999, "Probabilistic Outputs for
    Support Vector Machines".)
    """

    slope: float = 1.0
    offset: float = 0.0

    @classmethod
    def of(cls, kept: dict[str, str]) -> "Calibration":
        """Read it from a file's metadata; the identity where there is none."""
        return cls(**{name: float(kept[name]) for name in asdict(cls()) if name in kept})

    def metadata(self) -> dict[str, str]:
        """Give it as a file's metadata."""
        return {name: str(value) for name, value in asdict(self).items()}

    def probability(self, logit: float) -> float:
        """Give the probability of a logit."""
        line = self.slope * logit + self.offset
        return 1 / (1 + exp(-min(max(line, -30.0), 30.0)))

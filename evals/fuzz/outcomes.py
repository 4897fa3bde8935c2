"""What became of the cases, format by format."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from ingest.readers.formats import Format

SLOWEST_ALLOWED_S = 30
LARGEST_ALLOWED_MB = 1000


class Outcome(StrEnum):
    """How a case ended. The last four are faults of the reader, and not of the file."""

    READ = "read"
    REFUSED = "refused"
    OUT_OF_MEMORY = "out of memory"
    TIMED_OUT = "timed out"
    DIED = "died"
    RAISED = "raised"
    NO_REASON = "no reason"


FAULTS = (Outcome.TIMED_OUT, Outcome.DIED, Outcome.RAISED, Outcome.NO_REASON)


@dataclass(frozen=True, slots=True)
class Result:
    """How one case ended, in how many seconds; `said` is what was raised, if anything."""

    number: int
    outcome: Outcome
    seconds: float
    said: str

    @property
    def is_fault(self) -> bool:
        """Whether the reader is to be mended."""
        return self.outcome in FAULTS or self.seconds > SLOWEST_ALLOWED_S

    def told(self) -> str:
        """The case on one line."""
        return f"case {self.number}: {self.outcome} in {self.seconds:.1f} s. {self.said}".strip()


@dataclass(slots=True)
class FormatResults:
    """The cases of one format, and the most megabytes that their reader held."""

    found: Format
    results: list[Result] = field(default_factory=list)
    peak_mb: float = 0.0

    def counts(self) -> Counter[Outcome]:
        """How many cases ended in each way."""
        return Counter(result.outcome for result in self.results)

    @property
    def slowest_s(self) -> float:
        """The longest that a case took."""
        return max((result.seconds for result in self.results), default=0.0)

    @property
    def has_fault(self) -> bool:
        """Whether a case, or their memory together, was a fault of the reader."""
        return self.peak_mb > LARGEST_ALLOWED_MB or any(one.is_fault for one in self.results)

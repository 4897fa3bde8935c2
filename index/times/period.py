"""A period that a question is about."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included; an end that is None is open.

    It is not `sure` where the question does not say the year.
    """

    first: date | None
    last: date | None
    sure: bool = True

    def meets(self, first: date, last: date) -> bool:
        """Tell whether any day from `first` to `last` belongs to it."""
        begins, ends = self._ends
        return begins <= last and first <= ends

    def holds(self, first: date, last: date) -> bool:
        """Tell whether every day from `first` to `last` belongs to it."""
        begins, ends = self._ends
        return begins <= first and last <= ends

    def in_whole_months(self) -> tuple[date | None, date | None]:
        """Give its ends, out to the ends of their months.

        A document may be dated to no more than its month, or to some day after the meeting.
        """
        first, last = self.first, self.last
        return (
            first.replace(day=1) if first else None,
            last.replace(day=monthrange(last.year, last.month)[1]) if last else None,
        )

    @property
    def _ends(self) -> tuple[date, date]:
        return self.first or date.min, self.last or date.max

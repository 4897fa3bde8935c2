"""Two runs side by side: what got better and what got worse, question by question."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.bootstrap import Interval, interval, mean
from evals.measures import MEASURES, Measure
from evals.score import Scored


class Change(StrEnum):
    """What became of a question from one run to the other."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True)
class Compared:
    """One question in both runs."""

    before: Scored
    after: Scored

    @property
    def change(self) -> Change:
        """By what was found and proved; of two that are alike, neither is better for its length."""
        before, after = _worth(self.before), _worth(self.after)
        if before == after:
            return Change.SAME
        return Change.BETTER if after > before else Change.WORSE


def compared(before: Sequence[Scored], after: Sequence[Scored]) -> list[Compared]:
    """Give the questions of two runs, which are of the same questions in the same order."""
    return [Compared(one, other) for one, other in zip(before, after, strict=True)]


def differences(pairs: Sequence[Compared]) -> dict[str, Interval | None]:
    """Give how much each mean grew, with its interval, over the questions that both count.

    Drawn in pairs: the same question before and after hangs together. A measure that is no mean
    has none.
    """
    return {
        measure.name: interval(_growth(pairs, measure), mean)
        for measure in MEASURES
        if measure.statistic is mean
    }


def _growth(pairs: Sequence[Compared], measure: Measure) -> list[float]:
    found = [(measure.value(one.before), measure.value(one.after)) for one in pairs]
    return [
        after - before
        for before, after in found
        if isinstance(before, float) and isinstance(after, float)
    ]


def _worth(one: Scored) -> tuple[bool, float, bool]:
    """Right before wrong, then by facts and evidence; a refusal in its place is right."""
    found = one.facts if one.question.answerable else 0.0
    return one.right, found, one.evidence_cited

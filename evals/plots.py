"""What the report's plots show; how they look is the template's."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evals.refusal import Refusal, refusal
from evals.score import Scored

_TENTHS = tuple(step / 10 for step in range(1, 10))
_APART = 0.12  # thresholds that lie nearer to each other could not both be labelled
_BARS = 25
_BEYOND = 1.25  # how far past the 95th percentile the time axis goes


@dataclass(frozen=True)
class RefusalCurve:
    """What each threshold on the confidence would do, from none refused to all.

    `tenths` are the thresholds .1 to .9, `labelled` those of them with room for a label on the
    curve. `refused` and `wrongly` are what the run itself did. `area` is how often an answerable
    question has more confidence than an unanswerable one.
    """

    points: Sequence[Refusal]
    tenths: Sequence[Refusal]
    labelled: Sequence[Refusal]
    refused: float
    wrongly: float
    area: float


@dataclass(frozen=True)
class KindBar:
    """How many questions of a kind have a right answer, and those that do not."""

    kind: str
    right: int
    wrong: Sequence[Scored]

    @property
    def count(self) -> int:
        """All questions of the kind."""
        return self.right + len(self.wrong)

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.count


@dataclass(frozen=True)
class Latency:
    """How many answers took how long, in ms; `counts` are of bars that are `step` wide.

    The few that took longer than the bars reach are `slower`.
    """

    counts: Sequence[int]
    step: int
    slower: int
    median: float
    p95: float
    slowest: float

    @property
    def reach(self) -> int:
        """Where the bars end."""
        return self.step * len(self.counts)


def refusal_curve(scored: Sequence[Scored]) -> RefusalCurve | None:
    """Give the curve; None without both answerable and unanswerable questions.

    A question that could not be run has no confidence, and is left out.
    """
    ran = [one for one in scored if not one.failed]
    answerable = [one.question.answerable for one in ran]
    if all(answerable) or not any(answerable):
        return None
    confidence = [one.answer.confidence for one in ran]
    points = [refusal(confidence, answerable, at) for at in (*sorted(set(confidence)), math.inf)]
    tenths = [refusal(confidence, answerable, at) for at in _TENTHS]
    did = refusal([float(not one.refused) for one in ran], answerable, 0.5)
    return RefusalCurve(
        points=points,
        tenths=tenths,
        labelled=_spread(points[0], tenths),
        refused=did.refused,
        wrongly=did.wrongly,
        area=float(np.trapezoid([at.refused for at in points], [at.wrongly for at in points])),
    )


def kind_bars(scored: Sequence[Scored]) -> list[KindBar]:
    """Give a bar for each kind of question, the worst first."""
    bars = []
    for kind in {one.question.kind for one in scored}:
        of_kind = [one for one in scored if one.question.kind == kind]
        wrong = [one for one in of_kind if not one.right]
        bars.append(KindBar(kind, len(of_kind) - len(wrong), wrong))
    return sorted(bars, key=lambda bar: (bar.share, -bar.count, bar.kind))


def latency(times: Sequence[float]) -> Latency | None:
    """Give how the times, in ms, are spread; None where there are none."""
    if not times:
        return None
    median, p95 = np.quantile(times, [0.5, 0.95])
    step = round_step(p95 * _BEYOND / _BARS)
    bars = math.floor(p95 * _BEYOND / step) + 1
    counts = np.bincount([min(int(time / step), bars) for time in times], minlength=bars + 1)
    *within, slower = counts.tolist()
    return Latency(within, step, slower, float(median), float(p95), max(times))


def round_step(at_least: float) -> int:
    """Give the next of 1, 2, 5, 10, 20, 50 and so on."""
    power: int = 10 ** max(0, math.floor(math.log10(max(at_least, 1))))
    return next(power * one for one in (1, 2, 5, 10) if power * one >= at_least)


def _spread(nothing: Refusal, marks: Sequence[Refusal]) -> list[Refusal]:
    kept = [nothing]
    for mark in marks:
        last = kept[-1]
        if math.hypot(mark.refused - last.refused, mark.wrongly - last.wrongly) > _APART:
            kept.append(mark)
    return kept[1:]

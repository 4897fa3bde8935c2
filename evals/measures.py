"""The figures that a run is judged by, over all questions and by kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.bootstrap import Interval, Statistic, interval, mean, median, p95, ratio
from evals.claims import citation_precision, citation_recall, is_stale
from evals.score import Scored

Value = float | tuple[float, float] | None
Summary = dict[str, Interval | None]


@dataclass(frozen=True)
class Measure:
    """One figure: what a scored answer adds to it (None: it does not count) and how to sum up.

    `name` is its key in JSON and in the bars of CI; `unit` is `share`, `words`, `lix` or
    `ms`. Only those `of_kinds` have room in the table of kinds.
    """

    name: str
    unit: str
    value: Callable[[Scored], Value]
    statistic: Statistic
    of_kinds: bool = True


def _facts(one: Scored) -> Value:
    return one.facts if one.question.answerable else None


def _all_facts(one: Scored) -> Value:
    return float(not one.missed) if one.question.answerable else None


def _evidence(one: Scored) -> Value:
    return float(one.evidence_cited) if one.question.answerable else None


def _quotes(one: Scored) -> Value:
    return (float(sum(one.verbatim)), float(len(one.verbatim))) if one.verbatim else None


def _refused(one: Scored) -> Value:
    return None if one.question.answerable else float(one.refused)


def _wrongly_refused(one: Scored) -> Value:
    return float(one.refused) if one.question.answerable else None


def _refusal_precision(one: Scored) -> Value:
    return float(not one.question.answerable) if one.refused else None


def _refusal_f1(one: Scored) -> Value:
    unanswerable = not one.question.answerable
    counted = float(one.refused) + float(unanswerable)
    return (2.0 * (one.refused and unanswerable), counted) if counted else None


def _citation_recall(one: Scored) -> Value:
    return citation_recall(one.answer) if one.answer.answered and one.answer.sentences else None


def _citation_precision(one: Scored) -> Value:
    return citation_precision(one.answer) if one.answer.answered and one.answer.sentences else None


def _stale(one: Scored) -> Value:
    return float(is_stale(one.answer)) if one.answer.answered else None


def _words(one: Scored) -> Value:
    return float(one.words) if one.answer.answered else None


def _lix(one: Scored) -> Value:
    return one.answer.lix


def _time(one: Scored) -> Value:
    return one.answer.timings_ms.get("total")


MEASURES = (
    Measure("facts", "share", _facts, mean),
    Measure("all-facts", "share", _all_facts, mean),
    Measure("evidence", "share", _evidence, mean),
    Measure("quotes", "share", _quotes, ratio),
    Measure("citation-recall", "share", _citation_recall, ratio, of_kinds=False),
    Measure("citation-precision", "share", _citation_precision, ratio, of_kinds=False),
    Measure("stale", "share", _stale, mean, of_kinds=False),
    Measure("refused", "share", _refused, mean),
    Measure("wrongly-refused", "share", _wrongly_refused, mean),
    Measure("refusal-precision", "share", _refusal_precision, mean, of_kinds=False),
    Measure("refusal-f1", "share", _refusal_f1, ratio, of_kinds=False),
    Measure("words", "words", _words, median),
    Measure("lix", "lix", _lix, median, of_kinds=False),
    Measure("time", "ms", _time, median),
    Measure("time-p95", "ms", _time, p95, of_kinds=False),
)
"""In the order they are shown: what is found, what is proved, what is refused, what it costs."""


def summarise(scored: Sequence[Scored]) -> Summary:
    """Give each measure by name, with its interval; None where no answer counts towards it."""
    return {
        measure.name: interval(
            [value for one in scored if (value := measure.value(one)) is not None],
            measure.statistic,
        )
        for measure in MEASURES
    }


def summarise_by_kind(scored: Sequence[Scored]) -> dict[str, Summary]:
    """Give a summary for each kind of question, the kinds in alphabetical order."""
    kinds = sorted({one.question.kind for one in scored})
    return {kind: summarise([one for one in scored if one.question.kind == kind]) for kind in kinds}

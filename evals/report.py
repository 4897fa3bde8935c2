"""A run on one page: figures, plots, and then every question, those to mend first."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.bootstrap import COVERAGE, RESAMPLES
from evals.matching import overlaps
from evals.measures import MEASURES, summarise, summarise_by_kind
from evals.plots import kind_bars, latency, refusal_curve, round_step
from evals.score import Scored
from evals.wording import shown
from service.answer import Citation

LABELS = {
    "facts": "Facts found",
    "all-facts": "All facts found",
    "evidence": "Evidence cited",
    "quotes": "Quotes verbatim",
    "citation-recall": "Sentences that their quotes bear out",
    "citation-precision": "Citations to the point",
    "stale": "Answers silent about their age",
    "refused": "Unanswerable refused",
    "wrongly-refused": "Answerable refused",
    "refusal-precision": "Refusals that are right",
    "refusal-f1": "Refusal, F1",
    "words": "Words per answer, median",
    "lix": "LIX of generated answers, median",
    "time": "Time, median",
    "time-p95": "Time, 95th percentile",
}


def render(scored: Sequence[Scored], title: str) -> str:
    """Give the report as one HTML page that fetches nothing and runs no script."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        title=title,
        measures=MEASURES,
        labels=LABELS,
        shown=shown,
        coverage=f"{COVERAGE:.0%}",
        resamples=RESAMPLES,
        summary=summarise(scored),
        by_kind=summarise_by_kind(scored),
        curve=refusal_curve(scored),
        bars=kind_bars(scored),
        times=latency(_times(scored)),
        round_step=round_step,
        wrong=[one for one in scored if not one.right],
        right=[one for one in scored if one.right],
        verdict=verdict,
        is_evidence=is_evidence,
    )


def is_evidence(citation: Citation, one: Scored) -> bool:
    """Tell whether the quote is of a place that proves the answer, whatever was made of it."""
    return any(overlaps(citation.quote, place) for place in one.question.evidence)


def verdict(one: Scored) -> str:
    """Tell in a few words what is wrong with an answer, or that nothing is."""
    if one.right:
        return "Right"
    if one.failed:
        return "Could not be run"
    if one.question.answerable and one.refused:
        return "Refused, though the documents say"
    faults = []
    if not one.question.answerable and one.answer.answered:
        faults.append("answered, though the documents do not say")
    if one.missed:
        faults.append(f"{len(one.missed)} of {len(one.question.facts)} facts missed")
    if one.question.answerable and not one.evidence_cited:
        faults.append("evidence not cited")
    if not all(one.verbatim):
        faults.append("a quote is not verbatim")
    return ", ".join(faults).capitalize()


def _times(scored: Sequence[Scored]) -> list[float]:
    timings = [one.answer.timings_ms for one in scored]
    return [of_one["total"] for of_one in timings if "total" in of_one]

"""Puts what was found into an order that heeds time, among passages that are nearly as good.

A preference, never a filter: every passage stays, so that two documents that say different things
of one matter both reach whoever answers, each with its date.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from llama_index.core.schema import NodeWithScore

from index.times import AskedTime, Period
from ingest.dates import dates_in

# What counts as nearly as good, as a share of the way from the best score to the worst: a time
# that is named outweighs more than a wish for the newest, which few questions say outright.
_NEAR = 1 / 3
_NEAR_IN_PERIOD = 1 / 2


def prefer(found: Sequence[NodeWithScore], asked: AskedTime, today: date) -> list[NodeWithScore]:
    """Give the same passages, best first, in an order that heeds the time asked about.

    Of those whose score is near the best, the ones that are of a period that is asked about, or
    name it, come first, then those without a date. The newer goes before the older where the
    newest is wanted, the older where the oldest is, and those without a date go last. The scores
    are dealt out anew, the highest to the first, so that they still tell the order.
    """
    ranked = sorted(found, key=_score, reverse=True)
    if not (ranked and (asked.periods or asked.newest or asked.oldest)):
        return ranked
    scores = [_score(result) for result in ranked]
    is_said = any(period.sure for period in asked.periods)
    share = _NEAR_IN_PERIOD if is_said else _NEAR
    enough = scores[0] - share * (scores[0] - scores[-1])
    near = sum(score >= enough for score in scores)
    ordered = sorted(ranked[:near], key=lambda result: _place(result, asked, today))
    return [
        NodeWithScore(node=result.node, score=score)
        for result, score in zip(ordered + ranked[near:], scores, strict=True)
    ]


def _score(result: NodeWithScore) -> float:
    return result.score or 0.0


def _place(result: NodeWithScore, asked: AskedTime, today: date) -> tuple[int, int]:
    """What a passage is sorted by: its period, then its age."""
    days = _days(result)
    if not asked.periods or any(_is_of(period, result, days) for period in asked.periods):
        period = 0
    else:
        # One without a date may be of the period.
        period = 1 if days is None else 2
    return period, _age(days, asked, today)


def _is_of(period: Period, result: NodeWithScore, days: tuple[date, date] | None) -> bool:
    """A budget for 2026 is of 2026, though it was decided in 2025."""
    if days is not None and period.meets(*days):
        return True
    text = f"{result.node.metadata.get('title', '')}\n{result.node.get_content()}"
    return any(period.holds(written.first, written.last) for written in dates_in(text, None))


def _age(days: tuple[date, date] | None, asked: AskedTime, today: date) -> int:
    if not (asked.newest or asked.oldest):
        return 0
    if days is None:
        return date.max.toordinal()
    # A plan for next year is no newer than what was written today.
    written = min(days[1], today).toordinal()
    return -written if asked.newest else written


def _days(result: NodeWithScore) -> tuple[date, date] | None:
    """The days that a passage's document may be of, or None where nobody knows.

    One that gives only a year or a month is dated to its last day (see `ingest.models`).
    """
    written = result.node.metadata.get("date")
    if written is None:
        return None
    last = date.fromisoformat(written)
    if result.node.metadata.get("date_inferred"):
        if (last.month, last.day) == (12, 31):
            return last.replace(month=1, day=1), last
        if last.day == monthrange(last.year, last.month)[1]:
            return last.replace(day=1), last
    return last, last

"""Which year a date means that does not say it."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.dates.mentions import Mention
from ingest.dates.periods import Period

# In the same sentence they tell that the day is yet to come.
_TO_COME = re.compile(
    r"\b(?:nästa|kommande|senast|inför|planera[srt]\w*|kommer|ska|skall|ansök\w*|anmäl\w*|deadline"
    r"|sista (?:\w+)?dag\w*|inbjud\w*|bjud\w+ in|välkom\w*|framöver|öppnar|stänger|återkommer)\b",
    re.I,
)
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n\s*\n|\n\s*[-•*]")
_BEFORE = 100
_AFTER = 60
# 29 February is there every fourth year, but for the turn of some centuries.
_YEARS_AROUND = 8


def placed(mention: Mention, reference: date, text: str) -> Period | None:
    """The period that the mention means when it is written at `reference`.

    The one nearest to that day or, where the sentence says that it is to come, the next one. A
    weekday that fits only one of the years around decides before nearness. None where there is
    no such day.
    """
    periods = list(_around(mention, reference.year))
    if mention.weekday is not None:
        periods = _on_weekday(periods, mention.weekday, reference.year) or periods
    if _is_to_come(mention, text):
        periods = [one for one in periods if one.last >= reference] or periods
    return min(periods, key=lambda one: _distance(one, reference), default=None)


def _around(mention: Mention, middle: int) -> Iterator[Period]:
    for year in range(middle - _YEARS_AROUND, middle + _YEARS_AROUND + 1):
        try:
            yield mention.period_in(year)
        except ValueError:
            continue  # 29 February, week 53


def _on_weekday(periods: list[Period], weekday: int, middle: int) -> list[Period]:
    return [
        one
        for one in periods
        if one.first.weekday() == weekday and abs(one.first.year - middle) <= 1
    ]


def _distance(one: Period, reference: date) -> int:
    return max((one.first - reference).days, (reference - one.last).days, 0)


def _is_to_come(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    after = text[mention.end : mention.end + _AFTER]
    sentence = _SENTENCE_ENDS.split(before)[-1] + " " + _SENTENCE_ENDS.split(after)[0]
    return bool(_TO_COME.search(sentence))

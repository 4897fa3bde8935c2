"""Which periods a question is about, and whether it wants the newest or the oldest."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from index.times.from_today import written_out
from index.times.open_ends import with_open_ends
from index.times.order import wants_newest, wants_oldest
from index.times.period import Period
from index.times.wording import spelt_out
from ingest.dates.mentions import Mention, mentions_in

_TO_COME = re.compile(
    r"\b(?:nästa|kommande|framöver|planera\w*|(?<!fram )till (?:våren|hösten|sommaren))\b", re.I
)
# "Juni 1755" is no June of late; `ingest.dates` reads no year before 1900.
_OLDER_YEAR = re.compile(r",? \d{3,4}\b")
# `re` takes them for i and s where it ignores case; `str.lower` does not.
_LETTERS = str.maketrans("ıİ", "ii")
# 29 February is there every fourth year, but for the turn of some centuries.
_YEARS_AROUND = 8


@dataclass(frozen=True)
class AskedTime:
    """What a question says of time.

    `periods` are those that it names, in order. With `newest` it is about what holds now, or wants
    the latest; with `oldest` it asks how something began. It never has both.
    """

    periods: tuple[Period, ...] = ()
    newest: bool = False
    oldest: bool = False


def time_of(question: str, today: date) -> AskedTime:
    """Give what a question says of time, when it is asked on `today`. Any text is taken.

    A time without its year is the latest such that has begun or, where the question speaks of what
    is to come, the next one. What lies ahead is told by the newest documents.
    """
    text = spelt_out(written_out(_in_one_line(question), today))
    to_come = bool(_TO_COME.search(text))
    periods: list[Period] = []
    # What the periods leave over: "senast" belongs to the date in "senast den 15 mars".
    rest, read = "", 0
    for mention in mentions_in(text):
        if (days := _days(mention, text, today, to_come)) is not None:
            ends, start, end = with_open_ends(text, mention.start, mention.end, days)
            periods.append(Period(*ends, sure=mention.year is not None))
            rest, read = f"{rest}{text[read:start]};", end
    rest += text[read:]
    ahead = any(period.first and period.first > today for period in periods)
    newest = ahead or wants_newest(rest)
    return AskedTime(tuple(dict.fromkeys(periods)), newest, not newest and wants_oldest(rest))


def _in_one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_LETTERS).split())


def _days(mention: Mention, text: str, today: date, to_come: bool) -> tuple[date, date] | None:
    if mention.year is not None:
        return mention.period_in(mention.year)
    if _OLDER_YEAR.match(text, mention.end):
        return None
    possible = _possible(mention, today.year, 1 if to_come else -1)
    if to_come:
        return next(((first, last) for first, last in possible if last >= today), None)
    return next(((first, last) for first, last in possible if first <= today), None)


def _possible(mention: Mention, year: int, step: int) -> Iterator[tuple[date, date]]:
    """The same time in one year after another; a weekday that is said must agree."""
    for near in range(year, year + (_YEARS_AROUND + 1) * step, step):
        try:
            found = mention.period_in(near)
        except ValueError:
            continue  # 29 February, week 53
        if mention.weekday in (None, found.first.weekday()):
            yield found

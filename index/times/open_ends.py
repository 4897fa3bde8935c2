"""The words around a date that open an end of its period: "sedan 2022", "före mars 2023"."""

import re
from datetime import date, timedelta

Ends = tuple[date | None, date | None]

_DAY = timedelta(days=1)
# How far before a date the words that belong to it may begin.
_REACH = 30
_LINK = r"(?: (?:i|år|den))* "


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words}){_LINK}$", re.I)


def _after(words: str) -> re.Pattern[str]:
    return re.compile(rf" ?(?:{words})\b", re.I)


def _onwards(first: date, _: date) -> Ends:
    return first, None


def _later(_: date, last: date) -> Ends:
    return last + _DAY, None


def _earlier(first: date, _: date) -> Ends:
    return None, first - _DAY


def _until(_: date, last: date) -> Ends:
    return None, last


def _as_it_is(first: date, last: date) -> Ends:
    return first, last


_LEADS = (
    (_before(r"sedan|sen|fr?\.? ?o\.? ?m\.?|från och med"), _onwards),
    (_before(r"efter|(?:senare|nyare) än"), _later),
    (_before(r"före|innan|(?:tidigare|äldre) än"), _earlier),
    (_before(r"till och med|t\.? ?o\.? ?m\.?|fram till"), _until),
    # A deadline is no wish for the newest document.
    (_before("senast"), _as_it_is),
)
_TAILS = (
    (_after(r"och (?:framåt|senare|nyare)|(?:(?:fram )?till|[–-]) ?(?:nu|i ?dag)"), _onwards),
    (_after(r"och (?:bakåt|tidigare|äldre)"), _until),
)


def with_open_ends(
    text: str, start: int, end: int, days: tuple[date, date]
) -> tuple[Ends, int, int]:
    """Give the ends of the period that `text[start:end]` names, as the words around it say.

    `days` are its ends where nothing stands around it. The place given back, `[start, end)`, takes
    in the words that were understood.
    """
    for pattern, opened in _LEADS:
        if lead := pattern.search(text, max(0, start - _REACH), start):
            return opened(*days), lead.start(), end
    for pattern, opened in _TAILS:
        if tail := pattern.match(text, end):
            return opened(*days), start, tail.end()
    return days, start, end

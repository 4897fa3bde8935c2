"""Writes out the times that are told from today: "i mars i fjol" becomes "i mars 2025".

What is written is a form that `ingest.dates` reads. So a time told from today joins with the words
around it as a date does: "sedan förra veckan", "mellan förra året och nu".
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from index.times.seasons import season_before, season_just_over, season_now
from ingest.dates import periods
from ingest.dates.words import WEEKDAY, weekday_number

_MONTHS_IN = {"år": 12, "halvår": 6, "termin": 6, "tertial": 4, "kvartal": 3, "månad": 1}
_DAYS_IN = {"veck": 7, "dag": 1, "dygn": 1}
_NUMBERS = {
    "en": 1, "ett": 1, "ett par": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
    "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_NEUTER = r"(?:halv)?år|kvartal|tertial|dygn"
# "Året" is one, "åren" are several; "terminen" is one.
_ONE = rf"(?P<unit>(?:{_NEUTER})(?!en)|termin|månad|veck|dag)(?:et|en|an|a)?s?\b"
_SEVERAL = rf"(?P<unit>{_NEUTER}|termin|månad|veck|dag)(?:et|en|erna|er|arna|ar|orna|or|an|a)?\b"
_SHIFTS = {
    "förrförra": -2, "förra": -1, "föregående": -1, "denna": 0, "detta": 0, "den här": 0,
    "det här": 0, "innevarande": 0, "nästa": 1, "kommande": 1,
}  # fmt: skip
_SHIFT = rf"(?P<shift>{'|'.join(_SHIFTS)})"
_SEASON = r"(?P<season>vår|sommar|höst|vinter)"
_GENITIVE = ("ets", "ens", "ans")
# The first that `ingest.dates` reads.
_FIRST_YEAR = 1900
_Write = Callable[[re.Match[str], date], str]


def written_out(text: str, today: date) -> str:
    """Give a text, in one line, with its times from today as years, days, or spans of days."""
    for pattern, write in _RULES:
        text = pattern.sub(partial(_rewritten, write, today), text)
    return text


def _rewritten(write: _Write, today: date, match: re.Match[str]) -> str:
    # "2026 medlemmar" is a count, which "årets medlemmar" is not.
    return write(match, today) + ("," if match[0].endswith(_GENITIVE) else "")


def _shifted(match: re.Match[str], today: date) -> str:
    return _calendar(match["unit"].lower(), _SHIFTS[match["shift"].lower()], today)


def _ago(match: re.Match[str], today: date) -> str:
    return _calendar(match["unit"].lower(), -_number(match["number"]), today)


def _lately(match: re.Match[str], today: date) -> str:
    """The last two years: from this day two years ago until today."""
    unit, number = match["unit"].lower(), _number(match.groupdict().get("number", "en"))
    if unit in _DAYS_IN:
        first = today - timedelta(days=_DAYS_IN[unit] * number)
    else:
        first = _months_before(today, _MONTHS_IN[unit] * number)
    return _span(first, today) if first.year >= _FIRST_YEAR else match[0]


def _weekday(match: re.Match[str], today: date) -> str:
    back = (today.weekday() - weekday_number(match["weekday"]) - 1) % 7 + 1
    return (today - timedelta(days=back)).isoformat()


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _NUMBERS[written.lower()]


def _calendar(unit: str, shift: int, today: date) -> str:
    """The year, month or week of the calendar that lies so many from today's."""
    if unit in _DAYS_IN:
        days = _DAYS_IN[unit]
        begun = today - timedelta(days=today.weekday()) if unit == "veck" else today
        first = begun + timedelta(days=days * shift)
        return _span(first, first + timedelta(days=days - 1))
    months = _MONTHS_IN[unit]
    nth = (today.year * 12 + today.month - 1) // months + shift
    year, before = divmod(nth * months, 12)
    return str(year) if months == 12 else _span(*periods.months(year, before + 1, before + months))


def _months_before(day: date, months: int) -> date:
    year, before = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, before + 1, min(day.day, monthrange(year, before + 1)[1]))


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first} – {last}"


def _always(unit: str, shift: int) -> _Write:
    return lambda _, today: _calendar(unit, shift, today)


def _rule(pattern: str, write: _Write) -> tuple[re.Pattern[str], _Write]:
    return re.compile(rf"\b(?:{pattern})", re.I), write


_RULES = (
    # för två år sedan
    _rule(rf"(?:för )?{_NUMBER} {_SEVERAL} (?:sedan|sen)\b", _ago),
    # de senaste två åren, de två senaste åren, det senaste året
    _rule(rf"(?:de )?(?:senaste|sista|gångna) {_NUMBER} {_SEVERAL}", _lately),
    _rule(rf"(?:de )?{_NUMBER} (?:senaste|sista|gångna) {_SEVERAL}", _lately),
    _rule(rf"(?:de[tn] )?(?:senaste|gångna) {_ONE}", _lately),
    # förra året, den här månaden, nästa veckas
    _rule(rf"{_SHIFT} {_ONE}", _shifted),
    _rule(r"i ?förfjol\b", _always("år", -2)),
    _rule(r"(?:i ?fjol|fjolårets?)\b", _always("år", -1)),
    _rule(r"(?:i år|årets)\b", _always("år", 0)),
    _rule(r"i veckan\b", _always("veck", 0)),
    _rule(r"i ?förrgår\b", _always("dag", -2)),
    _rule(r"(?:i ?går|gårdagens)\b", _always("dag", -1)),
    # "I dag" is mostly "nowadays".
    _rule(r"i ?(?:kväll|natt|eftermiddag)s?\b", _always("dag", 0)),
    _rule(r"(?:i ?morgon|morgondagens)\b", _always("dag", 1)),
    # i tisdags
    _rule(rf"i (?P<weekday>{WEEKDAY})dags\b", _weekday),
    # i somras, i vintras
    _rule(r"i (?P<season>vår|somr|höst|vintr)as\b", season_just_over),
    _rule(rf"förra {_SEASON}(?:e?n|terminen)?\b", season_before),
    _rule(rf"(?:denna|den här|i) {_SEASON}(?:e?n|terminen)?\b(?<!\bi vår)", season_now),
    # "I vår" before a word is nearly always the possessive: "i vår förening".
    _rule(r"i (?P<season>vår)(?= *(?:$|[.?!,]))", season_now),
)

"""The written forms of a date that begin with a figure."""

import re

from ingest.dates import periods
from ingest.dates.forms import Form, form, next_year
from ingest.dates.periods import Period
from ingest.dates.words import (
    FOUR_DIGITS,
    GAP,
    LONE_YEAR_ENDS,
    MONTH,
    TWO_YEARS,
    UNTIL,
    YEAR,
    YEAR_OR_NOT,
    month_number,
)

_ENDING = r"(?:\s?[:;]?\s?(?:e|a|sta|dje|nde)\b)?"
_DAY = rf"(?P<day>\d{{1,2}}){_ENDING}"
_FROM_DAY = rf"(?P<from>\d{{1,2}}){_ENDING}\s?{UNTIL}\s?(?:den\s)?"
_ALONE = r"(?<![\w/.:,§])"
# "5 Jan Andersson" is a numbered list of people.
_NAMED_MONTH = rf"{GAP}(?!(?-i:(?:Jan|Maj|April)\s+[A-ZÅÄÖ]))(?P<name>{MONTH})"
# "1/3 av medlemmarna" is a share.
_SLASHED_MONTH = (
    r"\s?/\s?(?P<month>\d{1,2})"
    r"(?![\d/]|[.,]\d|\s*(?:av|del|delar|tjänst|tid|dag|år|dl|tsk|msk|tim|timme)\b)"
)
_MORE_DAYS = rf"(?:,\s?\d{{1,2}}){{0,9}},?\s(?:och|samt|eller|&)\s(?:den\s)?\d{{1,2}}{_ENDING}"
_NOT_COUNTED = (
    r"(?!\s*(?:%|kr|st|tkr|mkr|kronor|personer|medlemmar|invånare|deltagare|elever|barn|platser"
    r"|timmar|meter|kilometer|km|m2|m²|kvm|ton|exemplar|gånger|ord|tecken)\b)"
)


def _numbered(match: re.Match[str], year: int) -> Period:
    return periods.day(year, int(match["month"]), int(match["day"]))


def _slashed(match: re.Match[str], year: int) -> Period:
    # "24/7" is round the clock, "den 24/7" a day in July.
    if match[0] == "24/7" and not match.string.endswith("den ", 0, match.start()):
        raise ValueError(match[0])
    return _numbered(match, year)


def _named(match: re.Match[str], year: int) -> Period:
    return periods.day(year, month_number(match["name"]), int(match["day"]))


def _from_day(match: re.Match[str], until: Period) -> Period:
    return periods.period(until.first.replace(day=int(match["from"])), until.last)


def _month(match: re.Match[str], year: int) -> Period:
    return periods.months(year, int(match["month"]), int(match["month"]))


NUMBER_FORMS: tuple[Form, ...] = (
    # 2025-09-05, 2025.09.05, 2025/09/05
    form(
        rf"(?<![^\W_])(?<![./-]){YEAR}(?P<mark>[-./–])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
        r"(?!\d|[./:-]\d)",
        _numbered,
    ),
    # 20250905
    form(rf"(?<![\w.,/:-]){YEAR}(?P<month>\d\d)(?P<day>\d\d)(?![\w-]|[.,/:]\d)", _numbered),
    # 5/9/2025, 5.9.2025: the day first, as in all Swedish
    form(
        rf"(?<![\w./-])(?P<day>\d{{1,2}})(?P<mark>[./])(?P<month>\d{{1,2}})(?P=mark){YEAR}"
        r"(?!\d|[./]\d)",
        _numbered,
    ),
    # 7 december 2023, 9:e okt, 7 dec. -23
    form(_ALONE + _DAY + _NAMED_MONTH + YEAR_OR_NOT, _named),
    # 13–14 juni
    form(
        _ALONE + _FROM_DAY + _DAY + _NAMED_MONTH + YEAR_OR_NOT,
        lambda match, year: _from_day(match, _named(match, year)),
    ),
    # the 13 of "13 och 14 juni"
    form(rf"{_ALONE}{_DAY}(?={_MORE_DAYS}{_NAMED_MONTH}{YEAR_OR_NOT})", _named),
    # 25/1, 25/1 2024, 25/1-24
    form(r"(?<![\w/.,])" + _DAY + _SLASHED_MONTH + YEAR_OR_NOT, _slashed),
    # 25–27/1
    form(
        r"(?<![\w/.,-])" + _FROM_DAY + _DAY + _SLASHED_MONTH + YEAR_OR_NOT,
        lambda match, year: _from_day(match, _numbered(match, year)),
    ),
    # 2025-09
    form(rf"(?<![\w./:-]){YEAR}-(?P<month>\d\d){LONE_YEAR_ENDS}", _month),
    # 2024–2027
    form(
        rf"(?<![\w:.,/–-]){TWO_YEARS}{_NOT_COUNTED}",
        lambda match, year: periods.years(year, next_year(match)),
    ),
    # 2024
    form(
        rf"(?<![\w:.,/–-])(?P<year>{FOUR_DIGITS}){LONE_YEAR_ENDS}{_NOT_COUNTED}",
        lambda match, year: periods.years(year, year),
    ),
)

"""The written forms of a date that begin with a word: months, seasons, quarters, weeks.

"Våren" is taken for January to June and "hösten" for August to December: public bodies plan by
terms ("vårterminen") and decide before or after the summer. The almanac's seasons are shorter.
"""

import re
from collections.abc import Callable
from datetime import date

from ingest.dates import periods
from ingest.dates.forms import Form, form, next_year
from ingest.dates.periods import Period
from ingest.dates.words import (
    FOUR_DIGITS,
    GAP,
    LONE_YEAR_ENDS,
    MONTH,
    MONTH_IN_FULL,
    ORDINAL,
    TWO_YEARS,
    UNTIL,
    YEAR_AFTER_WORD,
    YEAR_OR_NOT,
    month_number,
    ordinal_number,
)

_YEAR_OR_NOT = rf"(?:,?{GAP}(?:år\s)?{YEAR_AFTER_WORD})?"
_SEASON = r"(?P<season>vår(?:en|terminen)|sommaren|höst(?:en|terminen))\b"
_SEASONS = {"v": (1, 6), "s": (6, 8), "h": (8, 12)}


def _day(match: re.Match[str], year: int) -> Period:
    month = month_number(match["name"])
    if match["ordinal"].casefold() == "sista":
        last = periods.months(year, month, month).last
        return Period(last, last)
    return periods.day(year, month, ordinal_number(match["ordinal"]))


def _months(match: re.Match[str], year: int) -> Period:
    return periods.months(year, month_number(match["name"]), month_number(match["until"]))


def _month(match: re.Match[str], year: int) -> Period:
    number = month_number(match["name"])
    return periods.months(year, number, number)


def _season(match: re.Match[str], year: int) -> Period:
    return periods.months(year, *_SEASONS[match["season"][0].casefold()])


def _part_of(months: int) -> Callable[[re.Match[str], int], Period]:
    """The n-th part of a year that is split into parts of so many months."""

    def period_in(match: re.Match[str], year: int) -> Period:
        nth = int(match["nth"]) if match["nth"].isdecimal() else ordinal_number(match["nth"])
        return periods.months(year, (nth - 1) * months + 1, nth * months)

    return period_in


def _weeks(match: re.Match[str], year: int) -> Period:
    return periods.weeks(year, int(match["week"]), int(match["until"] or match["week"]))


def _turn_of_the_year(match: re.Match[str], year: int) -> Period:
    if match["next"] and next_year(match) != year + 1:
        raise ValueError(match[0])
    return Period(date(year, 12, 31), date(year + 1, 1, 1))


def _winter(match: re.Match[str], year: int) -> Period:
    return Period(date(year, 12, 1), periods.months(next_year(match), 1, 2).last)


def _school_year(match: re.Match[str], year: int) -> Period:
    return Period(date(year, 8, 1), date(next_year(match), 6, 30))


WORD_FORMS: tuple[Form, ...] = (
    # femte maj, sista februari
    form(rf"(?P<ordinal>{ORDINAL}|sista)\s(?:i\s)?(?P<name>{MONTH_IN_FULL})\b{YEAR_OR_NOT}", _day),
    # januari–mars 2025
    form(rf"(?P<name>{MONTH})\.?\s?{UNTIL}\s?(?P<until>{MONTH})\.?{_YEAR_OR_NOT}", _months),
    # december 2023
    form(rf"(?P<name>{MONTH})\.?,?{GAP}(?:månad\s)?{YEAR_AFTER_WORD}", _month),
    # i december
    form(rf"(?P<name>(?-i:{MONTH_IN_FULL}))\b", _month, needs_cue=True),
    # våren 2026, höstterminen 2024
    form(rf"{_SEASON}{GAP}{YEAR_AFTER_WORD}", _season),
    # under våren
    form(_SEASON, _season, needs_cue=True),
    # VT 2026, ht-25
    form(rf"(?P<season>vt|ht)\s?-?(?P<year>{FOUR_DIGITS}|\d\d){LONE_YEAR_ENDS}", _season),
    # kvartal 3 2025, tredje kvartalet, Q3 2025
    form(rf"(?:kvartal|kv\.?)\s?(?P<nth>[1-4])\b(?![.,]\d){_YEAR_OR_NOT}", _part_of(3)),
    form(rf"(?P<nth>första|andra|tredje|fjärde)\skvartalet{_YEAR_OR_NOT}", _part_of(3)),
    form(rf"Q(?P<nth>[1-4]),?\s{YEAR_AFTER_WORD}", _part_of(3)),
    # tertial 2 2025, första halvåret 2025
    form(rf"tertial\s(?P<nth>[1-3])\b(?![.,]\d){_YEAR_OR_NOT}", _part_of(4)),
    form(rf"(?P<nth>första|andra)\shalvåret{_YEAR_OR_NOT}", _part_of(6)),
    # vecka 12 2026, v. 12–13
    form(
        r"(?:veck(?:a|an|orna)\s|(?-i:v)(?:\.\s?|\s))(?P<week>\d{1,2})"
        rf"(?:\s?[–-]\s?(?P<until>\d{{1,2}}))?(?!\d|[.,:/]\d){_YEAR_OR_NOT}",
        _weeks,
    ),
    # årsskiftet 2025/2026
    form(rf"årsskiftet(?:\s{TWO_YEARS}|(?!\s\d))", _turn_of_the_year),
    form(rf"vintern\s{TWO_YEARS}", _winter),
    form(rf"läsåret\s{TWO_YEARS}", _school_year),
)

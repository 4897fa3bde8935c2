"""Dates as Swedish documents write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# fmt: off
_MONTHS = ["januari", "februari", "mars", "april", "maj", "juni",
           "juli", "augusti", "september", "oktober", "november", "december"]
# fmt: on
_MONTH = "(?P<name>" + "|".join(f"{name}|{name[:3]}" for name in _MONTHS) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:\s?:?[ae]\b)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FULL = (
    re.compile(rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<![\d/.:]){_DAY}\s+{_MONTH},?\s+{_YEAR}(?!\d)", re.I),
)
_PARTIAL = (
    re.compile(rf"(?<![\d/.:]){_DAY}\s+{_MONTH}(?!\w)", re.I),
    re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])"),
)
# A year by itself: not part of a range, a statute's number, a reference or an amount.
_YEAR_ALONE = re.compile(rf"(?<![\w:.,/–-]){_YEAR}(?![\w:/–-]|[.,]\d|\s*(?:kr|st|tkr)\b)")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the year at an offset in a text, its year unsaid."""

    month: int
    day: int
    at: int


def full_dates(text: str) -> list[date]:
    """The dates given with day, month and year, in the order they stand."""
    found = []
    for match in _in_order(_FULL, text):
        try:
            found.append(date(int(match["year"]), _month(match), int(match["day"])))
        except ValueError:
            continue  # "2026-13-45" is a reference number
    return found


def days(text: str) -> list[Day]:
    """The dates given with day and month, the year said or not, in the order they stand."""
    return [
        Day(_month(match), int(match["day"]), match.start())
        for match in _in_order(_PARTIAL, text)
        if _is_day(_month(match), int(match["day"]))
    ]


def years(text: str) -> list[tuple[int, int]]:
    """Each year that stands by itself, with its offset."""
    return [(int(match["year"]), match.start()) for match in _YEAR_ALONE.finditer(text)]


def _in_order(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    found = [match for pattern in patterns for match in pattern.finditer(text)]
    yield from sorted(found, key=re.Match.start)


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("name"):
        return 1 + [name[:3] for name in _MONTHS].index(groups["name"][:3].lower())
    return int(groups["month"])


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)  # a leap year: 29 February is a day
    except ValueError:
        return False
    return True

"""The dates that a text gives, each with its place and the days it covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates.mentions import Mention, mentions_in
from ingest.dates.missing_year import placed

_LEAP_YEAR = 2000  # 29 February is a day


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as the half-open span `[start, end)` of a text, and what it covers.

    `first` and `last` are the same for a day; "december 2023" covers the whole month. For what is
    taken for a season see `ingest.dates.word_forms`. `year_inferred` tells that the year was
    not written there.
    """

    start: int
    end: int
    first: date
    last: date
    year_inferred: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the year at an offset in a text, its year unsaid."""

    month: int
    day: int
    at: int


def dates_in(text: str, reference: date | None) -> list[WrittenDate]:
    """The dates of a text, in the order they stand, none overlapping another.

    `reference` is the day that the text was written. A date without a year means the one nearest
    to it or, where its sentence speaks of what is to come, the next one. Without a reference
    such dates are left out.
    """
    return list(_written(text, reference))


def _written(text: str, reference: date | None) -> Iterator[WrittenDate]:
    for mention in mentions_in(text):
        if mention.year is not None:
            found = mention.period_in(mention.year)
        elif reference is None or (nearest := placed(mention, reference, text)) is None:
            continue
        else:
            found = nearest
        yield WrittenDate(mention.start, mention.end, *found, year_inferred=mention.year is None)


def full_dates(text: str) -> list[date]:
    """The days given with day, month and year, in the order they stand."""
    return [written.first for written in dates_in(text, None) if written.first == written.last]


def days(text: str) -> list[Day]:
    """The days given without a year, in the order they stand."""
    return [
        Day(first.month, first.day, mention.start)
        for mention in mentions_in(text)
        if mention.year is None and (first := _if_a_day(mention)) is not None
    ]


def _if_a_day(mention: Mention) -> date | None:
    try:
        found = mention.period_in(_LEAP_YEAR)
    except ValueError:
        return None
    return found.first if found.first == found.last else None


def years(text: str) -> list[tuple[int, int]]:
    """Each year that stands by itself, with its offset."""
    return [
        (written.first.year, written.start)
        for written in dates_in(text, None)
        if (written.first, written.last)
        == (date(written.first.year, 1, 1), date(written.first.year, 12, 31))
    ]

"""Which date a document bears, how that is known, and whether any part of it was inferred."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import filterfalse

from ingest.dates import Day, dates_in, days, full_dates, years
from ingest.metadata import texts
from ingest.metadata.file_names import spaced
from ingest.metadata.head import Head
from ingest.metadata.labels import labelled_date

# Such a line tells how long something holds or when it is to come, not when this was written.
_OTHER_DAYS = re.compile(
    r"\b(?:gäller|giltig\w*|revideras|senast|tills|i kraft|föreslås|svar\w*|ansök\w*|öppnar"
    r"|stänger|börjar|slutar|t\.?o\.?m|till och med|från och med)\b",
    re.I,
)
# A longer line, or one that is a sentence, says something about a day rather than bearing it.
_MOST_WORDS = 8
# "Avtal om ändring av överenskommelsen den 18 mars 1981": the day of another document.
_OF_ANOTHER = re.compile(r"\b(?:ändring|uppsägning|tillägg)\w* (?:av|i|till|om)\b.*", re.I | re.S)
_LONGEST_MONTH, _LONGEST_YEAR = 31, 366  # days
_SEARCHED_FOR_A_YEAR = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Dating:
    """A document's date, whether any part of it was inferred, and in Swedish how it is known."""

    date: datetime.date | None = None
    inferred: bool = False
    basis: str | None = None


def date_of(title: str, head: Head, text: str, file_stem: str) -> Dating:
    """The document's date, or `Dating()` where nothing tells.

    Looked for in this order: a day in the title; a labelled day on the first pages ("Beslutad",
    "Sammanträdesdatum") or at the very end; a month or a year in the title; a line at the head
    that bears a date; the file name. A day without a year takes the year that the text gives the
    same day elsewhere, else the file name's year, else the year that stands nearest to it in the
    text. A month or a year alone becomes its last day, and the date is then inferred. No year to
    come is inferred: texts speak of "Agenda 2030" and of plans for the next year.
    """
    own = _OF_ANOTHER.sub("", title)
    bearing = "\n".join(line for line in head.lines if _bears_its_date(line))
    named = spaced(file_stem)
    ways: Sequence[Callable[[], Dating | None]] = (
        lambda: _day(own, texts.IN_TITLE),
        lambda: _day_without_year(own, text, named, texts.IN_TITLE, texts.DAY_IN_TITLE),
        lambda: _labelled(head),
        lambda: _month_or_year(own, texts.MONTH_IN_TITLE, texts.YEAR_IN_TITLE),
        lambda: _day(bearing, texts.IN_TEXT),
        lambda: _day(named, texts.IN_FILE_NAME, inferred=True),
        lambda: _day_without_year(bearing, text, named, texts.IN_TEXT, texts.DAY_IN_TEXT),
        lambda: _month_or_year(bearing, texts.MONTH_IN_TEXT, None),
        lambda: _month_or_year(named, texts.IN_FILE_NAME, texts.YEAR_IN_FILE_NAME),
    )
    return next((found for way in ways if (found := way())), Dating())


def _bears_its_date(line: str) -> bool:
    short = len(line.split()) <= _MOST_WORDS and not line.endswith(".")
    return short and not _OTHER_DAYS.search(line)


def _day(place: str, basis: str, inferred: bool = False) -> Dating | None:
    dates = full_dates(place)
    return Dating(dates[0], inferred, basis) if dates else None


def _labelled(head: Head) -> Dating | None:
    found = labelled_date(head.front, head.end)
    return Dating(*found) if found else None


def _month_or_year(place: str, month_basis: str, year_basis: str | None) -> Dating | None:
    """From the shortest period that `place` names: of "Budget 2025, juni 2024" it is the month."""
    lasting = [((one.last - one.first).days, one.last) for one in dates_in(place, None)]
    for length, last in sorted(lasting):
        basis = month_basis if length < _LONGEST_MONTH else year_basis
        if length < _LONGEST_YEAR and basis and not _is_to_come(last.year):
            return Dating(last, True, basis)
    return None


def _is_to_come(year: int) -> bool:
    return year > datetime.datetime.now(datetime.UTC).year


def _day_without_year(
    place: str, text: str, named: str, written: str, inferred: str
) -> Dating | None:
    in_place = days(place)
    if not in_place:
        return None
    first, searched = in_place[0], text[:_SEARCHED_FOR_A_YEAR]
    for day in full_dates(searched):
        if (day.month, day.day) == (first.month, first.day):
            return Dating(day, False, written)
    for year in filterfalse(_is_to_come, _years_that_fit(first, searched, named)):
        try:
            return Dating(datetime.date(year, first.month, first.day), True, inferred)
        except ValueError:
            continue  # 29 February, and not a leap year
    return None


def _years_that_fit(day: Day, text: str, named: str) -> list[int]:
    in_text = sorted(years(text), key=lambda said: abs(said[1] - day.at))
    in_name = [found.year for found in full_dates(named)] + [year for year, _ in years(named)]
    return in_name + [year for year, _ in in_text]

"""Periods of the calendar: the first and the last day that a written date covers.

Every function raises `ValueError` where there is no such day, month or week.
"""

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """From the first day to the last, both included; a day is its own first and last."""

    first: date
    last: date


def period(first: date, last: date) -> Period:
    """The period between two days; raises `ValueError` if they stand in the wrong order."""
    if last < first:
        raise ValueError(last)
    return Period(first, last)


def day(year: int, month: int, number: int) -> Period:
    """One day."""
    only = date(year, month, number)
    return Period(only, only)


def months(year: int, first: int, last: int) -> Period:
    """From the first day of one month to the last day of another in the same year."""
    if not 1 <= last <= 12:
        raise ValueError(last)
    return period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def weeks(year: int, first: int, last: int) -> Period:
    """From Monday of one ISO week to Sunday of another; Swedish calendars number weeks so."""
    return period(date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7))


def years(first: int, last: int) -> Period:
    """Whole calendar years."""
    return period(date(first, 1, 1), date(last, 12, 31))

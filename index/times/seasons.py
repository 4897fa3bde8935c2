"""Writes out the seasons that are told from today: "i höstas" becomes "hösten 2025".

How long a season is, `ingest.dates` decides. Here it matters only when it is over: "i våras" is
said from June, while the spring term that "i vår" may mean lasts June out.
"""

import re
from datetime import date
from typing import NamedTuple


class _Season(NamedTuple):
    """Its last month by the almanac and by the terms, counted from January of its first year."""

    written: str
    ends: int
    term_ends: int


_SEASONS = {
    "vår": _Season("våren {0}", 5, 6),
    "som": _Season("sommaren {0}", 8, 8),
    "hös": _Season("hösten {0}", 11, 12),
    "vin": _Season("vintern {0}/{1}", 14, 14),
}


def _last(month: int, today: date) -> int:
    """The latest year whose `month`, which may lie in the year after, is over."""
    return (today.year * 12 + today.month - month - 1) // 12


def _season(match: re.Match[str]) -> _Season:
    return _SEASONS[match["season"][:3].lower()]


def _write(season: _Season, year: int) -> str:
    return season.written.format(year, year + 1)


def season_just_over(match: re.Match[str], today: date) -> str:
    """Write out "i höstas"."""
    season = _season(match)
    return _write(season, _last(season.ends, today))


def season_before(match: re.Match[str], today: date) -> str:
    """Write out "förra hösten": the one before that which is, or is to come."""
    season = _season(match)
    return _write(season, _last(season.term_ends, today))


def season_now(match: re.Match[str], today: date) -> str:
    """Write out "i höst": the one that is, or else the next."""
    season = _season(match)
    return _write(season, _last(season.term_ends, today) + 1)

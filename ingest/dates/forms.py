"""What a written form of a date is: a pattern, and what it means in a given year."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.dates.periods import Period

_LONGEST_SPAN = 50  # years


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern, matched where a number or a word of time begins, with what its match means.

    The year stands in the pattern's group `year`, as two or four digits, or is unsaid.
    `period_in` gives the period in a year and raises `ValueError` where there is none. With
    `needs_cue` it is a date only after a preposition: "i mars", not "mars".
    """

    pattern: re.Pattern[str]
    period_in: Callable[[re.Match[str], int], Period]
    needs_cue: bool = False


def form(
    pattern: str, period_in: Callable[[re.Match[str], int], Period], needs_cue: bool = False
) -> Form:
    """A form whose letters may be capital or small."""
    return Form(re.compile(pattern, re.I), period_in, needs_cue)


def next_year(match: re.Match[str]) -> int:
    """The second year of "2024–2027" or "2025/26"; `ValueError` unless it is the later one."""
    first, digits = int(match["year"]), match["next"]
    following = int(digits) if len(digits) > 2 else first // 100 * 100 + int(digits)
    if not first < following <= first + _LONGEST_SPAN:
        raise ValueError(digits)
    return following

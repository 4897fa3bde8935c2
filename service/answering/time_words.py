"""Words that only say when: "i fjol", "oktober", "2024"."""

import re
from functools import lru_cache

from index.lexical import analyse
from ingest.dates.words import MONTH_IN_FULL

_TIME_WORDS = (
    "dag", "datum", "vecka", "månad", "år", "klockan", "kl", "idag", "imorgon", "igår",
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    "våren", "sommaren", "hösten", "vintern", "våras", "somras", "höstas", "vintras", "halvåret",
    "kvartal", "fjol", "ifjol", "fjolårets", "årets", "förra", "föregående", "nästa",
    "senaste", "sista", "nuvarande", "nyligen",
)  # fmt: skip
# What leads up to a time, and hangs loose without it.
_BEFORE_TIMES = frozenset(["i", "på", "den", "under", "från", "till", "sedan", "sen", "om"])


def is_time_term(term: str) -> bool:
    """Tell whether a term only says when: a month, a year, "i fjol"."""
    return term in _time_terms() or bool(re.fullmatch(r"(19|20)\d\d|\d\d?", term))


def without_times(text: str) -> str:
    """Give a text without its words of time, nor the "i" and "den" that lead up to them."""
    kept: list[str] = []
    for word in text.split():
        if not any(map(is_time_term, analyse(word))):
            kept.append(word)
            continue
        while kept and kept[-1].lower() in _BEFORE_TIMES:
            kept.pop()
    return " ".join(kept)


@lru_cache(maxsize=1)
def _time_terms() -> frozenset[str]:
    return frozenset(
        term for word in (*MONTH_IN_FULL.split("|"), *_TIME_WORDS) for term in analyse(word)
    )

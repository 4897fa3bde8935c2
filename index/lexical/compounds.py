"""Compounds: the words that a long Swedish word is made of.

The cheapest way to write the word as a row of known words, by their frequencies (after Koehn &
Knight 2003, "Empirical Methods for Compound Splitting"), with the letters that Swedish joins them
with. A word that is much commoner than its parts make likely stays whole: "samarbete".
"""

from functools import lru_cache
from typing import NamedTuple

from index.lexical.affixes import NOT_FIRST, NOT_LAST
from index.lexical.lexicon import costs, rarest
from ingest.language_data import stop_words

# In centibels, as the lexicon's costs; set on the dev half of evals/questions/compounds.tsv.
_PER_PART = 80
_PER_LETTER_SHORT_OF_FIVE = 30
_HELD_TOGETHER = 640
_INFLECTED = 30
_UNKNOWN = 9999

_SHORTEST_COMPOUND = 7
_SHORTEST_INNER_COMPOUND = 8
_LONGEST_WORD = 50
# How a first part's last letter changes back to the word it is, and what that costs: förenings-,
# samhälls-, olycks-, kyrko-, gatu-, fråge-, familje-. Any may have lost a vowel: skol-, lärar-.
_LOST = (("", 0), ("a", 70), ("e", 80))
_JOINTS = {
    "s": (("", 0), ("e", 20), ("a", 80)),
    "o": (("a", 20),),
    "u": (("a", 20),),
    "e": (("a", 20), ("", 20)),
}
_NEVER_FIRST = NOT_FIRST | stop_words("swedish")
_NEVER = _NEVER_FIRST | NOT_LAST
# The endings that tell forms of a word apart.
_FORMS = """
    s n t r en ens et ets na nas er ers ar or erna arna orna ernas arnas ornas
    de des ad ade ades as at ats ande
"""
_ENDINGS = _FORMS.split()


class _Split(NamedTuple):
    cost: int
    parts: tuple[str, ...]


@lru_cache(maxsize=100_000)
def split(word: str) -> tuple[str, ...]:
    """Give the parts of a lower-case compound in order, the first ones in their base form.

    "hälsovårdsnämnden" gives hälsa, vård, nämnden; a word that is no compound gives nothing.
    """
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_WORD:
        return ()
    found = _cheapest(word, whole=True)
    if found is None or _cost_whole(word) < found.cost - _HELD_TOGETHER:
        return ()
    return tuple(inner for part in found.parts for inner in _inner(part))


def first_part(text: str) -> tuple[str, ...]:
    """Give the base form of what stands before others in a compound: "hälso" gives hälsa."""
    found = _first(text)
    return () if found is None else found.parts


def _inner(part: str) -> tuple[str, ...]:
    return (len(part) >= _SHORTEST_INNER_COMPOUND and split(part)) or (part,)


@lru_cache(maxsize=100_000)
def _cheapest(rest: str, whole: bool = False) -> _Split | None:
    """The cheapest row of parts; of the whole word at least two."""
    splits = [] if whole else [last] if (last := _last(rest)) else []
    for end in range(2, len(rest) - 1):
        first = _first(rest[:end])
        if first is not None and (after := _cheapest(rest[end:])) is not None:
            splits.append(_Split(first.cost + after.cost, first.parts + after.parts))
    return min(splits, default=None)


@lru_cache(maxsize=100_000)
def _first(text: str) -> _Split | None:
    """The text as a part that others follow."""
    if text in _NEVER_FIRST:
        return None
    bases = [(text + vowel, extra) for vowel, extra in _LOST]
    if len(text) > 3 or text == "års":
        bases += [(text[:-1] + vowel, extra) for vowel, extra in _JOINTS.get(text[-1], ())]
    splits = [
        _Split(cost + extra + _extra(text), (base,))
        for base, extra in bases
        if (cost := costs().get(base)) is not None
        and cost + extra <= rarest(len(base))
        and base not in _NEVER
    ]
    return min(splits, default=None)


def _last(text: str) -> _Split | None:
    """The text as the last part."""
    if text in _NEVER:
        return None
    cost = _cost_whole(text)
    if cost > rarest(len(text)) or (text not in costs() and len(text) < 6):
        return None
    return _Split(cost + _extra(text), (text,))


def _extra(text: str) -> int:
    missing = 0 if text in {"år", "års"} else max(0, 5 - len(text))
    return _PER_PART + missing * _PER_LETTER_SHORT_OF_FIVE


def _cost_whole(word: str) -> int:
    """What the word costs as one, in this form or another."""
    known = costs()
    cost = known.get(word, _UNKNOWN)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 5:
            stem = word[: -len(ending)]
            for base in (stem, stem + "a", stem + "e"):
                cost = min(cost, known.get(base, _UNKNOWN) + _INFLECTED)
    return cost

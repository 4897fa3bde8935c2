"""The municipalities of Västra Götaland, by subregion, and where a text names them.

The four subregions are the areas of the municipal federations: Fyrbodal, Göteborgsregionen,
Sjuhärad (Boråsregionen) and Skaraborg.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

_DATA: dict[str, dict[str, Any]] = json.loads(
    files("ingest").joinpath("places.json").read_text(encoding="utf-8")
)
_AUTHORITIES: dict[str, str] = {
    name: authority
    for region in _DATA.values()
    for name, authority in region["municipalities"].items()
}
_SUBREGIONS: dict[str, str] = {
    name: subregion for subregion, region in _DATA.items() for name in region["municipalities"]
}
_SUBREGION_NAMES: dict[str, str] = {
    name: subregion for subregion, region in _DATA.items() for name in [subregion, *region["also"]]
}
MUNICIPALITIES = tuple(_SUBREGIONS)
SUBREGIONS = tuple(_DATA)
# Common words, and names of people, too: they need a sign that the municipality is meant.
_AMBIGUOUS = {"Ale", "Mark", "Vara"}
_IN_CAPITALS = {name.upper(): name for name in _SUBREGIONS if name not in _AMBIGUOUS}


def _any(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in longest_first)


_NAMED = re.compile(rf"(?<!\w)(?P<name>{_any([*_SUBREGIONS, *_IN_CAPITALS])})[sS]?(?!\w)")
_SUBREGION_NAMED = re.compile(rf"(?<!\w)(?P<name>{_any(_SUBREGION_NAMES)})s?(?!\w)")
_AFTER_AMBIGUOUS = re.compile(r"\s+kommuns?\b")
_BEFORE_AMBIGUOUS = re.compile(r"(?:\b(?:i|från|inom|kring)\s+|\bkommun\w*\s*[:|=]\s*)$", re.I)
_A_NAME_GOES_ON = re.compile(r"\s+[A-ZÅÄÖ]")
_BETWEEN_LISTED = re.compile(r"\s*(?:,|,?\s(?:och|samt|eller))\s*")
_CONTEXT = 16


def municipalities_in(text: str) -> tuple[str, ...]:
    """The municipalities of Västra Götaland that a text names, in that order, each once.

    Names are given without genitive ("Borås kommuns" gives "Borås"). Those that are common words
    as well (Mark, Vara, Ale) count only as "Marks kommun", "i Mark", in a list with others, or
    where they are all there is.
    """
    return tuple(dict.fromkeys(_municipalities(text)))


def municipalities_of(subregion: str) -> tuple[str, ...]:
    """The municipalities of a subregion; `KeyError` for one outside Västra Götaland."""
    return tuple(_DATA[subregion]["municipalities"])


def subregion_of(municipality: str) -> str:
    """The subregion that a municipality lies in; `KeyError` for one outside Västra Götaland."""
    return _SUBREGIONS[municipality]


def subregions_in(text: str) -> tuple[str, ...]:
    """The subregions that a text names outright, in that order, each once."""
    named = (_SUBREGION_NAMES[match["name"]] for match in _SUBREGION_NAMED.finditer(text))
    return tuple(dict.fromkeys(named))


def authority_of(municipality: str) -> str:
    """What the municipality calls itself: "Borås Stad"; `KeyError` for one outside."""
    return _AUTHORITIES[municipality]


@cache
def municipalities_by_ascii_name() -> dict[str, str]:
    """The municipalities by their names as addresses and file names write them: "lilla-edet".

    Those that are common words are left out.
    """
    plain = str.maketrans("åäö ", "aao-")
    return {name.lower().translate(plain): name for name in _SUBREGIONS if name not in _AMBIGUOUS}


def _municipalities(text: str) -> Iterator[str]:
    for listed in _lists(list(_NAMED.finditer(text)), text):
        sure = [match for match in listed if _is_sure(match, text)]
        # One that is sure vouches for those listed with it: "Borås, Mark och Tranemo".
        for match in listed if sure else ():
            name = " ".join(match["name"].split())
            yield _IN_CAPITALS.get(name, name)


def _lists(found: list[re.Match[str]], text: str) -> Iterator[list[re.Match[str]]]:
    """The matches, those that only a comma or an "och" parts together."""
    listed: list[re.Match[str]] = []
    for match in found:
        if listed and not _BETWEEN_LISTED.fullmatch(text, listed[-1].end(), match.start()):
            yield listed
            listed = []
        listed.append(match)
    if listed:
        yield listed


def _is_sure(match: re.Match[str], text: str) -> bool:
    if match["name"] not in _AMBIGUOUS:
        return True
    if match[0] == text.strip() or _AFTER_AMBIGUOUS.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    return bool(_BEFORE_AMBIGUOUS.search(before)) and not _A_NAME_GOES_ON.match(text, match.end())

"""Abbreviations as documents explain them themselves: "idéburet offentligt partnerskap (IOP)"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from index.initials import SMALL_WORDS, accounts_for

# "IOP:er", "DRN-ernas" and "IOPer" are the short form with a Swedish ending.
ENDING = r"(?:s|n|t|en|et|er|ens|ets|ers|ar|or|na|erna|ernas|arna|arnas)"
_SHORT = rf"(?P<short>[A-ZÅÄÖ](?:[a-zåäö]?[A-ZÅÄÖ]){{1,7}})(?:[:–-]?{ENDING})?(?!\w)"
_QUOTE = "[\"'”“*_]{0,3}"
_CALLED = (
    r"(?:(?:ofta|även|också|här|nedan|härefter|hädanefter|fortsättningsvis)\s+){0,2}"
    r"(?:förkorta[dts]|kalla[dts]|benämn[dts]|nedan|härefter|hädanefter|fortsättningsvis)\s+"
)
# "lång form (KORT)", "lång form, KORT," and "lång form förkortas KORT".
_LONG_BEFORE = re.compile(
    rf"(?:[(,]\s*(?:{_CALLED})?|\bförkorta[dts]\s+){_QUOTE}{_SHORT}{_QUOTE}(?=\s*[),.;:])"
)
# "KORT (lång form)", "KORT, lång form,", "KORT = lång form", "KORT står för lång form".
_LONG_AFTER = re.compile(
    rf"(?<![\w-]){_SHORT}{_QUOTE}\s*"
    r"(?:[(,=|:–]|\b(?:står för|betyder|är en förkortning (?:av|för))\b)\s*"
    rf"{_QUOTE}(?=[^\W\d_])"
)
# A long form holds no comma, and goes on over a line's end but not over an empty line.
_BREAK = re.compile(r"[.,;:?!()\[\]|=]|\s[–—-]\s|\n\s*\n")
_LINE_END = re.compile(r"\n|\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?")
_REACH = 160  # characters that a long form is looked for in


@dataclass(frozen=True, slots=True, order=True)
class Abbreviation:
    """A short form without ending ("IOP"), and the long form as a document writes it."""

    short: str
    long: str


def learn(text: str) -> set[Abbreviation]:
    """Give the abbreviations that a text explains.

    A pair is only learnt where the long form's words account for every letter of the short one,
    so the letters of a party or a committee after somebody's name teach nothing.
    """
    text = unicodedata.normalize("NFC", text)
    return {*_explained_before(text), *_explained_after(text)}


def _explained_before(text: str) -> Iterator[Abbreviation]:
    for match in _LONG_BEFORE.finditer(text):
        clause = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        words, short = _WORD.findall(clause), match["short"]
        # The shortest that accounts for all letters: what stands before it is the sentence's own.
        starts = range(len(words) - 1, max(-1, len(words) - 2 * len(short) - 2), -1)
        if not _may_be_a_person(words[-2:], short):
            yield from _first((words[start:] for start in starts), short)


def _explained_after(text: str) -> Iterator[Abbreviation]:
    for match in _LONG_AFTER.finditer(text):
        clause = _BREAK.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
        ends = (end.start() for end in _LINE_END.finditer(clause))
        yield from _first((_WORD.findall(clause[:end]) for end in ends), match["short"])


def _first(candidates: Iterator[list[str]], short: str) -> Iterator[Abbreviation]:
    """Give the first of the candidates that the short form stands for, if any does."""
    fitting = (
        words
        for words in candidates
        if accounts_for(words, short) and not _may_be_a_person(words, short)
    )
    yield from (Abbreviation(short, " ".join(words)) for words in islice(fitting, 1))


def _may_be_a_person(words: list[str], short: str) -> bool:
    """Whether two letters beside two names may be a party's: "Maria Persson (MP)"."""
    names = [word for word in words if word[0].isupper() and word.lower() not in SMALL_WORDS]
    return len(short) == len(names) == 2

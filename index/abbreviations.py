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
# "lång form (KORT)", "lång form (KORT-gruppen)", "lång form, KORT," and "lång form förkortas KORT".
_LONG_BEFORE = re.compile(
    rf"(?:[(,]\s*(?:{_CALLED})?|\bförkorta[dts]\s+){_QUOTE}{_SHORT}(?:-[a-zåäö]+)?{_QUOTE}"
    r"(?=\s*(?P<mark>[),.;:]))"
)
# "KORT (lång form)", "KORT, lång form,", "KORT = lång form", "KORT står för lång form".
_LONG_AFTER = re.compile(
    rf"(?<![\w-]){_SHORT}{_QUOTE}\s*"
    r"(?:[(,=|:–]|\b(?:står för|betyder|är en förkortning (?:av|för))\b)\s*"
    rf"{_QUOTE}(?=[^\W\d_])"
)
_USED = re.compile(rf"(?<!\w){_SHORT}")
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


@dataclass(frozen=True, slots=True)
class Explained:
    """An abbreviation, and the span `[start, end)` of the text that explains it."""

    abbreviation: Abbreviation
    start: int
    end: int


def learn(text: str) -> set[Abbreviation]:
    """Give the abbreviations that a text explains.

    A pair is only learnt where the long form's words account for every letter of the short one,
    so the letters of a party or a committee after somebody's name teach nothing.
    """
    return {one.abbreviation for one in explained(unicodedata.normalize("NFC", text))}


def explained(text: str) -> Iterator[Explained]:
    """Yield what a composed text explains, and where: "idéburet offentligt partnerskap (IOP)"."""
    yield from _explained_before(text)
    yield from _explained_after(text)


def used(text: str) -> list[str]:
    """Give what may be short forms in a text, without their endings, each once and in order."""
    return list(dict.fromkeys(found["short"] for found in _USED.finditer(text)))


def place_of(text: str, abbreviation: Abbreviation) -> Explained | None:
    """Give the first place where a text explains that abbreviation; only there is it read."""
    reach = _REACH + len(abbreviation.short)
    for found in re.finditer(re.escape(abbreviation.short), text):
        begin = max(0, found.start() - reach)
        for one in explained(text[begin : found.end() + reach]):
            if one.abbreviation == abbreviation:
                return Explained(abbreviation, begin + one.start, begin + one.end)
    return None


def _explained_before(text: str) -> Iterator[Explained]:
    for match in _LONG_BEFORE.finditer(text):
        clause = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        words, short = list(_WORD.finditer(clause)), match["short"]
        # The shortest that accounts for all letters: what stands before it is the sentence's own.
        starts = range(len(words) - 1, max(-1, len(words) - 2 * len(short) - 2), -1)
        if not _may_be_a_person([word[0] for word in words[-2:]], short):
            for long in _first((words[start:] for start in starts), short):
                start = match.start() - len(clause) + long[0].start()
                yield Explained(_abbreviation(short, long), start, match.end("mark"))


def _explained_after(text: str) -> Iterator[Explained]:
    for match in _LONG_AFTER.finditer(text):
        clause = _BREAK.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
        ends = (end.start() for end in _LINE_END.finditer(clause))
        for long in _first((list(_WORD.finditer(clause[:end])) for end in ends), match["short"]):
            end = match.end() + long[-1].end()
            closed = text.startswith(")", end)
            yield Explained(_abbreviation(match["short"], long), match.start(), end + closed)


def _first(candidates: Iterator[list[re.Match[str]]], short: str) -> Iterator[list[re.Match[str]]]:
    """Give the first of the candidates that the short form stands for, if any does."""
    fitting = (
        matches
        for matches in candidates
        for words in [[one[0] for one in matches]]
        if accounts_for(words, short) and not _may_be_a_person(words, short)
    )
    yield from islice(fitting, 1)


def _abbreviation(short: str, long: list[re.Match[str]]) -> Abbreviation:
    return Abbreviation(short, " ".join(word[0] for word in long))


def _may_be_a_person(words: list[str], short: str) -> bool:
    """Whether two letters beside two names may be a party's: "Maria Persson (MP)"."""
    names = [word for word in words if word[0].isupper() and word.lower() not in SMALL_WORDS]
    return len(short) == len(names) == 2

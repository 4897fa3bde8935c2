"""What an item is called: its heading may be on the line of its number, below it, or broken."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.minutes.candidates import Candidate, is_part
from ingest.minutes.case_numbers import case_number_in
from ingest.minutes.lines import Line
from ingest.minutes.vocabulary import FORMALITY

_MOST_LINES = 5
_LONGEST_LINE = 130
_SENTENCE = re.compile(r"\w{3,}[.!?]$")
_FEWEST_WORDS = 6  # of a sentence; what is shorter and ends in a full stop may well be a heading
_LISTED = re.compile(r"[•●▪■◦·‣⁃\uf0b7\uf0a7*–-]\s|\w{1,2}[/.)]\s")
_UNFINISHED = re.compile(
    r"(?:[,–-]|\b(?:och|eller|samt|att|som|av|för|från|i|med|om|på|till|vid|den|det|de|en|ett))$"
)
_LETTERS = re.compile(r"[\W_]+")
_BROKEN_WORD = re.compile(r"(?<=\w)- (?=[a-zåäö])(?!(?:och|eller|samt|respektive)\b)")


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's words and case number, and the offset `end` where both have been said."""

    words: str
    case_number: str | None
    end: int


def heading_of(
    text: str, lines: Sequence[Line], candidate: Candidate, stop: int, listed: str | None
) -> Heading:
    """The heading of the item that starts at a candidate's line and ends before line `stop`.

    `listed` is what the table of contents calls it: a heading of several lines then ends where
    that does. Elsewhere it ends where the item's first part is headed, or where its sentence is
    closed or its line was not full.
    """
    first = lines[candidate.line]
    case_number, words = case_number_in(first.words[candidate.rest :])
    if _is_sentence(words):
        rest = first.words[candidate.rest :]
        return Heading("", case_number, text.index(rest.split()[0], first.start))
    taken = [words] if words else []
    number = candidate.line + 1
    until = _until(lines, number, stop, bool(taken))
    while number < stop and len(taken) < _MOST_LINES and not _ends(lines[number]):
        line = lines[number]
        # A second number is another office's, and part of what the case is called.
        found, words = (None, line.words) if case_number else case_number_in(line.words)
        if words and not _goes_on(taken, line, listed, number < until):
            break
        case_number = case_number or found
        taken += [words] if words else []
        number += 1
    return Heading(_joined(taken), case_number, lines[number - 1].end)


def _is_sentence(words: str) -> bool:
    return _SENTENCE.search(words) is not None and len(words.split()) >= _FEWEST_WORDS


def _ends(line: Line) -> bool:
    return (
        len(line.words) > _LONGEST_LINE
        or is_part(line)
        or FORMALITY.match(line.words) is not None
        or _LISTED.match(line.words) is not None
    )


def _until(lines: Sequence[Line], first: int, stop: int, has_words: bool) -> int:
    """The line before which everything is heading, for the item's first part is headed there."""
    for number in range(first, min(first + _MOST_LINES, stop)):
        line = lines[number]
        if is_part(line):
            return number
        starts_it = number == first and not has_words
        if _SENTENCE.search(line.words) or (line.after_gap and not starts_it) or _ends(line):
            break
    return first


def _goes_on(taken: Sequence[str], line: Line, listed: str | None, before_a_part: bool) -> bool:
    if not taken:
        return _SENTENCE.search(line.words) is None
    if listed:
        so_far = _key(" ".join(taken))
        if _key(listed).startswith(so_far):
            return so_far != _key(listed) and _key(listed).startswith(so_far + _key(line.words))
    if before_a_part:
        return True
    return not line.after_gap and (
        line.words[0].islower() or _UNFINISHED.search(taken[-1]) is not None
    )


def _key(words: str) -> str:
    return _LETTERS.sub("", words).lower()


def _joined(taken: Sequence[str]) -> str:
    return _BROKEN_WORD.sub("-", " ".join(taken))

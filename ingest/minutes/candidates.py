"""Lines that look like the heading of a numbered item: some are, others only refer to one."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from ingest.minutes.case_numbers import case_number_in
from ingest.minutes.lines import Line
from ingest.minutes.vocabulary import FORMALITY, LISTED, PROSE

# "§ 33", "§33.", "KS § 33", "§ 12/24", "Ärende 5". What goes on in lower case, or with another
# number, is a reference in running text: "§ 20 behandlat ärendet", "§ 44-46".
_HEAD = re.compile(
    r"(?:(?P<body>[A-ZÅÄÖ]{2,6}|[KR][FfSs])\s+)?(?P<mark>§{1,2}|Ärende(?:\s+nr\.?)?)\s*"
    r"(?P<number>\d{1,4})(?P<letter>[a-z]\b)?(?:/\d{2,4}\b)?[.:*_]*(?=\s|$)[\s*_.:–-]*"
    r"(?P<rest>(?:[^a-zåäö,;§).]|forts).*|)$"
)
# "§ 33 Budget ........ 4" or "§ 33 Budget   4": a line of a table of contents.
LEADS_TO_A_PAGE = re.compile(r"(?:\.{4}|…{2}|(?:\. ){4}).*$|\S(?: {3,}|\t+)\d{1,4}$")
_GOES_ON = re.compile(r"(?i)\(?(?:forts|fortsättning)\b\.?\)?")

# What speaks for a heading, in points. Only their order matters: parts and content tell more than
# how the line itself looks, and no one sign outweighs the other two.
_A_LINE, _CONTENT, _PARTS, _BARE, _CASE_NUMBER = 1.0, 1.5, 2.0, 0.5, 0.5
_IN_STATED_RANGE, _OUTSIDE_IT, _IN_CONTENTS = 1.0, -2.0, -1.5
_WHOLE_CONTENT = 40  # words, beyond which more tells nothing


@dataclass(slots=True)
class Candidate:
    """A line that may head item `number`; its words from `rest` on; `weight` for its being one.

    `content` is how many words stand under it. `repeats` are lines further on that say the same
    heading again, on top of another page.
    """

    line: int
    body: str
    number: int
    letter: str
    mark: str
    rest: int
    is_bare: bool
    has_case_number: bool
    content: int = 0
    weight: float = 0.0
    repeats: list[int] = field(default_factory=list)


def candidates_in(
    text: str, lines: Sequence[Line], stated: tuple[int, int] | None
) -> list[Candidate]:
    """The lines that look like an item's heading, each weighed by what stands under it.

    A heading has content, parts ("Beslut") or a case number; a line of a table of contents and a
    reference have none of them. `stated` is the range of numbers that the minutes say they hold.
    """
    found = [
        _candidate(number, head)
        for number, line in enumerate(lines)
        if (head := _HEAD.match(line.words))
    ]
    repeated = Counter(line.words for line in lines) if found else Counter()
    for candidate, following in zip_longest(found, found[1:]):
        under = lines[candidate.line + 1 : following.line if following else len(lines)]
        candidate.content = sum(
            len(line.words.split())
            for line in under
            # What stands on many pages, and a page number, is no content.
            if repeated[line.words] == 1 and any(map(str.isalpha, line.words))
        )
        written = text[lines[candidate.line].start : lines[candidate.line].end]
        candidate.weight = _weight(candidate, written, under, stated)
    return _merged(lines, found)


def _candidate(line: int, head: re.Match[str]) -> Candidate:
    case_number, words = case_number_in(head["rest"])
    return Candidate(
        line=line,
        body=head["body"] or "",
        number=int(head["number"]),
        letter=head["letter"] or "",
        mark="§" if head["mark"][0] == "§" else "Ärende",
        rest=head.start("rest"),
        is_bare=not words,
        has_case_number=case_number is not None,
    )


def _weight(
    candidate: Candidate, written: str, under: Iterable[Line], stated: tuple[int, int] | None
) -> float:
    weight = _A_LINE + _CONTENT * min(candidate.content / _WHOLE_CONTENT, 1)
    weight += _PARTS * any(map(is_part, under))
    weight += _BARE * candidate.is_bare + _CASE_NUMBER * candidate.has_case_number
    if LEADS_TO_A_PAGE.search(written):
        weight += _IN_CONTENTS
    if stated:
        within = stated[0] <= candidate.number <= stated[1]
        weight += _IN_STATED_RANGE if within else _OUTSIDE_IT
    return weight


def is_head(line: Line) -> bool:
    """Whether a line looks like an item's heading."""
    return _HEAD.match(line.words) is not None


def is_part(line: Line) -> bool:
    """Whether a line heads a part of an item, such as "Beslut"."""
    return not FORMALITY.match(line.words) and bool(
        PROSE.match(line.words) or LISTED.match(line.words)
    )


def _merged(lines: Sequence[Line], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that only repeat the one before on a later page taken up into it."""
    merged: list[Candidate] = []
    for candidate in candidates:
        last = merged[-1] if merged else None
        if last and last.content and _repeats(lines, last, candidate):
            last.repeats.append(candidate.line)
            last.weight = max(last.weight, candidate.weight)
        else:
            merged.append(candidate)
    return merged


def _repeats(lines: Sequence[Line], first: Candidate, later: Candidate) -> bool:
    if (first.body, first.number, first.letter) != (later.body, later.number, later.letter):
        return False
    said = lines[later.line].words[later.rest :]
    again = lines[first.line].words[first.rest :]
    return not said or said == again or _GOES_ON.match(said) is not None

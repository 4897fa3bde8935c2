"""Items and what stands around them, cut into parts by their subheadings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.minutes.lines import Line
from ingest.minutes.models import Item, Part
from ingest.minutes.vocabulary import (
    CONTENTS,
    DECISION,
    FORMALITY,
    LISTED,
    OPENING,
    PARTICIPANTS,
    PROSE,
    SIGNING,
)

_SIGNING_NAME, _CONTENTS_NAME = "Justering", "Innehåll"
_PROPOSED_FURTHER = re.compile(r"(?i)förslag till beslut (?:i|till) ")
_LONGEST_LABEL = 70
_LONGEST_TITLE = 400  # characters: whose minutes, of what, and when
# "Voteringslista: § 92" may stand far from § 92.
_BALLOT = re.compile(
    r"(?P<name>(?:Voterings|Omröstnings)\w+)\W{0,3}§+\s*(?P<number>\d{1,4}[a-z]?)$"
)


def parts_of_item(
    item: Item, content: int, lines: Sequence[Line], named: Mapping[str, Item], is_last: bool
) -> Iterator[Part]:
    """The parts of one item, the first of them what stands right under its heading.

    `named` finds the item that a list of votes belongs to. Signatures after the last item are a
    part of the meeting, not of the item.
    """
    part = Part(None, item.start, content, item.end, item, prose=True)
    for line in lines:
        following = _part_from(line, part, item.end)
        if ballot := _BALLOT.match(line.words):
            of = named.get(ballot["number"], item)
            following = Part(ballot["name"], line.start, line.end, item.end, of)
        elif is_last and part.item and SIGNING.match(line.words):
            following = Part(_SIGNING_NAME, line.start, line.start, item.end)
        # On top of another page the same part is named again.
        if following and (following.name, following.item) != (part.name, part.item):
            yield replace(part, end=line.start)
            part = following
    yield part


def parts_before_items(
    text: str, lines: Sequence[Line], contents: int | None, end: int
) -> Iterator[Part]:
    """The parts that come before the first item: the meeting, those present, the contents.

    `contents` is where the table of contents starts, if there is one.
    """
    part = Part(None, 0, 0, end, prose=True)
    for line in lines:
        following = _opening_part(text, line, part, end)
        if line.start == contents and part.name != _CONTENTS_NAME:
            following = Part(_CONTENTS_NAME, line.start, line.start, end)
        if following and line.start >= part.content:
            if following.start > part.start:
                yield replace(part, end=following.start)
            part = following
    yield part


def _part_from(line: Line, under: Part, end: int) -> Part | None:
    """The part that a line heads in the item of the part that it stands under."""
    if FORMALITY.match(line.words) or under.item is None:
        return None
    for pattern, prose in ((PROSE, True), (LISTED, False)):
        found = pattern.match(line.words)
        fills_its_line = found is not None and found.end() == len(line.words)
        if found is None or (fills_its_line and len(line.words) > _LONGEST_LABEL):
            continue
        name = as_a_name(found["name"])
        above = under.name.split(" › ")[0] if under.name else ""
        if DECISION.match(above) and DECISION.match(name):
            return None  # "Nämndens beslut:" under "Beslut" says nothing more
        if DECISION.match(above) and _PROPOSED_FURTHER.match(name):
            name = f"{above} › {name}"
        content = line.end if fills_its_line else line.start
        return Part(name, line.start, content, end, under.item, prose)
    return None


def _opening_part(text: str, line: Line, under: Part, end: int) -> Part | None:
    """The part that a line heads before the first item; its label may be broken in two."""
    if CONTENTS.match(line.words):
        return Part(_CONTENTS_NAME, line.start, line.end, end)
    at = text.index(line.words[0], line.start)
    if found := PARTICIPANTS.match(text, at, end):
        return Part(as_a_name(found["name"]), line.start, found.end("name"), end)
    if under.name is None and (found := OPENING.match(text, at, end)):
        # The title alone would make a passage that says nothing.
        start = 0 if line.start < _LONGEST_TITLE else line.start
        return Part(as_a_name(found["name"]), start, start, end)
    if under.name != _SIGNING_NAME and SIGNING.match(text, at, end):
        return Part(_SIGNING_NAME, line.start, line.start, end)
    return None


def as_a_name(written: str) -> str:
    """A heading on one line, in sentence case if it was in capitals."""
    words = " ".join(written.split())
    return words.capitalize() if words.isupper() else words

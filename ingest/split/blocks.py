"""Lines put together again into what their author wrote as one: a paragraph, a bullet, a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.split.lines import Gap, Line
from ingest.split.shapes import Shape

_NARROWEST, _WIDEST = 60, 110  # the widths, in characters, that text is wrapped at
_SLACK = 0.85  # letters differ in width, so a full line in a PDF may hold fewer than another
# "§ 12 Budget" and, in statutes, "12 § Den som ...": always a new paragraph.
_PARAGRAPH = re.compile(r"(?:§+\s*\d+\s?[a-z]?\.?|\d+\s?[a-z]?\s*§)\s+[A-ZÅÄÖ]")
_UNFINISHED = re.compile(
    r"(?:\s[–-]|\b(?:och|eller|samt|att|som|av|för|från|i|med|om|på|till|vid|den|det|de|en|ett))$"
)
_CLOSING = "\"”’')]»*_"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, bullet, label or row: `text[content:end]`, its bullet mark from `start`."""

    start: int
    content: int
    end: int
    shape: Shape
    gap: Gap


def blocks_of(text: str, lines: Sequence[Line], width: float) -> list[Block]:
    """The blocks that lines make up, in reading order; `width` is how wide the text is set.

    A paragraph cut by a page break, so that it goes on in lower case after blank lines, is one.
    """
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        previous = lines[number - 1] if number else None
        following = lines[number + 1] if number + 1 < len(lines) else None
        if previous and _goes_on(text, previous, line, following, width):
            first = blocks.pop()
            blocks.append(Block(first.start, first.content, line.end, first.shape, first.gap))
        else:
            blocks.append(Block(line.start, line.content, line.end, line.shape, line.gap))
    return blocks


def is_open(text: str) -> bool:
    """Whether a sentence that ends here is not ended: no full stop, question mark or colon."""
    return text.rstrip(_CLOSING)[-1:] not in {".", "!", "?", ":", ";", "…"}


def _goes_on(text: str, previous: Line, line: Line, following: Line | None, width: float) -> bool:
    """Whether `line` continues the sentence or paragraph of `previous`."""
    fixed = {Shape.TABLE, Shape.HASH}
    if line.shape is not Shape.TEXT or previous.shape in fixed or line.gap is Gap.FURNITURE:
        return False
    if _PARAGRAPH.match(text, line.start, line.end):
        return False
    opens = is_open(text[previous.start : previous.end])
    goes_on_in_lower_case = text[line.start].islower() and not _is_address(text, line)
    if line.gap is Gap.BLANK:
        return goes_on_in_lower_case and opens
    if goes_on_in_lower_case or _UNFINISHED.search(text, previous.start, previous.end):
        return True
    if _had_room(text, previous, line, width):
        return False
    heads_the_next = (
        following is not None
        and following.gap is Gap.NONE
        and is_open(text[line.start : line.end])
        and _had_room(text, line, following, width)
    )
    return opens or not heads_the_next


def _had_room(text: str, line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word would have fitted: then the line was ended on purpose."""
    words = text[following.start : following.end].split(maxsplit=1)
    return line.end - line.start + 1 + len(words[0]) <= _SLACK * width


def _is_address(text: str, line: Line) -> bool:
    first = text[line.start : line.end].split(maxsplit=1)[0]
    return "@" in first or "://" in first or first.startswith("www.")


def wrap_width(lines: Sequence[Line]) -> float:
    """How many characters wide the text is set.

    That is as wide as nine in ten of the lines that another one follows.
    """
    lengths = sorted(
        line.end - line.start
        for line, following in pairwise(lines)
        if following.gap is Gap.NONE and following.shape is Shape.TEXT
    )
    widest = lengths[len(lengths) * 9 // 10] if lengths else 0
    return min(max(widest, _NARROWEST), _WIDEST)

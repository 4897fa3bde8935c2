"""A text's visible lines, each with its place, shape and distance to the line before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from ingest.models import Page
from ingest.split.furniture import furniture
from ingest.split.shapes import Shape, shape_of


class Gap(IntEnum):
    """What lies between a line and the one before it."""

    NONE = 0
    BLANK = 1
    FURNITURE = 2  # a running head, a page number, a rule


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it; its content starts after any bullet mark."""

    start: int
    content: int
    end: int
    shape: Shape
    gap: Gap


def lines_of(text: str, pages: Sequence[Page] = ()) -> list[Line]:
    """The lines that hold something to read, in order; page furniture is left out."""
    skipped = furniture(text, pages)
    lines: list[Line] = []
    gap = Gap.BLANK
    offset = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        start = offset + len(raw) - len(raw.lstrip())
        offset += len(raw)
        if not stripped:
            gap = max(gap, Gap.BLANK)
            continue
        shape, mark = shape_of(stripped)
        if shape is Shape.BLANK or start in skipped:
            gap = Gap.FURNITURE
            continue
        lines.append(Line(start, start + mark, start + len(stripped), shape, gap))
        gap = Gap.NONE
    return lines

"""The part of a text that presents it."""

from dataclasses import dataclass
from itertools import islice

from ingest.split.lines import lines_of

_LINES = 10
_LENGTH = 1500
_LONGEST_PRESENTING_LINE = 100
_FRONT_LENGTH = 5000  # about two pages
_END_LENGTH = 800


@dataclass(frozen=True, slots=True)
class Head:
    """A text's first lines; those that present it; its first two pages and its very end.

    Running text speaks of other bodies and other documents too; short lines present this one.
    """

    lines: tuple[str, ...]
    presenting: tuple[str, ...]
    front: str
    end: str


def head_of(text: str) -> Head:
    """The head of a text."""
    first = text[:_LENGTH]
    found = islice(lines_of(first), _LINES)
    lines = tuple(_without_cells(first[line.start : line.end]) for line in found)
    return Head(
        lines=lines,
        presenting=tuple(line for line in lines if len(line) <= _LONGEST_PRESENTING_LINE),
        front="\f".join(text[:_FRONT_LENGTH].split("\f", 2)[:2]),
        end=text[max(len(text) - _END_LENGTH, _FRONT_LENGTH) :],
    )


def _without_cells(line: str) -> str:
    """A row of a Markdown table as a reader sees it; Word files like to begin with a table."""
    if not (line.startswith("|") and line.endswith("|")):
        return line
    return " – ".join(cell.strip() for cell in line.split("|") if cell.strip())

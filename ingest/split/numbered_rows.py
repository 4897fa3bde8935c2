"""Tables that a PDF gives line by line, put together again by the numbers of their rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from ingest.split.blocks import Block
from ingest.split.lines import Gap
from ingest.split.numbering import number_of
from ingest.split.shapes import Shape

_FEWEST_ROWS = 5
_MOST_IN_A_ROW = 20  # words, in the middle one of the rows; a section holds more
_LONGEST_ROW = 45  # words
_LONGEST_CELL = 12  # words; what is longer is running text, and ends the row
_NUMBERABLE = {Shape.TEXT, Shape.BULLET, Shape.ROW}
_DEEP = 2  # "1.1": a plain "1." numbers a list


def with_rows_gathered(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, those of each row of a numbered table made into one row.

    A PDF gives a table line by line: "1.1 Avslag på begäran", "om handling", "Chef". Where many
    numbers follow so closely that their sections would hold hardly a sentence, they number rows.
    """
    gathered: list[Block] = []
    kept = 0
    for row in _close_rows(text, blocks):
        end = _end_of_row(text, blocks, row)
        gathered += blocks[kept : row.first]
        gathered.append(replace(blocks[row.first], end=blocks[end - 1].end, shape=Shape.ROW))
        kept = end
    return [*gathered, *blocks[kept:]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A block numbered as a row may be ("1.1"): its place, and the next numbered block's."""

    number: tuple[int, ...]
    first: int
    after: int


def _close_rows(text: str, blocks: Sequence[Block]) -> list[_Row]:
    """The rows of numbered tables: runs of numbers that follow closely on one another."""
    runs: list[tuple[list[_Row], list[int]]] = [([], [])]
    for row in _rows(text, blocks):
        run, sizes = runs[-1]
        words = _words(text, blocks[row.first].start, blocks[row.after - 1].end)
        if words <= _LONGEST_ROW:
            sizes.append(words)
            run.append(row)
            continue
        # The last row seems long, for all that comes after the table.
        if run and row.number == _next(run[-1].number):
            run.append(row)
        runs.append(([], []))
    return [
        row
        for run, sizes in runs
        if len(sizes) >= _FEWEST_ROWS and median(sizes) <= _MOST_IN_A_ROW
        for row in run
    ]


def _rows(text: str, blocks: Sequence[Block]) -> list[_Row]:
    """Every block that is numbered in depth, but for those that head deeper numbers."""
    counts: list[tuple[int, tuple[int, ...]]] = []
    for at, block in enumerate(blocks):
        count = number_of(text, block) if block.shape in _NUMBERABLE else None
        # "1.10" looks like a time of day; it is a number where "1.9" stands before it.
        goes_on = counts and count and count[1] == _next(counts[-1][1])
        if count and (block.shape is not Shape.ROW or goes_on):
            counts.append((at, count[1]))
    following: list[tuple[int, tuple[int, ...]]] = [*counts[1:], (len(blocks), ())]
    return [
        _Row(number, at, after)
        for (at, number), (after, deeper) in zip(counts, following, strict=False)
        if len(number) >= _DEEP and len(deeper) <= len(number)
    ]


def _next(number: tuple[int, ...]) -> tuple[int, ...]:
    return (*number[:-1], number[-1] + 1)


def _end_of_row(text: str, blocks: Sequence[Block], row: _Row) -> int:
    """The block after the row's last cell: it ends where running text, or a page, begins.

    After a table's last row comes other text, so that row ends at blank lines too.
    """
    is_last = _words(text, blocks[row.first].start, blocks[row.after - 1].end) > _LONGEST_ROW
    ending = Gap.BLANK if is_last else Gap.FURNITURE
    for at in range(row.first + 1, row.after):
        block = blocks[at]
        is_long = _words(text, block.start, block.end) > _LONGEST_CELL
        if is_long or block.gap >= ending or block.shape is Shape.HASH:
            return at
    return row.after


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())

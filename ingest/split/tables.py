"""Markdown tables: which row holds column labels, and what they say."""

from collections.abc import Sequence

from ingest.plain import plain
from ingest.split.blocks import Block
from ingest.split.lines import Gap
from ingest.split.shapes import Shape

_FEWEST_COLUMNS = 3


def header_of(text: str, blocks: Sequence[Block], number: int) -> str | None:
    """The column labels, if block `number` is a table's header row; else None.

    Markdown must have a header row, so a table of labels and values (two columns) shows its
    first pair there: that one is a row like the others.
    """
    block = blocks[number]
    first_of_table = number == 0 or blocks[number - 1].shape is not Shape.TABLE
    if block.shape is not Shape.TABLE or not first_of_table or number + 1 == len(blocks):
        return None
    following = blocks[number + 1]
    # Only a rule stands between a header row and the first row under it.
    if following.shape is not Shape.TABLE or following.gap is not Gap.FURNITURE:
        return None
    cells = [plain(cell) for cell in text[block.start : block.end].strip("|").split("|")]
    labels = [cell for cell in cells if cell]
    return " | ".join(labels) if len(cells) >= _FEWEST_COLUMNS and len(labels) > 1 else None

"""Tables of office documents as Markdown: the real ones as tables, the rest as running text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.readers.labels import are_labels

_MOST_ACROSS = 100  # columns; a cell may claim to be as wide as it likes
_FEWEST_LABELS = 3  # two columns are most often a label and its value
_LONGEST_ALONE = 200  # characters, of a row's only text, for it to be a row
_LONGEST_REPEATED = 100  # characters, of a cell merged downwards


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's Markdown, and how many columns and rows it covers."""

    text: str
    across: int = 1
    down: int = 1


def markdown_table(rows: Sequence[Sequence[Cell]]) -> str:
    """The table as Markdown, without the rows and columns that are empty all through.

    What a cell merged over several rows says is said in each of them. Word's users lay out pages
    with tables too: a single column is running text, and so, in a table without column labels,
    is a row of one text of several paragraphs, or of a label and such a text.
    """
    grid = _without_empty_columns([row for row in _grid(rows) if any(row)])
    if not grid:
        return ""
    first = grid[0]
    if len(first) >= _FEWEST_LABELS and all(first) and are_labels(first) and len(grid) > 1:
        return _table(first, grid[1:])
    parts = groupby(grid, lambda row: len(first) == 1 or _is_running_text(row))
    return "\n\n".join(
        _paragraphs(group) if is_running or _has_one_text_each(group) else _unlabelled(group)
        for is_running, part in parts
        if (group := list(part))
    )


def _grid(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """The rows with a text for each column: empty to the right of a merged cell, the same below."""
    from_above: dict[int, Cell] = {}
    for row in rows:
        texts: list[str] = []
        below: dict[int, Cell] = {}
        cells = iter(row)
        while True:
            column = len(texts)
            cell = from_above.get(column) or next(cells, None)
            if cell is None:
                if max(from_above, default=0) <= column:
                    break
                cell = Cell("")
            if cell.down > 1:
                repeated = cell.text if len(cell.text) <= _LONGEST_REPEATED else ""
                below[column] = Cell(repeated, cell.across, cell.down - 1)
            texts += [cell.text, *[""] * (min(cell.across, _MOST_ACROSS) - 1)]
        from_above = below
        yield texts


def _without_empty_columns(grid: Sequence[Sequence[str]]) -> list[list[str]]:
    width = max(map(len, grid), default=0)
    padded = [[*row, *[""] * (width - len(row))] for row in grid]
    filled = [column for column in range(width) if any(row[column] for row in padded)]
    return [[row[column] for column in filled] for row in padded]


def _is_running_text(row: Sequence[str]) -> bool:
    texts = [text for text in row if text]
    if any(text.startswith("|") or "\n|" in text for text in texts):
        return True  # a table inside a table
    if len(texts) == 1 and len(texts[0]) > _LONGEST_ALONE:
        return True
    return len(texts) <= 2 and any("\n" in text for text in texts)


def _has_one_text_each(rows: Sequence[Sequence[str]]) -> bool:
    return all(sum(map(bool, row)) == 1 for row in rows)


def _paragraphs(rows: Sequence[Sequence[str]]) -> str:
    return "\n\n".join(text for row in rows for text in row if text)


def _unlabelled(rows: Sequence[Sequence[str]]) -> str:
    # Where columns have no labels, an empty cell says nothing. Markdown must have a row of labels.
    filled = [[text for text in row if text] for row in rows]
    return _table([""] * max(map(len, filled)), filled)


def _table(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(map(_line, [labels, ["---"] * len(labels), *rows]))


def _line(cells: Sequence[str]) -> str:
    # A list of one item is none.
    texts = [" ".join(cell.split()) for cell in cells]
    return f"| {' | '.join(text.removeprefix('- ') for text in texts)} |"

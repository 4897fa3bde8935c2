"""The parts of a sheet: what stands above its table, what its columns are called, its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from openpyxl.utils import get_column_letter

from ingest.readers.labels import head_of, is_field

_UNNAMED = "Kolumn"
_LABELS_WITHIN = 20  # rows from the top
_MOSTLY_FILLED = 0.6
_LONGEST_FORM = 100  # rows
_FEWEST_BLANKS = 2

Line = tuple[int, Sequence[str]]  # a row's number in its sheet, from 1, and its cells


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's parts; each of its rows has a number, and cells named by their columns."""

    above: Sequence[Line]
    rows: Sequence[tuple[int, Sequence[str]]]


def table_of(lines: Sequence[Line]) -> Table:
    """The table in the rows of a sheet, none of them empty.

    The first row that heads the ones below it names the columns; where there is none they are
    "Kolumn A" and so on. A form, a label and its value on each row, names its values itself. A
    single column is no table, but text.
    """
    used = {column for _, cells in lines for column, cell in enumerate(cells) if cell}
    if len(used) < 2:
        return Table(above=lines, rows=())
    if len(used) == 2 and _is_form(pairs := [_pair(cells, used) for _, cells in lines]):
        named = zip((number for number, _ in lines), map(_answer, pairs), strict=True)
        return Table(above=(), rows=[(number, [text]) for number, text in named])
    head = _head(lines)
    labels = [] if head is None else lines[head][1]
    above, below = lines[: head or 0], lines[0 if head is None else head + 1 :]
    rows = [
        (number, list(_named(labels, cells)))
        for number, cells in below
        if head is None or list(cells) != list(lines[head][1])
    ]
    return Table(above=above, rows=rows)


def _head(lines: Sequence[Line]) -> int | None:
    """The place of the row that holds the columns' labels: nearly as full as most rows are."""
    rows = [cells for _, cells in lines]
    counts = [count for cells in rows if (count := sum(map(bool, cells))) > 1]
    fewest = max(2, _MOSTLY_FILLED * median(counts)) if counts else 2
    head = head_of(rows, fewest, _LABELS_WITHIN)
    return None if head is None or head + 1 == len(rows) else head


def _named(labels: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    for column, cell in enumerate(cells):
        if cell:
            label = labels[column] if column < len(labels) else ""
            yield f"{label or f'{_UNNAMED} {get_column_letter(column + 1)}'}: {cell}"


def _pair(cells: Sequence[str], columns: set[int]) -> tuple[str, str]:
    first, second = (cells[n] if n < len(cells) else "" for n in sorted(columns))
    return first, second


def _is_form(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether each row asks something and answers it: "Namn | Hemgården", "Kommun: | Borås"."""
    asked = [label for label, _ in pairs if label]
    if len(pairs) > _LONGEST_FORM or len(set(asked)) < len(asked):
        return False
    with_colon = sum(label.endswith(":") for label in asked)
    usual = sum(map(is_field, asked[1:]))
    return with_colon * 2 > len(pairs) or (usual >= _FEWEST_BLANKS and usual * 3 >= len(pairs))


def _answer(pair: tuple[str, str]) -> str:
    label, value = pair
    return f"{label.removesuffix(':')}: {value}" if label and value else label or value

"""Registers: the sheets of a spreadsheet or a CSV file as text, a line for each row."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.models import Page, Row
from ingest.readers.base import Reading
from ingest.readers.sheet_table import Line, table_of

MOST_CELLS = 500_000
TOO_MANY_CELLS = (
    f"kalkylarket har fler än {MOST_CELLS:,} ifyllda celler – dela upp det i flera filer"
)
HIDDEN_SHEET = "Bladet ”{}” är dolt i filen och lästes inte."
HIDDEN_COLUMNS = "Bladet ”{}” har dolda kolumner som inte lästes."
ERROR_CELLS = "Bladet ”{}” har celler med fel ({}) som inte lästes."
_EMPTY = "kalkylarket har inga ifyllda celler"
_BETWEEN_SHEETS = "\n\f\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its place among the sheets, from 1, its name (None in a CSV file) and its rows.

    Each row has its number and its cells, every cell as a spreadsheet program shows it.
    """

    number: int
    name: str | None
    lines: Sequence[Line]


@dataclass(slots=True)
class _Text:
    """The text so far."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, part: str) -> tuple[int, int]:
        """Write on; gives the span of what was written."""
        start = self.length
        self.parts.append(part)
        self.length += len(part)
        return start, self.length


def register_of(sheets: Sequence[Sheet], path: Path, warnings: Sequence[str] = ()) -> Reading:
    """The sheets as text, each a page under its name, each row of a table a line and a `Row`.

    A row reads "Förening: Hemgården; Kommun: Borås": its columns' names, its filled cells. What
    stands above the columns' names is kept as it is. Raises `UnreadableFileError` if no cell is
    filled, or more than `MOST_CELLS` are.
    """
    filled = [Sheet(sheet.number, sheet.name, _filled_lines(sheet.lines)) for sheet in sheets]
    filled = [sheet for sheet in filled if sheet.lines]
    cells = sum(bool(cell) for sheet in filled for _, row in sheet.lines for cell in row)
    if not cells:
        raise UnreadableFileError(path, _EMPTY)
    if cells > MOST_CELLS:
        raise UnreadableFileError(path, TOO_MANY_CELLS)
    text = _Text()
    pages: list[Page] = []
    rows: list[Row] = []
    for sheet in filled:
        if text.length:
            text.add(_BETWEEN_SHEETS)
        start = text.length
        rows += _write(sheet, text)
        if sheet.name is not None:
            page = Page(number=sheet.number, start=start, end=text.length, label=sheet.name)
            pages.append(page)
    return Reading("".join(text.parts), tuple(pages), tuple(rows), tuple(warnings))


def _filled_lines(lines: Sequence[Line]) -> list[Line]:
    """The rows that hold anything, with the space in each cell made single."""
    tidy = [(number, [" ".join(cell.split()) for cell in cells]) for number, cells in lines]
    return [(number, cells) for number, cells in tidy if any(cells)]


def _write(sheet: Sheet, text: _Text) -> list[Row]:
    table = table_of(sheet.lines)
    apart = ""
    if sheet.name is not None:
        text.add(f"## {sheet.name}")
        apart = "\n\n"
    for _, cells in table.above:
        text.add(apart + " ".join(filter(None, cells)))
        apart = "\n\n"
    rows = []
    for number, cells in table.rows:
        text.add(apart)
        start, end = text.add("; ".join(cells))
        rows.append(Row(start=start, end=end, sheet=sheet.name, number=number))
        apart = "\n"
    return rows

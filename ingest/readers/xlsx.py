"""XLSX: workbooks, sheet by sheet, as registers."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from ingest.errors import UnreadableFileError
from ingest.readers.archive import BROKEN, open_archive
from ingest.readers.base import Reading
from ingest.readers.cell_values import shown
from ingest.readers.guard import broken_means
from ingest.readers.registers import (
    ERROR_CELLS,
    HIDDEN_COLUMNS,
    HIDDEN_SHEET,
    TOO_MANY_CELLS,
    Sheet,
    register_of,
)
from ingest.readers.sheet_layout import Layout, layout_of
from ingest.readers.sheet_table import Line

_BINARY = "binära Excelfiler (XLSB) läses inte – spara om filen som .xlsx"
_NOT_CALCULATED = (
    "Bladet ”{}” har formler som aldrig har räknats ut – öppna filen i Excel, spara den och läs "
    "in den igen."
)

# Formatting may reach a sheet's last row, far below what anyone wrote.
_EMPTY_ROWS_AT_THE_END = 20_000
_MOST_PLACES = 20_000_000  # for cells, filled or not


def read_xlsx(data: bytes, path: Path) -> Reading:
    """The sheets that the file shows, each row with its column names; formulas as last calculated.

    Hidden sheets and columns are left out: whoever hid them did not mean them to be read. Raises
    `UnreadableFileError` for a file that is broken, locked, unsafe, empty or too big.
    """
    archive = open_archive(data, path)
    if "xl/workbook.bin" in archive.namelist():
        raise UnreadableFileError(path, _BINARY)
    told: list[str] = []
    sheets: list[Sheet] = []
    with broken_means(path, BROKEN), warnings.catch_warnings():
        # It warns of charts, pictures and the like that it leaves out.
        warnings.simplefilter("ignore")
        for sheet in load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets:
            if sheet.sheet_state != "visible":
                told.append(HIDDEN_SHEET.format(sheet.title))
                continue
            layout = layout_of(archive.read(sheet._worksheet_path))
            reader = _SheetReader(sheet, layout, path)
            sheets.append(Sheet(len(sheets) + 1, sheet.title, list(reader.lines())))
            told += reader.warnings()
        return register_of(sheets, path, told)


class _SheetReader:
    """Reads one sheet's rows, and remembers what it had to leave out."""

    def __init__(self, sheet: Any, layout: Layout, path: Path) -> None:
        self._sheet = sheet
        self._layout = layout
        self._path = path
        self._errors: set[str] = set()
        self._hid = False

    def lines(self) -> Iterator[Line]:
        """The rows that hold anything, with the cells merged from above filled in."""
        # What the file says of its own size is often wrong.
        self._sheet.reset_dimensions()
        covering: dict[int, tuple[str, int]] = {}  # by column: the text and the last row it covers
        empty = places = 0
        for number, row in enumerate(self._sheet.iter_rows(), start=1):
            places += len(row) + 1
            if places > _MOST_PLACES:
                raise UnreadableFileError(self._path, TOO_MANY_CELLS)
            cells = [self._shown(cell, column) for column, cell in enumerate(row, start=1)]
            empty = 0 if any(cells) else empty + 1
            if empty > _EMPTY_ROWS_AT_THE_END:
                return
            if any(cells):
                _fill(cells, number, covering)
                yield number, cells
            for column, last in self._layout.merged.get(number, ()):
                covering[column] = (cells[column - 1] if column <= len(cells) else "", last)

    def warnings(self) -> Iterator[str]:
        """What was left out, in Swedish."""
        if self._hid:
            yield HIDDEN_COLUMNS.format(self._sheet.title)
        if self._errors:
            yield ERROR_CELLS.format(self._sheet.title, ", ".join(sorted(self._errors)))
        if self._layout.uncalculated:
            yield _NOT_CALCULATED.format(self._sheet.title)

    def _shown(self, cell: Any, column: int) -> str:
        if cell.value is None:
            return ""
        if cell.data_type == "e":
            self._errors.add(str(cell.value))
            return ""
        if column in self._layout.hidden:
            self._hid = True
            return ""
        return shown(cell.value, cell.number_format)


def _fill(cells: list[str], number: int, covering: dict[int, tuple[str, int]]) -> None:
    """Give the row the text of the merged cells that reach down into it."""
    for column, (text, last) in covering.items():
        if number <= last:
            cells += [""] * (column - len(cells))
            cells[column - 1] = cells[column - 1] or text

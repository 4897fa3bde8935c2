"""ODS: OpenDocument spreadsheets, sheet by sheet, as registers."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ingest.errors import UnreadableFileError
from ingest.readers.archive import BROKEN, open_archive
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.odf_xml import (
    CONTENT,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    body_of,
    count,
    part,
    rows_of,
)
from ingest.readers.registers import (
    ERROR_CELLS,
    HIDDEN_COLUMNS,
    HIDDEN_SHEET,
    MOST_CELLS,
    TOO_MANY_CELLS,
    Sheet,
    register_of,
)
from ingest.readers.sheet_table import Line

_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_BOOLEANS = {"true": "ja", "false": "nej"}
_MOST_COLUMNS = 16_384


def read_ods(data: bytes, path: Path) -> Reading:
    """The sheets that the file shows, each row with its column names, each cell as it is shown.

    Hidden sheets and columns are left out. Raises `UnreadableFileError` for a file that is
    broken, locked, unsafe, empty or too big.
    """
    archive = open_archive(data, path)
    told: list[str] = []
    sheets: list[Sheet] = []
    with broken_means(path, BROKEN):
        content = part(archive, CONTENT)
        hiding = _hiding_styles(content)
        for table in body_of(content, "spreadsheet").iterchildren(TABLE + "table"):
            name = table.get(TABLE + "name", "")
            if table.get(TABLE + "style-name") in hiding:
                told.append(HIDDEN_SHEET.format(name))
                continue
            reader = _TableReader(table, path)
            sheets.append(Sheet(len(sheets) + 1, name, list(reader.lines())))
            told += reader.warnings(name)
        return register_of(sheets, path, told)


def _hiding_styles(content: etree._Element) -> set[str]:
    return {
        style.get(STYLE + "name", "")
        for style in content.iter(STYLE + "style")
        if style.find(f"{STYLE}table-properties[@{TABLE}display='false']") is not None
    }


class _TableReader:
    """Reads one sheet's rows, and remembers what it had to leave out."""

    def __init__(self, table: etree._Element, path: Path) -> None:
        self._table = table
        self._path = path
        self._hidden = set(_hidden_columns(table))
        self._errors: set[str] = set()
        self._hid = False
        self._left = MOST_CELLS

    def lines(self) -> Iterator[Line]:
        """The rows that hold anything; a repeated one as often as it is repeated."""
        number = 1
        for row in rows_of(self._table):
            cells = self._cells(row)
            times = count(row, "number-rows-repeated")
            self._left -= times * sum(map(bool, cells))
            if self._left < 0:
                raise UnreadableFileError(self._path, TOO_MANY_CELLS)
            if any(cells):
                yield from ((number + n, cells) for n in range(times))
            number += times

    def warnings(self, name: str) -> Iterator[str]:
        """What was left out, in Swedish."""
        if self._hid:
            yield HIDDEN_COLUMNS.format(name)
        if self._errors:
            yield ERROR_CELLS.format(name, ", ".join(sorted(self._errors)))

    def _cells(self, row: etree._Element) -> list[str]:
        cells: list[str] = []
        empty = 0
        for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
            times = min(count(cell, "number-columns-repeated"), _MOST_COLUMNS)
            text = self._shown(cell, len(cells) + empty)
            if text:
                cells += [*[""] * empty, *[text] * times]
                empty = 0
            else:
                empty += times
        return cells

    def _shown(self, cell: etree._Element, column: int) -> str:
        text = "\n".join("".join(line.itertext()) for line in cell.iterchildren(TEXT + "p"))
        if cell.get(_CALC + "value-type") == "error":
            self._errors.add(text)
            return ""
        if text and column in self._hidden:
            self._hid = True
            return ""
        if cell.get(OFFICE + "value-type") == "boolean":
            return _BOOLEANS.get(cell.get(OFFICE + "boolean-value", ""), text)
        date = cell.get(OFFICE + "date-value", "").removesuffix("T00:00:00")
        return date.replace("T", " ") or text


def _hidden_columns(table: etree._Element) -> Iterator[int]:
    column = 0
    for element in table.iter(TABLE + "table-column"):
        times = min(count(element, "number-columns-repeated"), _MOST_COLUMNS - column)
        if element.get(TABLE + "visibility", "visible") != "visible":
            yield from range(column, column + times)
        column += times

"""CSV: a register without a spreadsheet program."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

from ingest.readers.base import Reading
from ingest.readers.delimiters import delimiter_of
from ingest.readers.guard import broken_means
from ingest.readers.registers import Sheet, register_of
from ingest.readers.text import read_text

_BROKEN = "filens kolumner går inte att läsa – spara om den som XLSX eller CSV"


def read_csv(data: bytes, path: Path) -> Reading:
    """The rows under their column names; a row's number is the one it gets in Excel.

    A text that is no table of columns is read as the text that it is. Raises
    `UnreadableFileError` for bytes that are not text.
    """
    reading = read_text(data, path)
    delimiter = delimiter_of(reading.text)
    if delimiter is None:
        return reading
    with broken_means(path, _BROKEN):
        rows = csv.reader(StringIO(reading.text, newline=""), delimiter=delimiter)
        lines = list(enumerate(rows, start=1))
        register = register_of([Sheet(1, None, lines)], path, reading.warnings)
    return replace(register, stated=reading.stated)

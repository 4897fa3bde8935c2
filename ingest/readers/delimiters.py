"""Whether a text is a table of delimited columns (CSV), and what delimits them."""

import csv
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ingest.readers.labels import head_of

_DELIMITERS = ";\t,"
_SAMPLE_LINES = 20
_LINES_ABOVE_THE_LABELS = 4
_FEWEST_LINES = 3
_NEARLY_ALL = 0.95
_MOSTLY_FILLED = 0.6


def delimiter_of(text: str) -> str | None:
    """The delimiter, if the whole text is columns under labels; else None.

    Nearly every line must have as many cells as the labels are, and either a label or a column
    must show what it is: lists of names, addresses and prose have commas and tabs too.
    """
    sample = [line for line in islice(text.splitlines(), _SAMPLE_LINES) if line.strip()]
    for delimiter in _DELIMITERS:
        in_columns = sum(delimiter in line for line in sample)
        if in_columns * 2 > len(sample) and _is_table(text, delimiter):
            return delimiter
    return None


def _is_table(text: str, delimiter: str) -> bool:
    try:
        parsed = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    rows = [row for row in parsed if any(cell.strip() for cell in row)]
    if len(rows) < _FEWEST_LINES or _reads_as_prose(rows, delimiter):
        return False
    width, count = Counter(map(len, rows)).most_common(1)[0]
    above = min(_LINES_ABOVE_THE_LABELS, len(rows) - count)
    if width < 2 or count < _NEARLY_ALL * (len(rows) - above):
        return False
    tidy = [[cell.strip() for cell in row] for row in rows if len(row) == width]
    head = head_of(tidy, max(2, _MOSTLY_FILLED * width), _LINES_ABOVE_THE_LABELS + 1)
    return head is not None and len(tidy) - head >= _FEWEST_LINES


def _reads_as_prose(rows: Sequence[Sequence[str]], delimiter: str) -> bool:
    """Whether a space follows most delimiters, as it does in sentences and lists."""
    following = [cell for row in rows for cell in row[1:] if cell]
    spaced = sum(cell[0] == " " for cell in following)
    return delimiter != "\t" and spaced * 2 > len(following)

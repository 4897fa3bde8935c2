"""What a worksheet says beside its cells' values, which openpyxl passes over as it streams."""

import re
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string

_LAST_COLUMN = 16_384
_START = rb"<(?:\w+:)?"  # of a tag, with or without a namespace prefix
_MERGED = re.compile(_START + rb'mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):[A-Z]+(\d+)"')
_COLUMN = re.compile(_START + rb"col\s[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(min|max|hidden)="(\w+)"')
_TRUE = {b"1", b"true"}
_EMPTY_VALUE = rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?"
_NO_VALUE = re.compile(rb"</(?:\w+:)?f>" + _EMPTY_VALUE + rb"</(?:\w+:)?c>")


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns and rows by number, from 1.

    `hidden` are the columns that are not shown. `merged` gives, for a row, the columns where a
    cell is merged with those below it, and the last row that it covers. `uncalculated` counts the
    formulas that no program has worked out.
    """

    hidden: frozenset[int]
    merged: dict[int, list[tuple[int, int]]]
    uncalculated: int


def layout_of(xml: bytes) -> Layout:
    """The layout of the worksheet in `xml` (ECMA-376, part 1, 18.3)."""
    merged: dict[int, list[tuple[int, int]]] = {}
    for column, first, last in _MERGED.findall(xml):
        if int(first) < int(last):
            number = column_index_from_string(column.decode())
            merged.setdefault(int(first), []).append((number, int(last)))
    hidden: set[int] = set()
    for tag in _COLUMN.findall(xml):
        said = dict(_ATTRIBUTE.findall(tag))
        if said.get(b"hidden") in _TRUE:
            hidden.update(range(int(said[b"min"]), min(int(said[b"max"]), _LAST_COLUMN) + 1))
    return Layout(frozenset(hidden), merged, len(_NO_VALUE.findall(xml)))

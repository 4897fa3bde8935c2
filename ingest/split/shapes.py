"""What a single line looks like: a bullet, a table row, a label, or plain text."""

import re
from enum import Enum, auto


class Shape(Enum):
    """The shapes of line that are told apart."""

    TEXT = auto()
    HASH = auto()  # a Markdown heading
    BULLET = auto()
    LABEL = auto()  # "Telefon: 031-12 34 56"
    ROW = auto()  # cells parted by tabs, a time or a day with what happens then, a contents entry
    TABLE = auto()  # a Markdown table row
    BLANK = auto()  # nothing to read: a table rule, a line of dashes, an empty header row


_HASH = re.compile(r"#{1,6}\s+(?=\S)")
# Word's bullets come out of PDFs as "o", "§" or a private character. A dash needs no space after
# it in hasty notes, but "-5 grader" is a number.
_BULLET = re.compile(
    r"(?:[•●▪■◦·‣⁃\uf0b7\uf0a7]\s*|§\s+(?=[^\W\d])|[-–—*+o]\s+|[-–](?=[^\W\d])|\d{1,3}[.)]\s+|[a-zåäö]\)\s+|[A-Za-zÅÄÖåäö]/\s+)(?=\S)"
)
_TABLE = re.compile(r"\|.*\|$")
_CELLS = re.compile(r"\S\t+\s*\S")
_TIME_OR_DAY = re.compile(
    r"\d{1,2}[.:]\d{2}(?=[\s–-])"  # 13.30 Välkomna
    r"|\d{1,2}/\d{1,2}(?=\s)"  # 25/1 Regionens hus
)
_LEADERS = ("....", "……", ". . . . ")  # Inledning ........ 3
_PAGE = re.compile(r" {2,}\d{1,3}$")  # Inledning   3
# At most a handful of words, and a colon inside a word ("IOP:er") does not end the label.
_LABEL = re.compile(r"[A-ZÅÄÖ](?:[^:.!?\s]|:(?=\S)| (?! )){0,80}?:\s+\S")


def shape_of(line: str) -> tuple[Shape, int]:
    """The shape of a trimmed line, and how many characters of mark come before its content."""
    if not any(map(str.isalnum, line)):
        return Shape.BLANK, 0
    if mark := _HASH.match(line):
        return Shape.HASH, mark.end()
    if mark := _BULLET.match(line):
        return Shape.BULLET, mark.end()
    if _TABLE.match(line):
        return Shape.TABLE, 0
    if _is_row(line):
        return Shape.ROW, 0
    return (Shape.LABEL if ":" in line and _LABEL.match(line) else Shape.TEXT), 0


def _is_row(line: str) -> bool:
    # Asked of every line, so the cheapest questions come first.
    if "\t" in line and _CELLS.search(line):
        return True
    if line[0].isdigit() and _TIME_OR_DAY.match(line):
        return True
    if any(leader in line for leader in _LEADERS):
        return True
    return line[-1].isdigit() and _PAGE.search(line) is not None

"""The cells of a table row in a PDF, parted by tabs: a PDF knows places, not tables."""

import re
from collections.abc import Sequence
from math import hypot
from typing import Any

# Beyond a space's width in em. Justified text keeps below it, columns above it.
_WIDEST_SPACE = 1.0
# How far a piece's real width may lie beyond our estimate of it.
_UNSURE = 0.2
# Widths in em, on the wide side of Arial: what is narrower hides a gap, and no harm is done.
_NARROW, _LOWER, _UPPER, _WIDE = 0.3, 0.57, 0.73, 0.9
_NARROW_ONES = frozenset(" ijltfrI.,:;'|!()[]/-")
_WIDE_ONES = frozenset("mwMW@%—…")
# What stands before an indented text is no column: "•", "§ 12", "2.1", "a)".
_MARK = re.compile(
    r"\s*(?:[^\w\s]{1,2}|o|§+\s*\d+\s?[a-z]?|\d{1,3}[.)]|(?:\d{1,3}\.)+\d{1,3}\.?|[a-zåäö]\))\s*"
)
_LONGEST_MARK = 20
_NUMBER = re.compile(r"\s*\d{1,2}\s*")


class CellText:
    """Collects a page's text; `add` is what pypdf's `extract_text` calls as `visitor_text`.

    A piece that starts well to the right of where the piece before it on its line must have
    ended starts a cell of its own, and gets a tab before it. An empty cell that the page holds a
    space for (Word does) counts, so a cross in the third column stands after two tabs.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._line = ""  # its first letters
        self._last = ""
        self._end = 0.0

    def add(
        self, text: str, user: Sequence[float], matrix: Sequence[float], _font: Any, size: float
    ) -> None:
        """Take the next piece: its text, the two matrices that place it, its font and its size."""
        if not text:
            return
        across = matrix[0] * user[0] + matrix[1] * user[2]
        aslant = matrix[0] * user[1] + matrix[1] * user[3]
        x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
        em = abs(size) * hypot(across, aslant)
        is_level = across > 0 and abs(aslant) < 0.01 * across
        if is_level and x - self._end > _WIDEST_SPACE * em and self._may_part(text):
            self._pieces.append("\t")
        self._pieces.append(text)
        if text.endswith("\n"):
            self._line, self._end = "", 0.0
        else:
            self._line = (self._line + text)[:_LONGEST_MARK]
            self._last = text[-1]
            self._end = max(self._end, x + (1 + _UNSURE) * em * sum(map(_width, text)))

    def text(self) -> str:
        """All pieces so far in the order they came, without the space around lines and cells."""
        lines = "".join(self._pieces).strip().split("\n")
        return "\n".join("\t".join(map(str.strip, line.split("\t"))).rstrip() for line in lines)

    def _may_part(self, text: str) -> bool:
        # pypdf knows the fonts' widths, and puts a space wherever a word ends.
        at_a_space = self._last.isspace() or text[0].isspace()
        if not self._line.strip() or not at_a_space or _MARK.fullmatch(self._line):
            return False
        return _NUMBER.fullmatch(self._line) is None or not text.lstrip()[:1].isalpha()


def _width(letter: str) -> float:
    if letter in _NARROW_ONES:
        return _NARROW
    if letter in _WIDE_ONES:
        return _WIDE
    return _UPPER if letter.isupper() else _LOWER

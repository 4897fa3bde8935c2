"""Automatic numbers ("§ 4", "2.1", "a)") as Word works them out, from the file's definitions.

Word stores how its lists and headings are numbered, not the numbers, and mammoth leaves them
out; people cite them. The method is that of ECMA-376, part 1, 17.9.
"""

import re
from dataclasses import dataclass
from zipfile import ZipFile

from lxml import etree

from ingest.readers.word_styles import Styles
from ingest.readers.word_xml import NUMBERING, W, part, value_of

_UNNUMBERED = frozenset({"bullet", "none"})
_PLACEHOLDER = re.compile(r"%([1-9])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {"m": 1000, "cm": 900, "d": 500, "cd": 400, "c": 100, "xc": 90}
_ROMAN |= {"l": 50, "xl": 40, "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1}
_HIGHEST_ROMAN = 4000


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int
    style: str
    text: str

    @property
    def is_numbered(self) -> bool:
        """Whether its items have numbers, and not bullets or nothing."""
        return self.style not in _UNNUMBERED


class Numbering:
    """The numbers of a file's paragraphs, asked for in the order of the text."""

    def __init__(self, archive: ZipFile, styles: Styles) -> None:
        """Read the definitions; raises lxml's errors, or `ValueError` for broken figures."""
        self._levels: dict[tuple[str, int], Level] = {}  # by abstract definition and depth
        self._depths: dict[str, tuple[str, int]] = {}  # of the styles that lists are tied to
        self._abstract: dict[str, str] = {}  # by number definition
        self._starts: dict[tuple[str, int], int] = {}  # that a number definition sets anew
        self._counts: dict[tuple[str, int], int] = {}
        root = part(archive, NUMBERING)
        if root is not None:
            self._read(root, styles)

    def _read(self, root: etree._Element, styles: Styles) -> None:
        linked = {}
        for definition in root.findall(W + "abstractNum"):
            abstract = definition.get(W + "abstractNumId", "")
            if link := value_of(definition, "numStyleLink"):
                linked[abstract] = link
            for level in definition.findall(W + "lvl"):
                depth = int(level.get(W + "ilvl", "0"))
                self._levels[abstract, depth] = _level(level)
                if style := value_of(level, "pStyle"):
                    self._depths[style] = abstract, depth
        for number in root.findall(W + "num"):
            name = number.get(W + "numId", "")
            self._abstract[name] = value_of(number, "abstractNumId") or ""
            for override in number.findall(W + "lvlOverride"):
                if start := value_of(override, "startOverride"):
                    self._starts[name, int(override.get(W + "ilvl", "0"))] = int(start)

        for name, abstract in self._abstract.items():
            if abstract in linked:
                stands_for, _ = styles.numbering(linked[abstract])
                self._abstract[name] = self._abstract.get(stands_for or "", "")

    def depth(self, number: str | None, depth: str | None, style: str | None) -> int:
        """How deep a paragraph lies: as it says itself, else as its style is tied to a level."""
        tied = self._depths.get(style or "")
        if depth is None and tied and tied[0] == self._abstract.get(number or ""):
            return tied[1]
        return int(depth or 0)

    def level(self, number: str | None, depth: int) -> Level | None:
        """How the level is numbered; None if nothing defines it."""
        return self._levels.get((self._abstract.get(number or "", ""), depth))

    def next(self, number: str | None, depth: int) -> str:
        """The number of the next paragraph at this depth, as it is printed: "2.1", "§ 4", "a)".

        Raises `KeyError` for a level that nothing defines.
        """
        abstract = self._abstract[number or ""]
        level = self._levels[abstract, depth]
        start = self._starts.pop((number or "", depth), None)
        if start is None:
            start = self._counts.get((abstract, depth), level.start - 1) + 1
        self._counts[abstract, depth] = start
        for deeper in [key for key in self._counts if key[0] == abstract and key[1] > depth]:
            del self._counts[deeper]
        return _PLACEHOLDER.sub(lambda match: self._shown(abstract, int(match[1]) - 1), level.text)

    def _shown(self, abstract: str, depth: int) -> str:
        level = self._levels.get((abstract, depth))
        if level is None:
            return ""
        return _figure(self._counts.get((abstract, depth), level.start), level.style)


def _level(element: etree._Element) -> Level:
    return Level(
        start=int(value_of(element, "start") or 1),
        style=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText") or "",
    )


def _figure(count: int, style: str) -> str:
    if style.endswith("Letter") and count > 0:
        # After z comes aa, then bb: the letter again, not the next pair.
        shown = _LETTERS[(count - 1) % len(_LETTERS)] * ((count - 1) // len(_LETTERS) + 1)
    elif style.endswith("Roman") and 0 < count < _HIGHEST_ROMAN:
        shown = ""
        for letters, worth in _ROMAN.items():
            shown += letters * (count // worth)
            count %= worth
    else:
        return f"{count:02d}" if style == "decimalZero" else str(count)
    return shown.upper() if style.startswith("upper") else shown

"""A Word file's paragraph styles: which are headings, and which number their paragraphs."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from ingest.readers.word_xml import STYLES, W, part, value_of

_DEEPEST = 6
_BODY_TEXT = 9  # the outline level of everything that is no heading
_CONTENTS = ("toc 1", "toc 2", "toc 3", "toc 4", "toc 5", "toc 6", "table of figures")


class Styles:
    """The paragraph styles, by id, each with what it inherits from those it is based on."""

    def __init__(self, archive: ZipFile) -> None:
        """Read the styles; raises lxml's errors."""
        root = part(archive, STYLES)
        found = [] if root is None else root.findall(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in found}

    def numbering(self, style_id: str | None) -> tuple[str | None, str | None]:
        """The number definition's id and the level, as the style's paragraphs have them."""
        for style in self._lineage(style_id):
            if number := value_of(style, "pPr", "numPr", "numId"):
                return number, value_of(style, "pPr", "numPr", "ilvl")
        return None, None

    def style_map(self) -> str:
        """What mammoth is to make of the styles: headings by outline level, no contents list.

        Authorities' templates have headings of their own, by names of their own; the level is
        what Word itself builds the table of contents by (ECMA-376, part 1, 17.3.1.20).
        """
        lines = ["p[style-name='Title'] => h1:fresh"]
        lines += [f"p[style-name='{name}'] => !" for name in _CONTENTS]
        for style_id, style in self._styles.items():
            name = value_of(style, "name")
            level = self._outline_level(style_id)
            if name and level is not None:
                quoted = name.replace("\\", "\\\\").replace("'", "\\'")
                lines.append(f"p[style-name='{quoted}'] => h{level}:fresh")
        return "\n".join(lines)

    def _outline_level(self, style_id: str) -> int | None:
        for style in self._lineage(style_id):
            if level := value_of(style, "pPr", "outlineLvl"):
                return min(int(level) + 1, _DEEPEST) if int(level) < _BODY_TEXT else None
        return None

    def _lineage(self, style_id: str | None) -> Iterator[etree._Element]:
        seen: set[str | None] = set()
        while style_id not in seen and (style := self._styles.get(style_id or "")) is not None:
            seen.add(style_id)
            yield style
            style_id = value_of(style, "basedOn")

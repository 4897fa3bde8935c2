"""OpenDocument text as Markdown, word for word."""

import re
from collections.abc import Iterator
from textwrap import indent

from lxml import etree

from ingest.readers.markdown_table import Cell, markdown_table
from ingest.readers.odf_xml import DRAW, HREF, OFFICE, TABLE, TEXT, count, rows_of

_DEEPEST = 6
_PASSED_OVER = frozenset(
    {
        TEXT + "tracked-changes",  # what has been taken out
        TEXT + "table-of-content",
        TEXT + "sequence-decls",
        TEXT + "variable-decls",
        TEXT + "user-field-decls",
        OFFICE + "forms",
        OFFICE + "annotation",
    }
)
_SPACES = {TEXT + "s": " ", TEXT + "tab": " ", TEXT + "line-break": "\n"}
_SHOWN_LINKS = ("http://", "https://", "mailto:")
_SPACE = re.compile(r"[ \t\r\n]+")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def odf_markdown(body: etree._Element) -> str:
    """Headings, lists and tables as Markdown; no emphasis, pictures, comments or contents list.

    Footnotes are marked "[1]" and stand last.
    """
    writer = _Writer()
    blocks = list(writer.blocks(body))
    return "\n\n".join(filter(None, [*blocks, *writer.notes]))


class _Writer:
    """Writes a document's elements; keeps the footnotes that it meets on its way."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._boxes: list[str] = []  # the text boxes that the paragraph at hand holds

    def blocks(self, parent: etree._Element) -> Iterator[str]:
        for element in parent.iterchildren(tag=etree.Element):
            if element.tag in _PASSED_OVER:
                continue
            if element.tag in {TEXT + "p", TEXT + "h"}:
                yield from self._paragraph(element)
            elif element.tag == TABLE + "table":
                rows = [list(self._cells(row)) for row in rows_of(element)]
                yield markdown_table(rows)
            # LibreOffice wraps numbered headings in lists.
            elif element.tag == TEXT + "list" and element.find(f".//{TEXT}h") is None:
                yield "\n".join(self._items(element))
            else:
                yield from self.blocks(element)

    def _paragraph(self, element: etree._Element) -> Iterator[str]:
        lines = [" ".join(line.split(" ")).strip() for line in self._inline(element).split("\n")]
        text = "\n".join(lines).strip()
        boxes, self._boxes = self._boxes, []
        if text and element.tag == TEXT + "h":
            level = min(int(element.get(TEXT + "outline-level", "1")), _DEEPEST)
            yield f"{'#' * level} {' '.join(lines)}"
        elif text:
            yield text
        yield from boxes

    def _items(self, element: etree._Element) -> Iterator[str]:
        for item in element.iterchildren(tag=etree.Element):
            first, *rest = [*filter(None, self.blocks(item)), ""]
            if first:
                # An item may hold nothing but a list of its own.
                marked = first if first.startswith("- ") else f"- {first}"
                yield marked.replace("\n", "\n  ")
            yield from (indent(block, "  ") for block in rest if block)

    def _cells(self, row: etree._Element) -> Iterator[Cell]:
        for cell in row.iterchildren(TABLE + "table-cell"):
            text = "\n\n".join(filter(None, self.blocks(cell)))
            across = count(cell, "number-columns-spanned"), count(cell, "number-columns-repeated")
            yield Cell(text, max(across), count(cell, "number-rows-spanned"))

    def _inline(self, element: etree._Element) -> str:
        """The element's text on one line, but for the breaks that its author made."""
        parts = [_space_collapsed(element.text)]
        for child in element.iterchildren():
            if isinstance(child.tag, str) and child.tag not in _PASSED_OVER:
                parts.append(self._child(child))
            parts.append(_space_collapsed(child.tail))
        return "".join(parts)

    def _child(self, child: etree._Element) -> str:
        if child.tag in _SPACES:
            return _SPACES[child.tag]
        if child.tag == TEXT + "note":
            return self._note(child)
        if child.tag.startswith(DRAW):
            outside, self._boxes = self._boxes, []
            inside = list(self.blocks(child))
            self._boxes = [*outside, *inside]
            return ""
        text = self._inline(child)
        if child.tag == TEXT + "a":
            address = child.get(HREF, "")
            said = address.removeprefix("mailto:").rstrip("/") in text
            return text if said or not address.startswith(_SHOWN_LINKS) else f"[{text}]({address})"
        return text

    def _note(self, note: etree._Element) -> str:
        mark = f"[{note.findtext(TEXT + 'note-citation', '').strip()}]"
        body = note.find(TEXT + "note-body")
        if body is not None:
            self.notes.append(f"{mark} {' '.join(' '.join(self.blocks(body)).split())}")
        return mark


def _space_collapsed(text: str | None) -> str:
    return _SPACE.sub(" ", text or "").replace(_SOFT_HYPHEN, "")

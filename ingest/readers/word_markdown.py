"""From the HTML that mammoth makes of a Word file to Markdown, word for word."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

from ingest.readers.markdown_table import Cell, markdown_table

# No XML file can hold these.
_CELL_ENDS, _ROW_ENDS = "\x1f", "\x1e"
_EMPHASIS = ["b", "em", "i", "s", "strong", "sub", "sup", "u"]
_INVISIBLE = {ord("\N{SOFT HYPHEN}"): None, ord("\N{ZERO WIDTH SPACE}"): None}
_SHOWN_LINKS = ("http://", "https://", "mailto:")


def word_markdown(html: str) -> str:
    """Headings, lists and tables as Markdown; no emphasis, pictures or escapes.

    The words stand as they do in the document, so that they can be quoted. Footnotes are marked
    "[1]" and stand last.
    """
    soup = BeautifulSoup(html, "html.parser")
    for group in soup.find_all(["thead", "tbody"]):
        group.unwrap()
    # Under its own name, markdownify would put a cell's paragraphs on one line.
    for cell in soup.find_all(["td", "th"]):
        cell.name = "cell"
    for row in soup.find_all("tr"):
        row.name = "row"
    return _Converter().convert_soup(soup).translate(_INVISIBLE).strip()


class _Converter(MarkdownConverter):
    class Options:
        bullets = "-"
        escape_asterisks = False
        escape_underscores = False
        heading_style = ATX
        strip = _EMPHASIS

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A link on its words, unless they are the address; none back and forth to footnotes."""
        address = str(el.get("href") or "")
        if address.startswith("#footnote-ref") or address.startswith("#endnote-ref"):
            return ""
        shown = address.removeprefix("mailto:").rstrip("/") not in text.strip()
        return f"[{text}]({address})" if shown and address.startswith(_SHOWN_LINKS) else text

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return " " if "_inline" in parent_tags else "\n"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return ""

    def convert_input(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A box to tick."""
        return "☒" if el.has_attr("checked") else "☐"

    def convert_cell(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return text.strip() + _CELL_ENDS

    def convert_row(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return text + _ROW_ENDS

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        rows = [row.split(_CELL_ENDS)[:-1] for row in text.split(_ROW_ENDS)[:-1]]
        spans = [
            row.find_all("cell", recursive=False) for row in el.find_all("row", recursive=False)
        ]
        cells = [
            [_cell(said, tag) for said, tag in zip(*row, strict=True)]
            for row in zip(rows, spans, strict=True)
        ]
        return f"\n\n{markdown_table(cells)}\n\n"


def _cell(text: str, tag: Any) -> Cell:
    return Cell(text, int(tag.get("colspan", 1)), int(tag.get("rowspan", 1)))

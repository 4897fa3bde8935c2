"""Small office files for the tests: only what the readers look at."""

import io
import zipfile
from collections.abc import Mapping
from html import escape
from typing import Any

from hypothesis import strategies as st
from openpyxl import Workbook

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ODF = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "table", "text")
) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_ODF_TYPE = "application/vnd.oasis.opendocument."


def zipped(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these members, in this order; `mimetype` is stored as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else method
            archive.writestr(name, content, compress_type=stored)
    return file.getvalue()


def docx(body: str, main_type: str = _MAIN, title: str = "", **parts: str) -> bytes:
    """A Word file with this inside its body; `parts` are the insides of word/<name>.xml."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    members = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
        ),
        "word/document.xml": _word("document", f"<w:body>{body}</w:body>"),
    }
    if title:
        members["docProps/core.xml"] = f"<c{_ODF}><dc:title>{title}</dc:title></c>"
    for name, inside in parts.items():
        members[f"word/{name}.xml"] = _word(roots.get(name, "hdr"), inside)
    return zipped(members)


def paragraph(text: str, style: str | None = None, number: tuple[str, int] | None = None) -> str:
    """A Word paragraph, of a style, numbered by a definition at a depth."""
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        about += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def word_table(*rows: list[str]) -> str:
    """A Word table; each cell is the XML of its paragraphs, or their text."""

    def cell(content: str) -> str:
        return f"<w:tc>{content if content.startswith('<') else paragraph(content)}</w:tc>"

    inside = ("".join(map(cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in inside)}</w:tbl>"


def odf(kind: str, body: str, **parts: str) -> bytes:
    """An OpenDocument file ("text", "spreadsheet") with this inside its body."""
    content = (
        f"<office:document-content{_ODF}>{parts.pop('automatic', '')}"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    members = {"mimetype": _ODF_TYPE + kind, "content.xml": content}
    for name, inside in parts.items():
        members[f"{name}.xml"] = f"<office:document{_ODF}>{inside}</office:document>"
    return zipped(members)


def saved(document: Any) -> bytes:
    """The bytes of a workbook or a presentation."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def workbook(rows: list[list[object]], name: str = "Blad1") -> bytes:
    """An Excel file of one sheet."""
    book = Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(row)
    return saved(book)


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with one of them changed, or cut off somewhere."""
    place = draw(st.integers(0, len(data) - 1))
    changed = data[:place] + draw(st.binary(max_size=3)) + data[place + 1 :]
    return changed[: draw(st.sampled_from([place + 1, len(changed)]))]


def _word(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{_WORD}">{inside}</w:{root}>'

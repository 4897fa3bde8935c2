"""The texts of a slide's shapes, in the order that one reads them."""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn

from ingest.readers.markdown_table import Cell, markdown_table

# Placed by hand, shapes side by side seldom lie at quite the same height.
_BAND = 300_000  # English Metric Units, 914,400 to the inch
_LISTED = {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY}
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
_PASSED_OVER = _TITLES | {PP_PLACEHOLDER.SLIDE_NUMBER}
# "dgm": Office's diagrams (SmartArt), whose texts lie in a part of their own.
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"


def shape_texts(slide: Any) -> Iterator[str]:
    """Each text, list and table of the slide as Markdown, from the top left; not its title."""
    return _texts(slide.shapes, slide.part)


def frame_text(frame: Any, listed: bool = False) -> str:
    """The paragraphs of a text frame: items of a list where the layout puts bullets before them."""
    paragraphs = [p for p in frame.paragraphs if p.text.strip()]
    if not listed or len(paragraphs) < 2:
        return "\n\n".join("\n".join(map(str.strip, p.text.split("\v"))) for p in paragraphs)
    return "\n".join(_mark(p) + " ".join(p.text.split()) for p in paragraphs)


def _texts(shapes: Any, part: Any) -> Iterator[str]:
    for shape in sorted(shapes, key=_place):
        if shape.shape_type is MSO_SHAPE_TYPE.GROUP:
            yield from _texts(shape.shapes, part)
            continue
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind in _PASSED_OVER:
            continue
        if shape.has_text_frame:
            text = frame_text(shape.text_frame, listed=kind in _LISTED)
        elif getattr(shape, "has_table", False):
            text = markdown_table([list(_cells(row)) for row in shape.table.rows])
        else:
            text = _diagram_text(shape, part)
        if text:
            yield text


def _place(shape: Any) -> tuple[int, int]:
    return (shape.top or 0) // _BAND, shape.left or 0


def _mark(paragraph: Any) -> str:
    unmarked = paragraph._p.find(f"{qn('a:pPr')}/{qn('a:buNone')}") is not None
    return "" if unmarked else "  " * paragraph.level + "- "


def _cells(row: Any) -> Iterator[Cell]:
    for cell in row.cells:
        if not cell.is_spanned:
            text = " ".join(cell.text_frame.text.split())
            yield Cell(text, cell.span_width, cell.span_height)


def _diagram_text(shape: Any, part: Any) -> str:
    """A diagram's texts, one point a line; empty for any other shape."""
    ids = shape._element.find(f".//{_DIAGRAM}relIds")
    if ids is None:
        return ""
    parser = etree.XMLParser(resolve_entities=False)
    data = etree.fromstring(part.related_part(ids.get(qn("r:dm"))).blob, parser)
    points = [
        " ".join("".join(text.text or "" for text in paragraph.iter(qn("a:t"))).split())
        for paragraph in data.iterfind(f".//{_DIAGRAM}pt/{_DIAGRAM}t/{qn('a:p')}")
    ]
    return "\n".join(f"- {point}" for point in points if point)

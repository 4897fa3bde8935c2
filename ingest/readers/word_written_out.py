"""A Word file with its automatic numbers written out in the text, for mammoth to read."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from ingest.readers.word_numbering import Numbering
from ingest.readers.word_styles import Styles
from ingest.readers.word_xml import DOCUMENT, NUMBERING, W, part, value_of

_NOT_TEXT = ("word/media/", "word/embeddings/", "word/fonts/")
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def written_out(archive: ZipFile, styles: Styles) -> BytesIO:
    """The file without pictures and hidden text, each numbered paragraph beginning with its number.

    Raises the errors of lxml, and `ValueError` for definitions that are broken.
    """
    changed = {}
    document, numbering = part(archive, DOCUMENT), part(archive, NUMBERING)
    if document is not None:
        _write_numbers(document, Numbering(archive, styles), styles)
        _take_out_formatting(document)
        changed[DOCUMENT] = etree.tostring(document)
    if numbering is not None:
        # What is left to number is bullets, which mammoth does itself.
        for level in list(numbering.iter(W + "lvl")):
            if value_of(level, "numFmt") != "bullet":
                level.getparent().remove(level)
        changed[NUMBERING] = etree.tostring(numbering)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as copy:
        for name in dict.fromkeys(archive.namelist()):
            if not name.startswith(_NOT_TEXT):
                copy.writestr(name, changed.get(name) or archive.read(name))
    file.seek(0)
    return file


def _write_numbers(document: etree._Element, numbering: Numbering, styles: Styles) -> None:
    for paragraph in _paragraphs(document):
        properties = paragraph.find(W + "pPr")
        style = value_of(properties, "pStyle")
        number = value_of(properties, "numPr", "numId")
        depth = value_of(properties, "numPr", "ilvl")
        if number is None:
            number, depth = styles.numbering(style)
        place = numbering.depth(number, depth, style)
        if level := numbering.level(number, place):
            if level.is_numbered:
                _begin_with(paragraph, numbering.next(number, place))
            elif level.style == "bullet":
                _mark(properties, number, place)


def _take_out_formatting(document: etree._Element) -> None:
    """Take out how the letters look, for mammoth is slow, and the text that does not show."""
    for run in document.iter(W + "r"):
        looks = run.find(W + "rPr")
        if looks is None:
            continue
        if looks.find(W + "vanish") is not None:
            for text in run.findall(W + "t"):
                run.remove(text)
        run.remove(looks)


def _paragraphs(document: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs in order, without those of a drawing, which stand there twice."""
    for paragraph in document.iter(W + "p"):
        if next(paragraph.iterancestors(_ALTERNATE), None) is None:
            yield paragraph


def _begin_with(paragraph: etree._Element, number: str) -> None:
    has_text = any(text.text and text.text.strip() for text in paragraph.iter(W + "t"))
    if has_text and number:
        run = etree.Element(W + "r")
        text = etree.SubElement(run, W + "t", {_SPACE: "preserve"})
        text.text = f"{number} "
        paragraph.insert(1, run)


def _mark(properties: etree._Element, number: str | None, depth: int) -> None:
    """Say in the paragraph itself that it is an item, which mammoth does not ask its style."""
    mark = properties.find(W + "numPr")
    if mark is None:
        mark = etree.SubElement(properties, W + "numPr")
    for child in list(mark):
        mark.remove(child)
    etree.SubElement(mark, W + "ilvl", {W + "val": str(depth)})
    etree.SubElement(mark, W + "numId", {W + "val": str(number)})

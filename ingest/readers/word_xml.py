"""The parts of a Word file, as XML, for what mammoth passes over."""

from zipfile import ZipFile

from lxml import etree

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = W + "val"


def part(archive: ZipFile, name: str) -> etree._Element | None:
    """The root of the part; None if the file has no such part. Raises lxml's errors."""
    if name not in archive.namelist():
        return None
    return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))


def value_of(element: etree._Element | None, *steps: str) -> str | None:
    """The value of the element found by going down `steps` ("pPr", "pStyle"), or None."""
    for step in steps:
        element = None if element is None else element.find(W + step)
    return None if element is None else element.get(_VALUE)

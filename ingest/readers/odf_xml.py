"""OpenDocument's XML: the names of its elements, and how to get at them."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

# OpenDocument 1.3, part 3, 1.4
_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TABLE, TEXT, DRAW = (
    _NAMESPACE % name for name in ("office", "style", "table", "text", "drawing")
)
HREF = "{http://www.w3.org/1999/xlink}href"
CONTENT, STYLES = "content.xml", "styles.xml"
_GROUPS = [TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")]


def part(archive: ZipFile, name: str) -> etree._Element:
    """The root of the part. Raises `KeyError` if there is none, and lxml's errors."""
    return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))


def body_of(content: etree._Element, kind: str) -> etree._Element:
    """The document itself ("text", "spreadsheet"). Raises `ValueError` if it is not of the kind."""
    body = content.find(f"{OFFICE}body/{OFFICE}{kind}")
    if body is None:
        raise ValueError(kind)
    return body


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The table's own rows, not those of tables in its cells."""
    for child in table.iterchildren(TABLE + "table-row", *_GROUPS):
        if child.tag == TABLE + "table-row":
            yield child
        else:
            yield from rows_of(child)


def count(element: etree._Element, attribute: str) -> int:
    """How many columns or rows a cell or row says that it covers or repeats."""
    return max(1, int(element.get(TABLE + attribute, "1")))

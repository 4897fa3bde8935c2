"""What office documents say of themselves in their properties."""

import re
from zipfile import ZipFile

from lxml import etree

from ingest.stated import Stated

CORE, META = "docProps/core.xml", "meta.xml"  # in Office Open XML, in OpenDocument
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_WORD = re.compile(r"\w+")
_HEAD = 2_000  # characters, where a title stands if it is the document's own
_FEWEST_WORDS = 2


def stated_by(archive: ZipFile, part: str, text: str) -> Stated:
    """The title among the properties, where the document bears it out.

    Programs put the template's name there, or the title of the document that this one was made
    from; only one whose every word stands early in `text` is believed. Raises lxml's errors.
    """
    if part not in archive.namelist():
        return Stated()
    parser = etree.XMLParser(resolve_entities=False)
    title = " ".join(
        (etree.fromstring(archive.read(part), parser).findtext(f".//{_TITLE}") or "").split()
    )
    is_title = len(title.split()) >= _FEWEST_WORDS and _words(title) <= _words(text[:_HEAD])
    return Stated(title=title if is_title else None)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}

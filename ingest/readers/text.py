"""Plain text and Markdown: the text exactly as decoded, newlines and all."""

import codecs
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Windows, the Mac before 2001, DOS: where Swedish text that is not Unicode comes from.
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
_SWEDISH_LETTERS = "åäöÅÄÖé"
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1a")
_BINARY = "filen innehåller inte läsbar text – spara som PDF eller text"


def read_text(data: bytes, path: Path) -> Reading:
    """The decoded text, unpaged; raises `UnreadableFileError` for bytes that are not text."""
    text = _decode(data)
    if text is None or not _CONTROLS.isdisjoint(text):
        raise UnreadableFileError(path, _BINARY)
    if not text.strip():
        raise UnreadableFileError(path, "filen är tom")
    return Reading(text)


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:
        return _unmarked_utf16(data)
    utf8 = _strictly(data, "utf-8")
    return _most_swedish(data) if utf8 is None else utf8


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    # Swedish is mostly Latin letters, whose high byte in UTF-16 is zero: the zeros tell the order.
    little = data[1::2].count(0) >= data[::2].count(0)
    return _strictly(data, "utf-16-le" if little else "utf-16-be")


def _most_swedish(data: bytes) -> str | None:
    """The reading with the most Swedish letters, Windows where they are equal.

    A statistical guesser needs more text than a short notice holds; three candidates and one
    alphabet do not.
    """
    readings = [text for name in _SINGLE_BYTE if (text := _strictly(data, name)) is not None]
    return max(readings, key=lambda text: sum(map(text.count, _SWEDISH_LETTERS)), default=None)

"""Plain text and Markdown: the text as decoded, newlines and all, after any front matter."""

import codecs
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.front_matter import split_front_matter

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
_LEFT_OUT = dict.fromkeys(set(range(32)) - set(map(ord, "\t\n\r\f\v\x1a")))
# Copied texts hold a control character here and there; in what is no text, they abound.
_STRAY = 0.005
_BINARY = "filen innehåller inte läsbar text – spara som PDF eller text"
_EMPTY = "filen är tom"


def read_text(data: bytes, path: Path) -> Reading:
    """The decoded text after the front matter, and what that states.

    A stray control character, which nobody sees, is left out. Raises `UnreadableFileError` for
    bytes that are not text.
    """
    decoded = decode(data)
    if decoded is None or "\0" in decoded:
        raise UnreadableFileError(path, _BINARY)
    text = decoded.translate(_LEFT_OUT)
    if len(decoded) - len(text) > _STRAY * len(decoded):
        raise UnreadableFileError(path, _BINARY)
    about = split_front_matter(text)
    if not about.text.strip():
        raise UnreadableFileError(path, _EMPTY)
    return Reading(about.text, warnings=about.warnings, stated=about.stated)


def decode(data: bytes) -> str | None:
    """The bytes as text, by their mark, else the encoding that fits Swedish; None if none fits."""
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

    A statistical guesser needs more text than a short notice holds; four candidates and one
    alphabet do not. UTF-8 is one of them: a file is seldom broken in more than a byte or two.
    """
    readings = [text for name in _SINGLE_BYTE if (text := _strictly(data, name)) is not None]
    readings.append(data.decode("utf-8", "replace"))
    return max(readings, key=lambda text: sum(map(text.count, _SWEDISH_LETTERS)), default=None)

"""Zip-based files opened with care, before any library gets to see them."""

import contextlib
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import IO
from xml.parsers import expat

from ingest.errors import UnreadableFileError
from ingest.readers.guard import broken_means

BROKEN = "filen är trasig – hämta den på nytt eller spara om den"
LOCKED = "filen är låst med lösenord – spara en kopia utan lösenord"
MACROS = "filen innehåller makron – spara en kopia utan makron, till exempel som .docx eller PDF"
_TOO_BIG = "filen blir orimligt stor när den packas upp – dela upp den eller spara den som PDF"
_DOCTYPE = "filen innehåller XML som inte hör hemma i ett dokument (DOCTYPE) – spara om den"

_MOST_BYTES = 200_000_000
_MOST_MEMBERS = 10_000
_HIGHEST_RATIO = 200
_RATIO_FROM_BYTES = 10_000_000  # a small file of mostly the same thing is harmless
_CHUNK = 1 << 16
_XML_HEAD = 1 << 20  # bytes in which an XML file's first element must begin

_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = re.compile(rb"PK\x03\x04.{22}(..)..", re.S)
_IS_ENCRYPTED = 1
# Those that Office and OpenDocument write; the others inflate without a bound on each step.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_MACRO_MEMBER = re.compile(r"(?:.*/)?vbaProject\.bin|xl/macrosheets/.+|(?:Basic|Scripts)/.+", re.I)
# What the members that describe an archive say of it, by their name.
_SAID = (
    ("[Content_Types].xml", re.compile(rb"vbaProject|macroEnabled", re.I), MACROS),
    ("META-INF/manifest.xml", re.compile(rb"encryption-data"), LOCKED),
)


def member_names(data: bytes) -> frozenset[str]:
    """The names of an archive's members; of a broken one, those still to be found. Never raises."""
    if data.count(_DIRECTORY_ENTRY) <= _MOST_MEMBERS:
        # Whatever way its directory is broken, the members' own headers are still there to read.
        with contextlib.suppress(Exception):
            return frozenset(zipfile.ZipFile(BytesIO(data)).namelist())
    ends = [(m.end(), int.from_bytes(m[1], "little")) for m in _LOCAL_HEADER.finditer(data)]
    return frozenset(data[end : end + length].decode("utf-8", "replace") for end, length in ends)


def open_archive(data: bytes, path: Path) -> zipfile.ZipFile:
    """The archive, once every member is found to be safe to inflate and to parse.

    The sizes in a zip's directory may lie, so each member is inflated, and counted, here.
    Raises `UnreadableFileError` for one that is broken, locked, too big or full of members, that
    holds macros, or whose XML declares a document type: entities are how a small file swells
    ("a billion laughs"), and no office format has them.
    """
    with broken_means(path, BROKEN):
        if data.count(_DIRECTORY_ENTRY) > _MOST_MEMBERS:
            raise UnreadableFileError(path, _TOO_BIG)
        archive = zipfile.ZipFile(BytesIO(data))
        _refuse_macros_and_locks(archive, path)
        left = min(_MOST_BYTES, max(_RATIO_FROM_BYTES, len(data) * _HIGHEST_RATIO))
        for member in archive.infolist():
            with archive.open(member) as file:
                left -= _inflated(file, left)
            if left < 0:
                raise UnreadableFileError(path, _TOO_BIG)
            if member.filename.lower().endswith((".xml", ".rels")) and member.file_size:
                with archive.open(member) as file:
                    _refuse_doctype(file, path)
        return archive


def _refuse_macros_and_locks(archive: zipfile.ZipFile, path: Path) -> None:
    for member in archive.infolist():
        if member.flag_bits & _IS_ENCRYPTED:
            raise UnreadableFileError(path, LOCKED)
        if member.compress_type not in _METHODS:
            raise UnreadableFileError(path, BROKEN)
        if _MACRO_MEMBER.fullmatch(member.filename):
            raise UnreadableFileError(path, MACROS)
    for name, pattern, reason in _SAID:
        if name in archive.namelist():
            with archive.open(name) as file:
                if pattern.search(file.read(_XML_HEAD)):
                    raise UnreadableFileError(path, reason)


def _inflated(file: IO[bytes], most: int) -> int:
    """How many bytes the file holds, or something above `most`; the end's checksum is checked."""
    size = 0
    while size <= most and (chunk := file.read(_CHUNK)):
        size += len(chunk)
    return size


def _refuse_doctype(file: IO[bytes], path: Path) -> None:
    """Raise if a document type stands before the first element, where alone one may stand.

    A parser finds it in any encoding, which a search among the bytes would not.
    """

    def refuse(*_: object) -> None:
        raise UnreadableFileError(path, _DOCTYPE)

    def stop(*_: object) -> None:
        raise _ElementBeginsError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        parser.Parse(file.read(_XML_HEAD), False)
    except _ElementBeginsError:
        return
    raise UnreadableFileError(path, BROKEN)


class _ElementBeginsError(Exception):
    """The first element is reached: no document type can come any more."""

"""Office's formats before 2007 (.doc, .xls, .ppt), by way of LibreOffice."""

from dataclasses import dataclass
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.archive import LOCKED, MACROS
from ingest.readers.base import Reader, Reading
from ingest.readers.docx import read_docx
from ingest.readers.libreoffice import NotConvertedError, converted, program
from ingest.readers.pptx import read_pptx
from ingest.readers.xlsx import read_xlsx

_MAIL = "e-post från Outlook (MSG) läses inte – spara brevet som .eml, PDF eller text"
_UNKNOWN = "filen är av ett slag som inte läses – spara som PDF, DOCX eller XLSX"
_MISSING = (
    "äldre Officefiler (.{old}) läses med LibreOffice, som inte är installerat – installera det "
    "(i Debian: {package}) eller spara om filen som .{new} eller PDF"
)
_NOT_CONVERTED = (
    "LibreOffice kunde inte läsa filen – den kan vara trasig eller låst, eller så saknas en del av "
    "LibreOffice (i Debian: {package}). Spara om den som .{new} eller PDF"
)
_TOO_SLOW = "LibreOffice blev inte klart på {seconds} sekunder – spara om som .{new} eller PDF"
_LONGEST_S = 60


@dataclass(frozen=True, slots=True)
class _Kind:
    """An older format: what it is called, what it becomes, what that takes."""

    old: str
    new: str
    package: str
    read: Reader


_WORD = _Kind("doc", "docx", "libreoffice-writer-nogui", read_docx)
_EXCEL = _Kind("xls", "xlsx", "libreoffice-calc-nogui", read_xlsx)
_POWERPOINT = _Kind("ppt", "pptx", "libreoffice-impress-nogui", read_pptx)
# The streams that tell the formats apart ([MS-CFB]; [MS-DOC], [MS-XLS], [MS-PPT], 2.1). A text
# document with a spreadsheet in it is far more usual than the other way round.
_STREAMS = (
    ("WordDocument", _WORD),
    ("PowerPoint Document", _POWERPOINT),
    ("Workbook", _EXCEL),
    ("Book", _EXCEL),
)


def read_legacy(data: bytes, path: Path) -> Reading:
    """What the reader of today's format makes of the file, once LibreOffice has converted it.

    Raises `UnreadableFileError` for a file that holds macros or is locked, for one that is no
    document (an e-mail, an installer), and, with what to do, where LibreOffice is missing, fails
    or takes more than a minute.
    """
    kind = _kind_of(data, path)
    if program() is None:
        reason = _MISSING.format(old=kind.old, new=kind.new, package=kind.package)
        raise UnreadableFileError(path, reason)
    try:
        modern = converted(data, f".{kind.old}", kind.new, _LONGEST_S)
    except NotConvertedError as error:
        reason = _NOT_CONVERTED.format(new=kind.new, package=kind.package)
        raise UnreadableFileError(path, reason) from error
    except TimeoutError as error:
        reason = _TOO_SLOW.format(seconds=_LONGEST_S, new=kind.new)
        raise UnreadableFileError(path, reason) from error
    return kind.read(modern, path)


def _kind_of(data: bytes, path: Path) -> _Kind:
    # An e-mail may carry documents with macros, and be refused for what it is.
    if _has_entry(data, "__properties_version1.0"):
        raise UnreadableFileError(path, _MAIL)
    if _has_entry(data, "EncryptedPackage"):
        raise UnreadableFileError(path, LOCKED)
    if _has_entry(data, "_VBA_PROJECT") or _has_entry(data, "_VBA_PROJECT_CUR"):
        raise UnreadableFileError(path, MACROS)
    for stream, kind in _STREAMS:
        if _has_entry(data, stream):
            return kind
    raise UnreadableFileError(path, _UNKNOWN)


def _has_entry(data: bytes, name: str) -> bool:
    """Whether the container's directory names the entry, as UTF-16 with a null at its end."""
    return f"{name}\0".encode("utf-16-le") in data

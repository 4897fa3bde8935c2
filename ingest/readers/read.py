"""From a path to the kept text: look at the bytes, pick the reader."""

import stat
from importlib import import_module
from pathlib import Path
from typing import cast

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reader, Reading
from ingest.readers.formats import Format, contradiction, format_of, why_not_read

# Part of every revision: raise it when the same bytes start to give other text or metadata.
READER_VERSION = "2"

_MOST_MB = 100
_NOT_OPENED = "filen går inte att öppna – kontrollera att du får läsa den ({reason})"
_NOT_A_FILE = "det är ingen vanlig fil – ange en fil eller en mapp"
_TOO_LARGE = f"filen är större än {_MOST_MB} MB – dela upp den eller spara den i mindre format"

# Named, and imported when first needed: together the libraries take seconds to import.
_READERS = {
    Format.PDF: "pdf.read_pdf",
    Format.HTML: "html.read_html",
    Format.IMAGE: "image.read_image",
    Format.DOCX: "docx.read_docx",
    Format.PPTX: "pptx.read_pptx",
    Format.XLSX: "xlsx.read_xlsx",
    Format.ODT: "odt.read_odt",
    Format.ODS: "ods.read_ods",
    Format.OLE: "legacy.read_legacy",
    Format.RTF: "rtf.read_rtf",
    Format.EML: "eml.read_eml",
    Format.CSV: "comma_separated.read_csv",
    Format.TEXT: "text.read_text",
}


def read(path: Path) -> Reading:
    """The text to keep from the file, and what the file says of itself.

    Raises `UnreadableFileError` with a reason for every file that gives no text.
    """
    size_of(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path, _not_opened(error)) from error
    found = format_of(data)
    if (refused := contradiction(found, path.suffix)) is not None:
        raise UnreadableFileError(path, refused)
    if found not in _READERS:
        raise UnreadableFileError(path, why_not_read(found, path.suffix))
    return reader_of(found)(data, path)


def size_of(path: Path) -> int:
    """The file's size in bytes.

    Raises `UnreadableFileError` for what is not there, is no regular file, or is too large.
    """
    try:
        about = path.stat()
    except OSError as error:
        raise UnreadableFileError(path, _not_opened(error)) from error
    if not stat.S_ISREG(about.st_mode):
        raise UnreadableFileError(path, _NOT_A_FILE)
    if about.st_size > _MOST_MB * 1_000_000:
        raise UnreadableFileError(path, _TOO_LARGE)
    return about.st_size


def reader_of(found: Format) -> Reader:
    """The reader of a format; raises KeyError for one that has none."""
    module, _, name = _READERS[found].partition(".")
    return cast(Reader, getattr(import_module(f"ingest.readers.{module}"), name))


def _not_opened(error: OSError) -> str:
    return _NOT_OPENED.format(reason=error.strerror)

"""From a path to the kept text: look at the bytes, pick the reader."""

from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reader, Reading
from ingest.readers.formats import Format, format_of, why_not_read
from ingest.readers.pdf import read_pdf
from ingest.readers.text import read_text

# Part of every revision: raise it when a reader starts to give other text for the same bytes.
READER_VERSION = "1"

_READERS: dict[Format, Reader] = {Format.PDF: read_pdf, Format.TEXT: read_text}


def read(path: Path) -> Reading:
    """The text to keep from the file, and its pages.

    Raises `UnreadableFileError` with a reason for every file that gives no text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = f"filen går inte att öppna – kontrollera att du får läsa den ({error.strerror})"
        raise UnreadableFileError(path, reason) from error
    found = format_of(data)
    reader = _READERS.get(found)
    if reader is None:
        raise UnreadableFileError(path, why_not_read(found, path.suffix))
    return reader(data, path)

"""From a file, and what its source says of it, to a `Document`."""

import hashlib
from dataclasses import asdict
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.metadata import metadata_of
from ingest.metadata.file_names import spaced
from ingest.minutes import agenda_of, gaps_in
from ingest.models import Document
from ingest.readers import READER_VERSION, read
from ingest.readers.base import Reading
from ingest.sources.base import Upsert
from ingest.stated import Stated


def load(path: Path, document_id: str, shown_path: str) -> Document:
    """The document that the file holds; `shown_path` is what a user is to see it called.

    Raises `UnreadableFileError` with a reason where the file gives no text.
    """
    found = Upsert(str(path.resolve()), revision_of(path), path, shown_path)
    return to_document(read(path), found, document_id)


def to_document(reading: Reading, found: Upsert, document_id: str) -> Document:
    """The document that was read; what the file says of itself goes before what its source says."""
    stated = reading.stated.or_else(found.stated).or_else(_named(reading, found))
    return Document(
        **asdict(metadata_of(reading.text, found.name, stated)),
        id=document_id,
        path=found.shown,
        location=found.location,
        url=stated.url,
        remark=stated.note,
        revision=found.revision,
        text=reading.text,
        pages=reading.pages,
        rows=reading.rows,
        warnings=(*reading.warnings, *_gaps(reading)),
    )


def _named(reading: Reading, found: Upsert) -> Stated:
    """A register that begins with its first row has no title but its file's name."""
    begins_with_a_row = bool(reading.rows) and reading.rows[0].start == 0
    name = spaced(found.name).strip()
    return Stated(title=name[:1].upper() + name[1:]) if begins_with_a_row else Stated()


def _gaps(reading: Reading) -> tuple[str, ...]:
    """What minutes say they hold and do not."""
    agenda = agenda_of(reading.text, reading.pages)
    return gaps_in(agenda) if agenda else ()


def revision_of(path: Path) -> str:
    """A mark that changes when the file's bytes do, or the way they are read.

    Reads the file but does not parse it, so it is cheap enough to ask of every file each time.
    Raises `UnreadableFileError` for a file that cannot be opened.
    """
    return f"{READER_VERSION}-{digest_of(path)}"


def digest_of(path: Path) -> str:
    """The SHA-256 of the file's bytes; raises `UnreadableFileError` if it cannot be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        reason = f"filen går inte att öppna – kontrollera att du får läsa den ({error.strerror})"
        raise UnreadableFileError(path, reason) from error

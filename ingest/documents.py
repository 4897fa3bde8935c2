"""From a file to a `Document`."""

import hashlib
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.metadata import metadata_of
from ingest.models import Document
from ingest.readers import READER_VERSION, read


def load(path: Path, document_id: str, shown_path: str) -> Document:
    """The document that the file holds; `shown_path` is what a user is to see it called.

    Raises `UnreadableFileError` with a reason where the file gives no text.
    """
    reading = read(path)
    about = metadata_of(reading.text, path.stem)
    return Document(
        id=document_id,
        path=shown_path,
        location=str(path.resolve()),
        title=about.title,
        kind=about.kind,
        date=about.date,
        date_inferred=about.date_inferred,
        forum=about.forum,
        url=None,
        revision=revision_of(path),
        text=reading.text,
        pages=reading.pages,
        rows=reading.rows,
        warnings=reading.warnings,
    )


def revision_of(path: Path) -> str:
    """A mark that changes when the file's bytes do, or the way they are read.

    Reads the file but does not parse it, so it is cheap enough to ask of every file each time.
    Raises `UnreadableFileError` for a file that cannot be opened.
    """
    digest = hashlib.sha256(READER_VERSION.encode())
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError as error:
        raise UnreadableFileError(path, f"filen går inte att öppna ({error.strerror})") from error
    return digest.hexdigest()

"""What every reader promises, and what it gives."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ingest.models import Page, Row
from ingest.stated import Stated


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of a file.

    `text` is what is kept: every offset points into it. `pages` are its pages, slides or sheets
    (none for an unpaged format), `rows` the rows of its registers. `warnings` are Swedish
    sentences about what could not be read, `stated` what the file says of itself beside its text.
    """

    text: str
    pages: tuple[Page, ...] = ()
    rows: tuple[Row, ...] = ()
    warnings: tuple[str, ...] = ()
    stated: Stated = field(default_factory=Stated)


class Reader(Protocol):
    """Turns a file's bytes into the text to keep."""

    def __call__(self, data: bytes, path: Path) -> Reading:
        """The reading; raises `UnreadableFileError`, naming `path`, if there is no text."""
        ...

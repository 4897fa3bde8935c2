"""What every reader promises."""

from pathlib import Path
from typing import Protocol

from ingest.models import Page

Reading = tuple[str, tuple[Page, ...]]


class Reader(Protocol):
    """Turns a file's bytes into the text to keep and its pages (none for an unpaged format)."""

    def __call__(self, data: bytes, path: Path) -> Reading:
        """The text and its pages; raises `UnreadableFileError`, naming `path`, if there is none."""
        ...

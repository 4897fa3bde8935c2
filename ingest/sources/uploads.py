"""Files that staff have sent in, as a source of documents.

Each name has a folder of its own with the versions that were sent, the newest last by name. A new
version is written whole before it is given its name, so a crash leaves the old or the new.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from ingest.documents import revision_of
from ingest.sources.base import Change, Delete, Unchanged, Upsert

_PREFIX = "upload:/"
_FOLDER = "uppladdat"


class UploadSource:
    """The newest version of every file that was sent in; with `only`, of the one of that name."""

    def __init__(self, folder: Path, only: str | None = None) -> None:
        self._folder = folder
        self._only = only

    def changes(self, known: Mapping[str, str]) -> Iterator[Change]:
        """What has changed since; a file that was withdrawn is deleted."""
        names = sorted(path.name for path in self._folder.iterdir()) if self._is_there() else []
        for name in names:
            versions = self.versions(name)
            if versions and self._only in (None, name):
                yield self._look_at(name, versions[-1], known)
        there = {_PREFIX + name for name in names if self.versions(name)}
        for location in known:
            name = location.removeprefix(_PREFIX)
            is_ours = location.startswith(_PREFIX) and self._only in (None, name)
            if is_ours and location not in there:
                yield Delete(location, _shown(name))

    def versions(self, name: str) -> list[Path]:
        """The versions of a file that are kept, oldest first."""
        return sorted(
            path for path in (self._folder / name).glob("*") if not path.name.startswith(".")
        )

    def incoming(self, name: str, now: datetime) -> "Incoming":
        """A place to write a new version of a file to; nothing of it counts until it is kept."""
        return Incoming(self._folder / name, f"{now:%Y%m%dT%H%M%S%f}{Path(name).suffix}")

    def forget(self, versions: list[Path]) -> None:
        """Remove versions; a name that has none left is gone."""
        for version in versions:
            version.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # it holds others
                version.parent.rmdir()

    def _look_at(self, name: str, file: Path, known: Mapping[str, str]) -> Change:
        location, revision = _PREFIX + name, revision_of(file)
        if known.get(location) == revision:
            return Unchanged(location, _shown(name))
        return Upsert(location, revision, file, _shown(name))

    def _is_there(self) -> bool:
        return self._folder.is_dir()


class Incoming:
    """A version that is being received, in a hidden file beside the others."""

    def __init__(self, folder: Path, version: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._kept = folder / version
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
        self._part = Path(name)
        self._file = os.fdopen(handle, "wb")

    def write(self, chunk: bytes) -> None:
        """Add a piece."""
        self._file.write(chunk)

    def keep(self) -> Path:
        """All of it is there: let it count."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return self._part.replace(self._kept)

    def discard(self) -> None:
        """Let nothing of it be left; does nothing once it is kept."""
        self._file.close()
        self._part.unlink(missing_ok=True)


def _shown(name: str) -> str:
    return f"{_FOLDER}/{name}"

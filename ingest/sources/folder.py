"""Folders and files on our own disk, as a source."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ingest.documents import revision_of
from ingest.errors import MissingPathError, UnreadableFileError
from ingest.sources import texts
from ingest.sources.base import Change, Delete, Failed, Unchanged, Upsert
from ingest.sources.files import find_files
from ingest.stated import Stated


class FolderSource:
    """The files that `roots` name, and those below them; `stated` is said of each."""

    def __init__(self, roots: Sequence[Path], stated: Stated | None = None) -> None:
        """Raises `MissingPathError` for a root that is not there."""
        for root in roots:
            if not root.exists():
                raise MissingPathError(root)
        self._roots = [root.resolve() for root in roots]
        self._stated = stated or Stated()

    def changes(self, known: Mapping[str, str]) -> Iterator[Change]:
        """What has changed; reads each file once, when its turn comes.

        What lies below a folder that cannot be read is neither told of nor deleted. Raises
        `MissingPathError` if a root has gone since the source was made.
        """
        unreadable: list[OSError] = []
        files = find_files(self._roots, unreadable.append)
        folders = [root for root in self._roots if root.is_dir()]
        for file in files:
            yield self._change(file, shown_path(file, folders), known)
        closed = [Path(error.filename).resolve() for error in unreadable]
        for folder, error in zip(closed, unreadable, strict=True):
            reason = texts.FOLDER_UNREADABLE.format(error=error.strerror)
            yield Failed(str(folder), shown_path(folder, folders), reason)
        present = {str(file) for file in files}
        for location in known:
            if location in present:
                continue
            path = Path(location)
            if _is_below(path, self._roots) and not _is_below(path, closed):
                yield Delete(location, shown_path(path, folders))

    def _change(self, file: Path, shown: str, known: Mapping[str, str]) -> Change:
        location = str(file)
        try:
            revision = revision_of(file)
        except UnreadableFileError as error:
            return Failed(location, shown, error.reason)
        if known.get(location) == revision:
            return Unchanged(location, shown)
        return Upsert(location, revision, file, shown, self._stated)


class MissingFolder:
    """A folder of sources.toml that is not there today: told of, and nothing below it deleted."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def changes(self, known: Mapping[str, str]) -> Iterator[Change]:
        """Give the one failure."""
        yield Failed(str(self._root), str(self._root), texts.FOLDER_MISSING)


def shown_path(file: Path, folders: Sequence[Path]) -> str:
    """The path that a reader sees: from the innermost of `folders` it is in, not the whole disk."""
    holding = [folder for folder in folders if file.is_relative_to(folder)]
    start = max(holding, key=lambda folder: len(folder.parts), default=file.parent)
    return str(Path(start.name, file.relative_to(start)))


def _is_below(path: Path, roots: Sequence[Path]) -> bool:
    return any(path.is_relative_to(root) for root in roots)

"""From the paths a user names to the files to read."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ingest.errors import MissingPathError

# The Cache Directory Tagging Specification, https://bford.info/cachedir/
CACHE_TAG = "CACHEDIR.TAG"
CACHE_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n"
# These describe the folder they lie in; they are not part of the corpus.
_ABOUT_THE_FOLDER = {"readme.md", "sources.toml"}


OnError = Callable[[OSError], None]


def find_files(paths: Sequence[Path], on_error: OnError | None = None) -> list[Path]:
    """The files that `paths` name, resolved, sorted, each once.

    Folders are searched to the bottom. Hidden files and folders, folders of generated files (those
    that hold a `CACHEDIR.TAG`, as our own data directory does), and a folder's README.md and
    sources.toml, are passed over there; a file named outright is always taken. `on_error` is told
    of every folder that cannot be read. Raises `MissingPathError` for a path that does not exist.
    """
    return sorted({file.resolve() for path in paths for file in _files_under(path, on_error)})


def _files_under(path: Path, on_error: OnError | None) -> Iterator[Path]:
    if path.is_dir():
        yield from _walk(path, on_error)
    elif path.exists():
        yield path
    else:
        raise MissingPathError(path)


def _walk(top: Path, on_error: OnError | None) -> Iterator[Path]:
    # Linked folders count too; one seen before is a link that points back up.
    seen: set[Path] = set()
    for folder, subfolders, names in os.walk(top, onerror=on_error, followlinks=True):
        real = Path(folder).resolve()
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        if real in seen or CACHE_TAG in names:
            subfolders.clear()
            continue
        seen.add(real)
        for name in names:
            file = Path(folder, name)
            if _is_corpus(name) and file.is_file():
                yield file


def _is_corpus(name: str) -> bool:
    return not name.startswith(".") and name.lower() not in _ABOUT_THE_FOLDER

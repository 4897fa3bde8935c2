"""One way out for everything that a parser can throw at a broken file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import UnreadableFileError


@contextmanager
def broken_means(path: Path, reason: str) -> Iterator[None]:
    """Turn any error inside, but an `UnreadableFileError`, into one about `path` with `reason`.

    The libraries promise nothing about broken input: it makes them fail in any way there is
    (KeyError, RecursionError, zlib.error, …).
    """
    try:
        yield
    except UnreadableFileError:
        raise
    except Exception as error:
        raise UnreadableFileError(path, reason) from error

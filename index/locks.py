"""Locks on a data directory. The system lets go of those that a killed process held."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import IndexBusyError, IndexInUseError

# Opening an index takes a moment, or the first time as long as its model takes to load.
PATIENCE = 60.0  # seconds


class WritingLock:
    """Held by the only process that changes the index, for as long as it does."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._lock = FileLock(data / ".writing.lock")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock, which may be held already by the same object and thread.

        Raises IndexBusyError, at once, where another process holds it.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise IndexBusyError(self.data) from error
        try:
            yield
        finally:
            self._lock.release()


@contextmanager
def opening(data: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Look up which store holds, and open it, before another process makes another one hold.

    Waits `patience` seconds for others that do the same, for ever if negative; then raises
    IndexInUseError.
    """
    lock = FileLock(data / ".opening.lock")
    try:
        lock.acquire(timeout=patience)
    except Timeout as error:
        raise IndexInUseError(data) from error
    try:
        yield
    finally:
        lock.release()

"""Reading in a process of its own: what a broken file does there, it does to nothing else."""

import signal
import tempfile
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooLongError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Self

from pebble import ProcessExpired, ProcessPool

from ingest.readers.attempt import OutOfTime, attempt, prepare, slow
from ingest.readers.base import Reading
from ingest.readers.formats import Format, format_of
from ingest.readers.limits import Limits, ReaderDiedError, TimedOutError, limits_of
from ingest.readers.read import read, size_of

_DIED = "läsningen av filen avbröts av ett fel – spara om den, helst som PDF"

# Of data; with the code of its libraries, a reader then stays under 1 GB in all.
_MOST_MEMORY = 900 * 2**20
# A library that leaks must not fail a file that is read long after.
_FILES_PER_PROCESS = 500
# A reader that does not notice that its time is up is killed so many seconds later.
_GRACE = 5
_HEAD = 4096


class IsolatedReader:
    """Reads files in a process that may hang, crash or grow, and is then replaced.

    Plain text is read in the calling process, where it can do none of that. The other process
    starts with the first file that needs it.
    """

    def __init__(
        self, reader: Callable[[Path], Reading] = read, memory: int = _MOST_MEMORY
    ) -> None:
        """Read by `reader`, a function of a module, with at most `memory` bytes of data."""
        self._reader = reader
        self._memory = memory

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="byrakratlots-")
        self._pool = self._new_pool()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        self._folder.cleanup()

    def read(self, path: Path) -> Reading:
        """The reading, as `read` gives it.

        Raises `UnreadableFileError` with a reason, also for a file that takes too long
        (`limits_of`) or too much memory, or that kills its reader.
        """
        size = size_of(path)
        found = _format_of(path)
        if found is Format.TEXT:
            return self._reader(path)
        if not self._pool.active:
            self._renew()
        return self._read_apart(path, limits_of(found, size))

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=1,
            max_tasks=_FILES_PER_PROCESS,
            initializer=prepare,
            initargs=(self._memory, self._folder.name),
            # A new interpreter: threads and locks of this one would not survive a fork.
            context=get_context("spawn"),
        )

    def _end(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _renew(self) -> None:
        self._end()
        self._pool = self._new_pool()

    def _read_apart(self, path: Path, limits: Limits) -> Reading:
        try:
            return self._attempt(path, limits)
        except BrokenProcessPool:
            # The process was killed before it came to this file, by the system most likely.
            self._renew()
            return self._attempt(path, limits)

    def _attempt(self, path: Path, limits: Limits) -> Reading:
        arguments = (self._reader, path, limits)
        future = self._pool.schedule(attempt, arguments, timeout=limits.whole + _GRACE)
        try:
            return future.result()
        except (TooLongError, OutOfTime) as error:
            raise TimedOutError(path, slow(limits.whole)) from error
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGPROF:
                raise TimedOutError(path, slow(limits.own)) from error
            raise ReaderDiedError(path, _DIED) from error


def _format_of(path: Path) -> Format:
    try:
        with path.open("rb") as file:
            return format_of(file.read(_HEAD))
    except OSError:
        return Format.TEXT  # whoever reads it is to say what is wrong

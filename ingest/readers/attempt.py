"""What runs in the reading process: one attempt at a file, within limits that it sets itself.

They hold also where the process that asked is gone and nobody else is left to stop a reader.
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.limits import Limits, OutOfMemoryError, TimedOutError

_SLOW = "filen tog längre än {time} att läsa – dela upp den eller spara om den, helst som PDF"
_HEAVY = "filen tog för mycket minne att läsa – dela upp den eller spara om den, helst som PDF"
_TELL_IN_MINUTES = 120


class OutOfTime(BaseException):
    """Raised wherever the reader is when its time is up; nothing that catches errors stops it."""


def prepare(memory: int, folder: str) -> None:
    """Make this process ready: at most `memory` bytes of data, temporary files in `folder`."""
    tempfile.tempdir = os.environ["TMPDIR"] = folder
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        import resource

        # Not the address space (RLIMIT_AS), of which libraries reserve far more than they use.
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, most))


def attempt(reader: Callable[[Path], Reading], path: Path, limits: Limits) -> Reading:
    """The reading; `UnreadableFileError` where there is none or a limit was passed."""
    try:
        with _stoppable(), _time_limited(limits):
            return reader(path)
    except OutOfTime as error:
        raise TimedOutError(path, slow(limits.whole)) from error
    except MemoryError as error:
        raise OutOfMemoryError(path, _HEAVY) from error
    except UnreadableFileError as error:
        # A reader takes whatever its library raises for a sign of a broken file.
        if isinstance(error.__cause__, MemoryError):
            raise OutOfMemoryError(path, _HEAVY) from error
        raise
    except SystemExit:
        # Told to stop, and what the reader had started is stopped: nobody waits for an answer.
        os._exit(1)


def slow(seconds: float) -> str:
    """The reason given for a file that took longer than this."""
    if seconds >= _TELL_IN_MINUTES:
        return _SLOW.format(time=f"{seconds / 60:.0f} minuter")
    return _SLOW.format(time=f"{seconds:.0f} sekunder")


@contextmanager
def _stoppable() -> Iterator[None]:
    signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


@contextmanager
def _time_limited(limits: Limits) -> Iterator[None]:
    if sys.platform == "win32":
        yield  # the process that asked keeps the time, alone
        return
    signal.signal(signal.SIGALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_REAL, limits.whole)
    # Left to its default, which is to end the process: it ends a loop inside a C library too.
    signal.setitimer(signal.ITIMER_PROF, limits.own)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def _time_is_up(*_: object) -> NoReturn:
    raise OutOfTime


def _stop(*_: object) -> NoReturn:
    # An exception, so that a reader that waits for another program stops that one first.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(1)

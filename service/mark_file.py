"""The file of marks: one JSON object a line, in the data folder."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from ingest.sources.atomic import write_atomically
from service.errors import MarksUnusableError
from service.marks import Mark

_LOG = logging.getLogger(__name__)


class MarkFile:
    """The marks of a data folder, oldest first. Any number of threads and processes may use it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, mark: Mark) -> None:
        """Put a mark last; it is on the disk when this returns. Raises MarksUnusableError."""
        line = mark.model_dump_json().encode() + b"\n"
        with self._alone(), self.path.open("ab") as file:
            # What a crash left of a line must not swallow the next one.
            if self._lines()[-1:] not in ([], [b""]):
                line = b"\n" + line
            file.write(line)
            file.flush()
            os.fsync(file.fileno())

    def remove(self, mark_id: str) -> bool:
        """Take a mark away for good; tell whether it was there. Raises MarksUnusableError."""
        with self._alone():
            lines = self._lines()
            kept = [line for line in lines if (mark := _mark(line)) is None or mark.id != mark_id]
            if len(kept) == len(lines):
                return False
            write_atomically(self.path, b"\n".join(kept))
            return True

    def marks(self) -> list[Mark]:
        """Give the marks, oldest first; a line that is none is named in the log and passed over.

        Raises MarksUnusableError.
        """
        found = []
        with self._usable():
            lines = self._lines()
        for number, line in enumerate(lines, start=1):
            mark = _mark(line)
            if mark is not None:
                found.append(mark)
            elif line.strip():
                _LOG.warning("Line %d of %s is no mark", number, self.path)
        return found

    def _lines(self) -> list[bytes]:
        return self.path.read_bytes().split(b"\n") if self.path.exists() else []

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._usable(), FileLock(self.path.with_name(".marks.lock")):
            yield

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise MarksUnusableError(self.path, error.strerror or str(error)) from error


def _mark(line: bytes) -> Mark | None:
    try:
        return Mark.model_validate_json(line)
    except ValidationError:
        return None

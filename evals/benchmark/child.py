"""A command as a child process: started, waited for and stopped by its own id, its memory read."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evals.benchmark.errors import ChildFailedError, ChildSlowError

_POLL = 0.02
_GRACE = 15.0
# getrusage(2) counts in KiB on Linux, in bytes on macOS.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


class Child:
    """A running command. What it writes goes to `log`."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], log: Path) -> None:
        self.name = " ".join([Path(command[0]).name, *command[1:2]])
        self.peak_bytes = 0
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(  # noqa: S603 - our own commands
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def ended(self) -> bool:
        """Tell whether it has ended; `peak_bytes` is then its largest resident set.

        A child's figure starts from what this process held when it was started, so start
        children before anything large is loaded here.
        """
        if self._process.returncode is None:
            # Not Popen's own wait: only wait4 tells what this one child used.
            pid, status, usage = os.wait4(self._process.pid, os.WNOHANG)
            if pid:
                self._process.returncode = os.waitstatus_to_exitcode(status)
                self.peak_bytes = usage.ru_maxrss * MAXRSS_UNIT
        return self._process.returncode is not None

    def check_alive(self) -> None:
        """Raise ChildFailedError where it has ended."""
        if self.ended():
            raise self._failed()

    def finish(self, seconds: float) -> None:
        """Wait until it has ended well. Raises ChildFailedError or ChildSlowError."""
        if not self._wait(seconds):
            raise ChildSlowError(self.name, seconds)
        if self._process.returncode != 0:
            raise self._failed()

    def stop(self) -> None:
        """End it, kindly at first."""
        for signal in (self._process.terminate, self._process.kill):
            if not self.ended():
                signal()
                self._wait(_GRACE)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._wait(_GRACE)

    def said(self) -> str:
        """Give the last line that it wrote; empty where it wrote none."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return lines[-1] if lines else ""

    def _wait(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not self.ended() and time.monotonic() < deadline:
            time.sleep(_POLL)
        return self.ended()

    def _failed(self) -> ChildFailedError:
        return ChildFailedError(self.name, self._process.returncode, self.said() or "–")


@contextmanager
def started(command: Sequence[str], environment: dict[str, str], log: Path) -> Iterator[Child]:
    """Start a command and stop it when the context ends, however it ends."""
    child = Child(command, environment, log)
    try:
        yield child
    finally:
        child.stop()

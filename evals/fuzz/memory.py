"""The largest memory that the processes started from here have held."""

import multiprocessing
import re
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
_POLL = 0.05


class PeakMemory:
    """Watches them while it is open: a process that is gone can no longer be asked.

    `megabytes` is the largest resident set of any one of them; 0 where the system does not tell
    (only Linux does).
    """

    def __init__(self) -> None:
        self.megabytes = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()
        self._look()

    def _watch(self) -> None:
        while not self._done.wait(_POLL):
            self._look()

    def _look(self) -> None:
        for process in multiprocessing.active_children():
            try:
                status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
            except OSError:
                continue  # gone, or no such system
            if told := _PEAK.search(status):
                self.megabytes = max(self.megabytes, int(told[1]) / 1000)

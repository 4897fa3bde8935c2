"""Keeps the requests to one website apart."""

import time
from collections.abc import Callable

# Nobody can make us wait longer than this between two requests, in seconds.
LONGEST_PAUSE = 60.0


class Pace:
    """Waits before a request until the website has had its rest."""

    def __init__(
        self,
        pause: float = 2.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`pause` is the least number of seconds between two requests to one host."""
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._pauses: dict[str, float] = {}
        self._next: dict[str, float] = {}

    def ask_for(self, host: str, pause: float) -> None:
        """Heed the pause that the website asks for, if longer than ours, up to LONGEST_PAUSE."""
        self._pauses[host] = min(max(pause, self._pause), LONGEST_PAUSE)

    def hold(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long."""
        self._next[host] = max(self._clock() + seconds, self._next.get(host, 0.0))

    def seconds_left(self, host: str) -> float:
        """How long it is until the host may be asked."""
        return max(0.0, self._next.get(host, 0.0) - self._clock())

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked, and book the pause after."""
        left = self.seconds_left(host)
        if left:
            self._sleep(left)
        self._next[host] = self._clock() + self._pauses.get(host, self._pause)

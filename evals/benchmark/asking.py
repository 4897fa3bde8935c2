"""Questions through the HTTP API, as a program asks them, and how long each answer takes."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from http.client import HTTPConnection, HTTPException

import numpy as np

from evals.benchmark.child import Child
from evals.benchmark.errors import AskFailedError, ChildSlowError
from evals.benchmark.figures import Figures

LOOPBACK = "127.0.0.1"
_SLOWEST_ANSWER = 120.0
_POLL = 0.05


def await_health(child: Child, port: int, seconds: float) -> None:
    """Wait until /healthz answers 200. Raises ChildFailedError or ChildSlowError."""
    deadline = time.monotonic() + seconds
    while not _is_healthy(port):
        child.check_alive()
        if time.monotonic() > deadline:
            raise ChildSlowError(child.name, seconds)
        time.sleep(_POLL)


def ask_round(port: int, questions: Iterable[str]) -> Iterator[float]:
    """Ask one question after the other on one connection; yield each answer's time in ms.

    The time is from the question's first byte out to the answer's last byte in. Raises
    AskFailedError at the first that is not answered.
    """
    headers = {"Content-Type": "application/json"}
    with closing(HTTPConnection(LOOPBACK, port, timeout=_SLOWEST_ANSWER)) as connection:
        connection.connect()
        for question in questions:
            body = json.dumps({"question": question}).encode()
            began = time.perf_counter()
            connection.request("POST", "/api/v1/ask", body, headers)
            response = connection.getresponse()
            response.read()
            taken = time.perf_counter() - began
            if response.status != 200:
                raise AskFailedError(question, response.status)
            yield taken * 1000


def asking_figures(first: Sequence[float], warm: Sequence[float]) -> Figures:
    """Give the median and the 95th percentile of a first and a second round, in ms."""
    return {
        f"ask-{name}-p{percent}": float(np.percentile(times, percent))
        for name, times in (("first", first), ("warm", warm))
        for percent in (50, 95)
    }


def _is_healthy(port: int) -> bool:
    with closing(HTTPConnection(LOOPBACK, port, timeout=5)) as connection:
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False

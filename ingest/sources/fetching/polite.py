"""Asks a website by its own rules, at its pace, and again if the fault may pass."""

import datetime
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from ingest.sources import texts
from ingest.sources.fetching.addresses import Reach
from ingest.sources.fetching.client import Client, Response
from ingest.sources.fetching.failures import RequestError
from ingest.sources.fetching.pace import Pace
from ingest.sources.fetching.redirects import follow
from ingest.sources.fetching.robots import Robots

_TOO_MANY_REQUESTS = 429
_FIRST_SERVER_ERROR = 500
_BACKOFF = wait_exponential(multiplier=2, max=30) + wait_random(0, 1)


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is tried, and the longest wait in seconds that a website may ask for."""

    attempts: int = 3
    longest_wait: float = 60.0


class PoliteClient:
    """A client that heeds robots.txt, keeps a pause between requests, and tries again."""

    def __init__(
        self,
        client: Client,
        reach: Reach,
        agent: str,
        pause: float,
        patience: Patience,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = client
        self._patience = patience
        self._pace = Pace(pause, sleep=sleep)
        self._robots = Robots(lambda url: follow(url, self._patient_get, reach).response, agent)
        self._retrying = Retrying(
            stop=stop_after_attempt(patience.attempts),
            wait=_seconds_to_wait,
            retry=retry_if_exception(
                lambda error: isinstance(error, RequestError) and error.passing
            ),
            sleep=sleep,
            reraise=True,
        )

    def get(self, url: httpx.URL, headers: Mapping[str, str]) -> Response:
        """The website's answer, whatever its status short of a fault of its own.

        Raises `RequestError` if its rules do not let us ask, or it gave none in all attempts.
        """
        self._pace.ask_for(url.host, self._robots.check(url))
        return self._patient_get(url, headers)

    def _patient_get(self, url: httpx.URL, headers: Mapping[str, str] | None = None) -> Response:
        return self._retrying(self._get_once, url, headers or {})

    def _get_once(self, url: httpx.URL, headers: Mapping[str, str]) -> Response:
        self._refuse_if_held(url.host)
        self._pace.wait(url.host)
        response = self._client.get(url, headers)
        if response.status != _TOO_MANY_REQUESTS and response.status < _FIRST_SERVER_ERROR:
            return response
        wait = _retry_after(response.headers.get("retry-after"))
        self._pace.hold(url.host, wait or 0.0)
        self._refuse_if_held(url.host)
        busy = response.status == _TOO_MANY_REQUESTS
        reason = texts.TOO_MANY_REQUESTS if busy else texts.SERVER_ERROR
        raise RequestError(reason.format(status=response.status), passing=True, wait=wait)

    def _refuse_if_held(self, host: str) -> None:
        # Asked to wait longer than we do: the rest of its addresses are left for the next run.
        left = self._pace.seconds_left(host)
        if left > self._patience.longest_wait:
            raise RequestError(texts.HOLD.format(minutes=math.ceil(left / 60)))


def _seconds_to_wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, RequestError) else None
    return _BACKOFF(state) if asked is None else asked


def _retry_after(value: str | None) -> float | None:
    """Seconds of a Retry-After header, which gives them or a date (RFC 9110, 10.2.3)."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    # A date without a zone is in UTC, as all dates of HTTP are.
    until = until if until.tzinfo else until.replace(tzinfo=datetime.UTC)
    return max(0.0, (until - datetime.datetime.now(datetime.UTC)).total_seconds())

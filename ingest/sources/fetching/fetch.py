"""From a web address to what is there today."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from ingest.sources import texts
from ingest.sources.fetching.addresses import AddressRefusedError, Reach, parse
from ingest.sources.fetching.client import Client, Limits, Response
from ingest.sources.fetching.failures import RequestError
from ingest.sources.fetching.polite import Patience, PoliteClient
from ingest.sources.fetching.redirects import Journey, follow

AGENT = "byrakratlots"
_VERSION = "0.1"
_OK = 200
_NOT_MODIFIED = 304
_FORBIDDEN = frozenset({401, 403, 407, 451})
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Validators:
    """What the address `url` said of its content last time, to ask whether it has changed."""

    url: str
    etag: str | None
    last_modified: str | None

    def headers(self) -> dict[str, str]:
        """Give the headers of a conditional request (RFC 9110, 13.1)."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The content, found at `url`; `moved_to` is set where the address asked has moved for good."""

    url: str
    body: bytes
    content_type: str
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The same as the validators were for."""

    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """The website says that there is no such page; `reason` in Swedish."""

    reason: str


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """It could not be fetched this time; `reason` in Swedish."""

    reason: str


Outcome = Fetched | NotModified | Gone | FetchFailed


class Fetcher:
    """Fetches addresses one at a time; `close` it when done."""

    def __init__(
        self,
        contact: str | None = None,
        reach: Reach | None = None,
        limits: Limits | None = None,
        patience: Patience | None = None,
        pause: float = 2.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`contact` tells the websites who fetches; `pause` is in seconds, between requests."""
        self._reach = reach or Reach()
        name = f"{AGENT}/{_VERSION}" + (f" (+{contact})" if contact else "")
        self._client = Client(self._reach, limits or Limits(), name)
        self._polite = PoliteClient(
            self._client, self._reach, AGENT, pause, patience or Patience(), sleep
        )

    def close(self) -> None:
        """Close the connections that are kept open; it may be used again."""
        self._client.close()

    def fetch(self, address: str, validators: Validators | None = None) -> Outcome:
        """What the address gives today; never raises for what a website may do."""
        try:
            start = parse(address, self._reach)
            return _outcome(start, self._follow(start, validators))
        except AddressRefusedError as error:
            return FetchFailed(str(error))
        except RequestError as error:
            return FetchFailed(error.reason)

    def _follow(self, start: httpx.URL, validators: Validators | None) -> Journey:
        def get(url: httpx.URL) -> Response:
            known = validators is not None and validators.url == str(url)
            return self._polite.get(url, validators.headers() if validators and known else {})

        return follow(start, get, self._reach)


def _outcome(start: httpx.URL, journey: Journey) -> Outcome:
    status = journey.response.status
    if status in _GONE:
        return Gone(texts.NOT_FOUND.format(status=status))
    if journey.end != start and journey.end.path == "/" and start.path != "/":
        return Gone(texts.TO_START_PAGE)
    if status == _NOT_MODIFIED:
        return NotModified(journey.moved_to)
    if status in _FORBIDDEN:
        return FetchFailed(texts.FORBIDDEN.format(status=status))
    if status != _OK:
        return FetchFailed(texts.UNEXPECTED.format(status=status))
    if not journey.response.body:
        return FetchFailed(texts.EMPTY_ANSWER)
    return _fetched(journey)


def _fetched(journey: Journey) -> Fetched:
    headers = journey.response.headers
    return Fetched(
        url=str(journey.end),
        body=journey.response.body,
        content_type=headers.get("content-type", ""),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        moved_to=journey.moved_to,
    )

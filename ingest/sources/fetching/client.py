"""One GET over HTTP, within limits of time and size; no redirects, no retries, no cookies."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from socket import gaierror

import httpcore
import httpx

from ingest.sources import texts
from ingest.sources.fetching.addresses import AddressRefusedError, Reach
from ingest.sources.fetching.decoding import ACCEPTED, collect, too_large
from ingest.sources.fetching.failures import RequestError
from ingest.sources.fetching.network import Deadline, DeadlineError, GuardedBackend

_OK = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer is waited for: seconds, and bytes once unpacked."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 120.0
    size: int = 50 << 20


@dataclass(frozen=True, slots=True)
class Response:
    """An answer; `body` is read only where `status` is 200."""

    status: int
    headers: httpx.Headers
    body: bytes = b""


@cache
def certificates() -> ssl.SSLContext:
    """Whom we trust over https: certifi's list, or that of SSL_CERT_FILE; slow to load."""
    return httpx.create_ssl_context()


class Client:
    """Asks one address at a time; `close` it when done."""

    def __init__(self, reach: Reach, limits: Limits, user_agent: str) -> None:
        self._limits = limits
        self._user_agent = user_agent
        self._deadline = Deadline()
        self._pool = httpcore.ConnectionPool(
            ssl_context=certificates(),
            network_backend=GuardedBackend(reach, self._deadline),
        )

    def close(self) -> None:
        """Close the connections that are kept open."""
        self._pool.close()

    def get(self, url: httpx.URL, headers: Mapping[str, str]) -> Response:
        """The answer to one request. Raises `RequestError` for none within the limits."""
        ours = {"User-Agent": self._user_agent, "Accept-Encoding": ACCEPTED, "Accept": "*/*"}
        self._deadline.start(self._limits.total)
        with (
            self._in_swedish(url.host),
            self._pool.stream(
                "GET",
                _raw(url),
                headers=list({**ours, **headers}.items()),
                extensions={"timeout": self._timeouts()},
            ) as response,
        ):
            found = httpx.Headers(response.headers)
            if response.status != _OK:
                return Response(response.status, found)
            _refuse_early(found, self._limits.size)
            encoding = found.get("content-encoding", "").strip().lower()
            body = collect(response.iter_stream(), encoding, self._limits.size)
            return Response(response.status, found, body)

    def _timeouts(self) -> dict[str, float]:
        limits = self._limits
        return {"connect": limits.connect, "read": limits.read, "write": limits.read}

    @contextmanager
    def _in_swedish(self, host: str) -> Iterator[None]:
        try:
            yield
        except AddressRefusedError as error:
            raise RequestError(str(error)) from error
        except (gaierror, UnicodeError) as error:
            raise RequestError(texts.UNKNOWN_HOST.format(host=host), passing=True) from error
        except DeadlineError as error:
            raise self._too_slow() from error
        except httpcore.TimeoutException as error:
            if self._deadline.has_passed():
                raise self._too_slow() from error
            raise RequestError(texts.NO_REPLY, passing=True) from error
        except httpcore.ConnectError as error:
            raise _no_connection(host, error) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise RequestError(texts.BROKEN_OFF, passing=True) from error

    def _too_slow(self) -> RequestError:
        return RequestError(texts.TOO_SLOW.format(seconds=self._limits.total))


def _raw(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def _refuse_early(headers: httpx.Headers, most: int) -> None:
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise too_large(most)
    kind = texts.KINDS.get(headers.get("content-type", "").partition("/")[0].strip().lower())
    if kind:
        raise RequestError(texts.WRONG_TYPE.format(kind=kind))


def _no_connection(host: str, error: Exception) -> RequestError:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return RequestError(texts.BAD_CERTIFICATE.format(host=host))
        cause = cause.__context__
    return RequestError(texts.UNREACHABLE.format(host=host), passing=True)

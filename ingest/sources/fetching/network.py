"""The connections that pages are fetched over: to checked addresses only, and never for ever.

Both are held at the socket, through httpcore's network backend: the address that is connected to is
the very one that was checked, so a name that resolves differently the second time (DNS rebinding)
gains nothing; and a server that sends its headers one letter at a time meets the same deadline.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from ingest.sources import texts
from ingest.sources.fetching.addresses import AddressRefusedError, IPAddress, Reach


class DeadlineError(Exception):
    """The whole time that a request may take has passed."""


class Deadline:
    """The moment by which the request under way must be done."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        """Begin a new request that may take so long."""
        self._end = self._clock() + seconds

    def cap(self, timeout: float | None) -> float:
        """Give the shorter of `timeout` and the time left, in seconds.

        Raises `DeadlineError` if no time is left.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise DeadlineError
        return left if timeout is None else min(left, timeout)

    def has_passed(self) -> bool:
        """Tell whether no time is left."""
        return self._clock() >= self._end


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections to hosts all of whose addresses `reach` allows."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        self._reach = reach
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers.

        Raises `AddressRefusedError` if any of them is not allowed.
        """
        failure: Exception = httpcore.ConnectError(host)
        for address in self._checked_addresses(host, port):
            limit = self._deadline.cap(timeout)
            try:
                stream = self._plain.connect_tcp(
                    str(address), port, limit, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure

    def _checked_addresses(self, host: str, port: int) -> list[IPAddress]:
        addresses = _resolve(host, port)
        for address in addresses:
            if not self._reach.is_allowed(address):
                raise AddressRefusedError(texts.NOT_PUBLIC.format(host=host, address=address))
        return addresses


def _resolve(host: str, port: int) -> list[IPAddress]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # One name may be given several times; the resolver's order is kept.
    return [ipaddress.ip_address(name) for name in dict.fromkeys(str(one[4][0]) for one in found)]


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every read and write also keeps within the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cap(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cap(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        limit = self._deadline.cap(timeout)
        secured = self._stream.start_tls(ssl_context, server_hostname, limit)
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

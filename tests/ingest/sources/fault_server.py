"""A website on this machine that does what real ones do: be slow, lie, break off, send bombs."""

import gzip
import ssl
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
from socketserver import TCPServer
from typing import Any

HTML = "text/html; charset=utf-8"


class FaultServer:
    """Serves `pages`, by path, and remembers every request; 404 for the rest."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, Page] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.stopping = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.site = self
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_port
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> "FaultServer":
        arguments = {"poll_interval": 0.01}
        threading.Thread(target=self._server.serve_forever, kwargs=arguments, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def asked_for(self) -> list[str]:
        """The paths asked for since last time, robots.txt aside."""
        paths = [path for path, _ in self.requests if path != "/robots.txt"]
        self.requests.clear()
        return paths


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: FaultServer

    def server_bind(self) -> None:
        """As HTTPServer has it, but without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, *_: Any) -> None:
        """The client hanging up is what many of the faults are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        site = self.server.site
        site.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        site.pages.get(self.path, status(404))(self)

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def start(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def send(self, code: int, body: bytes, **headers: str) -> None:
        self.start(code, Content_Length=str(len(body)), **headers)
        self.wfile.write(body)

    def hang_up(self) -> None:
        self.close_connection = True

    def pause(self, seconds: float) -> None:
        self.server.site.stopping.wait(seconds)


Page = Callable[[_Handler], None]


def ok(body: str | bytes, kind: str = HTML, **headers: str) -> Page:
    data = body.encode() if isinstance(body, str) else body
    return lambda handler: handler.send(200, data, Content_Type=kind, **headers)


def with_etag(body: str, etag: str) -> Page:
    """A page that answers 304 to who already has it."""

    def page(handler: _Handler) -> None:
        if handler.headers.get("If-None-Match") == etag:
            handler.send(304, b"")
        else:
            handler.send(200, body.encode(), Content_Type=HTML, ETag=etag)

    return page


def status(code: int, **headers: str) -> Page:
    return lambda handler: handler.send(code, b"", **headers)


def redirect(target: str, code: int = 302) -> Page:
    return status(code, Location=target)


def redirect_to_private(handler: _Handler) -> None:
    """To where cloud machines keep their secrets."""
    port = handler.server.server_port
    handler.send(302, b"", Location=f"http://169.254.169.254:{port}/latest/meta-data/")


def redirect_for_ever(handler: _Handler) -> None:
    further = handler.path + "x"
    handler.server.site.pages[further] = redirect_for_ever
    handler.send(302, b"", Location=further)


def in_turn(*pages: Page) -> Page:
    """Each page once, and then the last for ever."""
    left = list(pages)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


def slow_start(handler: _Handler) -> None:
    handler.pause(5)
    handler.hang_up()


def slow_drip(handler: _Handler) -> None:
    handler.start(200, Content_Type=HTML, Content_Length="1000")
    _drip(handler, b"x" * 1000)


def slow_headers(handler: _Handler) -> None:
    _drip(handler, b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000)


def _drip(handler: _Handler, data: bytes) -> None:
    for at in range(len(data)):
        handler.wfile.write(data[at : at + 1])
        handler.pause(0.05)


def huge_and_says_so(handler: _Handler) -> None:
    handler.start(200, Content_Type=HTML, Content_Length=str(1 << 40))
    handler.hang_up()


def huge_and_silent(handler: _Handler) -> None:
    """Bytes without end."""
    handler.start(200, Content_Type=HTML, Connection="close")
    while not handler.server.site.stopping.is_set():
        handler.wfile.write(b"x" * 65536)


def gzip_bomb(handler: _Handler) -> None:
    """Twenty megabytes in twenty kilobytes."""
    handler.send(200, gzip.compress(bytes(20 << 20)), Content_Type=HTML, Content_Encoding="gzip")


def gzipped(body: str, *, cut: int | None = None) -> Page:
    packed = gzip.compress(body.encode())[:cut]
    return ok(packed, HTML, Content_Encoding="gzip")


def reset(handler: _Handler) -> None:
    handler.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.hang_up()


def truncated(handler: _Handler) -> None:
    handler.start(200, Content_Type=HTML, Content_Length="1000")
    handler.wfile.write(b"<html>half a pa")
    handler.hang_up()


def robots(text: str) -> Page:
    return ok(text, "text/plain")

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from evals.benchmark.asking import ask_round, asking_figures, await_health
from evals.benchmark.child import Child, started
from evals.benchmark.errors import AskFailedError, ChildFailedError, ChildSlowError


class Service(BaseHTTPRequestHandler):
    """Keeps what it is asked; cannot answer a question about the weather."""

    protocol_version = "HTTP/1.1"
    asked: list[str]

    def do_GET(self) -> None:
        self._reply(200 if self.path == "/healthz" else 404)

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["question"]
        self.asked.append(question)
        self._reply(503 if "vädr" in question else 200)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _reply(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")


@contextmanager
def serving() -> Iterator[tuple[int, list[str]]]:
    Service.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_address[1], Service.asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def sleeping(tmp_path: Path, code: str = "import time; time.sleep(60)") -> Iterator[Child]:
    with started([sys.executable, "-c", code], {}, tmp_path / "log") as child:
        yield child


def test_every_question_is_asked_in_order_and_timed() -> None:
    with serving() as (port, asked):
        times = list(ask_round(port, ["Vem bestämmer?", "När är mötet?"]))
    assert asked == ["Vem bestämmer?", "När är mötet?"]
    assert len(times) == 2
    assert min(times) > 0


def test_a_question_that_is_not_answered_ends_the_measuring() -> None:
    with serving() as (port, _), pytest.raises(AskFailedError, match=r"503.*Hur blir vädret"):
        list(ask_round(port, ["Hur blir vädret?", "När är mötet?"]))


def test_rounds_are_told_apart() -> None:
    figures = asking_figures([100.0] * 19 + [900.0], [10.0] * 20)
    assert figures["ask-first-p50"] == 100
    assert figures["ask-first-p95"] > 100
    assert figures["ask-warm-p50"] == figures["ask-warm-p95"] == 10


def test_a_healthy_service_is_not_waited_for(tmp_path: Path) -> None:
    with serving() as (port, _), sleeping(tmp_path) as child:
        began = time.monotonic()
        await_health(child, port, 10)
        assert time.monotonic() - began < 5
        assert not child.ended()


def test_a_service_that_ends_or_never_comes_up_is_told(tmp_path: Path) -> None:
    with serving() as (port, _):
        pass
    with sleeping(tmp_path) as child, pytest.raises(ChildSlowError):
        await_health(child, port, 0.2)
    with (
        sleeping(tmp_path, "print('Porten är upptagen.')") as child,
        pytest.raises(ChildFailedError, match="Porten är upptagen"),
    ):
        await_health(child, port, 30)

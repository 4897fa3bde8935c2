"""A language model on loopback that behaves, and misbehaves, as it is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# More than any buffer between the two holds.
MOST_WORDS = 200_000


class LanguageModel:
    """What it says next, and what it was asked.

    `reply` is streamed word by word. Before the first word it waits until `may_speak` is set, for
    ten seconds at most; with `endless` it says the reply again and again; with `broken` it sends
    something that nobody who speaks as OpenAI does would send; a `status` other than 200 is all
    that it sends.
    """

    def __init__(self) -> None:
        self.reply = ""
        self.endless = self.broken = False
        self.status = 200
        self.may_speak = threading.Event()
        self.may_speak.set()
        self.words_said = 0
        self.asked: list[dict[str, Any]] = []
        self.address = ""


@contextmanager
def language_model() -> Iterator[LanguageModel]:
    model = LanguageModel()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            model.asked.append(json.loads(body))
            model.may_speak.wait(10)
            self.send_response(model.status)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            if model.status == 200:
                _speak(self, model)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    model.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield model
    finally:
        model.may_speak.set()
        model.endless = False
        server.shutdown()
        server.server_close()
        thread.join(5)


def _speak(handler: BaseHTTPRequestHandler, model: LanguageModel) -> None:
    if model.broken:
        handler.wfile.write(b"data: {not json at all\n\n")
        return
    model.words_said = 0
    try:
        while model.words_said == 0 or (model.endless and model.words_said < MOST_WORDS):
            for word in model.reply.split(" "):
                _send(handler, f"{word} ")
                model.words_said += 1
        handler.wfile.write(b"data: [DONE]\n\n")
    except (BrokenPipeError, ConnectionResetError):
        pass  # whoever asked has heard enough


def _send(handler: BaseHTTPRequestHandler, text: str) -> None:
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
    chunk = {
        "id": "1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "test",
        "choices": [choice],
    }
    handler.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
    handler.wfile.flush()

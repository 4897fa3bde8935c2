"""A served page, a browser to open it in, and answers to show on it."""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Playwright, sync_playwright

from ingest.models import Document
from service.answer import Answer, Citation, Sentence

_QUIET_AND_OFFLINE = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

TEXT = """# Anteckningar från dialogmötet

| Antal deltagare | 62 personer |

Kontakta Kim Ek på 010-441 00 00 eller kim.ek@region.example om du undrar.

- Det behövs en dörr in till regionen.
- <script>document.title = "kapad"</script> ${1 + 1} {{ value }} stod i ett dokument.
"""


@pytest.fixture(scope="session")
def document() -> Document:
    return Document(
        id="motet",
        path="corpus/motet.md",
        location="motet.md",
        title="Anteckningar från <dialogmötet>",
        kind="mötesanteckningar",
        date=date(2024, 9, 18),
        date_inferred=False,
        forum=None,
        url=None,
        revision="1",
        text=TEXT,
        pages=(),
    )


@pytest.fixture(scope="session")
def cite(document: Document) -> Callable[[int, str], Citation]:
    """A citation of words that stand in the document."""

    def cite(n: int, quote: str) -> Citation:
        start = document.text.index(quote)
        return Citation(
            n=n,
            document_id=document.id,
            title=document.title,
            document_kind=document.kind,
            date=document.date,
            date_inferred=document.date_inferred,
            section="1. Bakgrund",
            page=None,
            quote=quote,
            start=start,
            end=start + len(quote),
            path=document.path,
            url=document.url,
        )

    return cite


@pytest.fixture(scope="session")
def answer(cite: Callable[[int, str], Citation]) -> Answer:
    contact = "Kontakta Kim Ek på 010-441 00 00 eller kim.ek@region.example om du undrar."
    script = '<script>document.title = "kapad"</script> ${1 + 1} {{ value }} stod i ett dokument.'
    return Answer(
        question="Vem kan jag fråga?",
        answered=True,
        kind="contact",
        answer=f"{contact} [1] {script} [2]",
        sentences=[Sentence(text=contact, citations=[1]), Sentence(text=script, citations=[2])],
        citations=[cite(1, contact), cite(2, script)],
        notes=["Uppgiften är från september 2024."],
        next_step=Sentence(text="Läs mer på https://region.example/dialog.", citations=[1]),
        confidence=0.9,
        engine="quotes",
        timings_ms={"total": 1.0},
    )


@pytest.fixture(scope="session")
def refusal(cite: Callable[[int, str], Citation]) -> Answer:
    return Answer(
        question="Vad kostar simhallen?",
        answered=False,
        kind="number",
        answer="Dokumenten säger inget om det.",
        sentences=[],
        citations=[cite(1, "Det behövs en dörr in till regionen.")],
        notes=[],
        next_step=Sentence(text="Fråga kim.ek@region.example.", citations=[1]),
        confidence=0.1,
        engine="quotes",
        timings_ms={"total": 1.0},
    )


# Not for the whole session: Playwright keeps an event loop running, and other tests start theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium; tests that ask for it are skipped where there is none."""
    with sync_playwright() as playwright:
        chromium = _find_chromium(playwright)
        if chromium is None:
            pytest.skip("no Chromium found; scripts/install-browser gets one")
        opened = playwright.chromium.launch(executable_path=chromium, args=_QUIET_AND_OFFLINE)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def serving() -> Callable[[FastAPI], AbstractContextManager[str]]:
    """Serves an app on a free loopback port while the context lasts; gives its address."""
    return _serving


def _find_chromium(playwright: Playwright) -> str | None:
    on_path = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    own = playwright.chromium.executable_path
    return next(filter(None, on_path), own if Path(own).exists() else None)


@contextmanager
def _serving(app: FastAPI) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started and thread.is_alive():
                thread.join(0.02)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.should_exit = True
            thread.join()

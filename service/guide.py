"""The guide: everything that the doors (API, command line, page) need, behind one handle."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from index.catalogue.entries import Entry, Problem
from index.filters import SearchFilters
from index.reader.reading import ReadPassage
from index.recency import prefer
from index.reports import FileReport, OnReport
from index.search_index import SearchIndex, open_index
from index.times import time_of
from ingest.models import Document
from ingest.sources.base import Source
from service.answer import Answer
from service.answering.answerer import Answerer
from service.answering.rewording import Hear
from service.conversation import Turn
from service.hits import Hit, to_hits
from service.rewriting.opening import open_rewriter
from service.rewriting.rewriter import Rewriter
from service.settings import Settings, load_settings

_ASKED_FIRST = "Vem kan jag kontakta?"


class Guide:
    """Asks, searches and reads one open index."""

    def __init__(self, index: SearchIndex, rewriter: Rewriter | None = None) -> None:
        self._index = index
        self._answerer = Answerer(index, rewriter)
        self._writing = threading.Lock()

    def warm(self) -> None:
        """Load the models and run a few words through, so that the first user need not wait."""
        self._index.search(_ASKED_FIRST, 1)
        self._index.reader.read(_ASKED_FIRST, [ReadPassage(_ASKED_FIRST, ((0, 1),))])

    def ask(
        self, question: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        """Answer a question in the documents' own words, or say that they do not say.

        `conversation` is what was asked and answered before it, oldest first. `hear` is given what
        a language model says, sentence by sentence, before the answer is whole.
        """
        return self._answerer.ask(question, conversation, hear)

    def search(
        self, question: str, limit: int = 10, filters: SearchFilters | None = None
    ) -> list[Hit]:
        """Give the passages nearest a question, best first, in an order that heeds its time."""
        today = date.today()
        found = self._index.search(question, limit, filters)
        return to_hits(prefer(found, time_of(question, today), today))

    def entries(self) -> list[Entry]:
        """Give every document as it is listed, newest first."""
        return self._index.catalogue.entries()

    def entry(self, document_id: str) -> Entry:
        """Give a document as it is listed. Raises UnknownDocumentError."""
        return self._index.catalogue.entry(document_id)

    def problems(self) -> list[Problem]:
        """Give what could not be read when it was last looked at."""
        return self._index.catalogue.problems()

    def document_count(self) -> int:
        """Give how many documents are indexed."""
        return self._index.catalogue.count()

    def document(self, document_id: str) -> Document:
        """Give a document with its text. Raises UnknownDocumentError."""
        return self._index.document(document_id)

    def ingest(self, sources: Iterable[Source], on_report: OnReport) -> None:
        """Bring the index in step with sources; one caller at a time."""
        with self._writing:
            self._index.ingest(sources, on_report)

    def plan(self, sources: Iterable[Source]) -> list[FileReport]:
        """Give what `ingest` would do, what it would remove first; nothing is changed."""
        return self._index.plan(sources)

    def check_writable(self) -> None:
        """Raise IndexBusyError or RestartNeededError where `ingest` would refuse to begin."""
        with self._writing:
            self._index.check_writable()

    def rebuild(self, on_report: OnReport) -> None:
        """Build every passage anew from the kept texts; only for one opened with `rebuild`."""
        with self._writing:
            self._index.rebuild(on_report)


@contextmanager
def open_guide(
    data: Path | None = None, *, settings: Settings | None = None, rebuild: bool = False
) -> Iterator[Guide]:
    """Open the guide over a data directory for as long as the context lasts.

    With `rebuild`, to build the index anew beside the one that others may be searching.
    """
    settings = settings or load_settings(data)
    with open_index(settings.index_options(), rebuild=rebuild) as index:
        yield Guide(index, open_rewriter(settings))

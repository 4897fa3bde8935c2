"""The guide: everything that the doors (API, command line, page) need, behind one handle."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from index.filters import SearchFilters
from index.indexing import OnReport
from index.search_index import SearchIndex, open_index
from ingest.models import Document
from service.answer import Answer
from service.answering.answerer import Answerer
from service.hits import Hit, to_hits
from service.settings import Settings, load_settings


class Guide:
    """Asks, searches and reads one open index."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._answerer = Answerer(index)

    def warm(self) -> None:
        """Load the model and run a few words through it, so that the first user need not wait."""
        self._index.embedding.get_query_embedding("Vem kan jag kontakta?")

    def ask(self, question: str) -> Answer:
        """Answer a question in the documents' own words, or say that they do not say."""
        return self._answerer.ask(question)

    def search(
        self, question: str, limit: int = 10, filters: SearchFilters | None = None
    ) -> list[Hit]:
        """Give the passages nearest a question, best first."""
        return to_hits(self._index.search(question, limit, filters))

    def documents(self) -> list[Document]:
        """Give every document, newest first."""
        return self._index.catalogue.documents()

    def passage_counts(self) -> dict[str, int]:
        """Give how many passages each document has, by its id."""
        return self._index.catalogue.passage_counts()

    def document(self, document_id: str) -> Document:
        """Give a document with its text. Raises UnknownDocumentError."""
        return self._index.document(document_id)

    def ingest(self, paths: Sequence[Path], on_report: OnReport) -> None:
        """Bring the index in step with files and folders. Raises MissingPathError."""
        self._index.ingest(paths, on_report)

    def rebuild(self, on_report: OnReport) -> None:
        """Build every passage anew from the kept texts."""
        self._index.rebuild(on_report)


@contextmanager
def open_guide(
    data: Path | None = None, *, settings: Settings | None = None, check: bool = True
) -> Iterator[Guide]:
    """Open the guide over a data directory for as long as the context lasts."""
    settings = settings or load_settings(data)
    with open_index(settings.index_options(), check=check) as index:
        yield Guide(index)

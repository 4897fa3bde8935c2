"""Made-up documents as passages, questions and quotes, for tests that need no model."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from index.nodes import to_node
from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.models import Document
from ingest.sources.folder import FolderSource
from ingest.split import split
from service.answer import Citation
from service.answering.candidates import Candidate, FoundPassage
from service.answering.question import Question, terms_of

CORPUS = Path(__file__).parents[2] / "corpus"


def document_of(text: str, **changes: Any) -> Document:
    fields: dict[str, Any] = {
        "id": "motet",
        "path": "motet.md",
        "location": "/motet.md",
        "title": "Mötet",
        "kind": "mötesanteckningar",
        "date": date(2024, 9, 18),
        "date_inferred": False,
        "forum": None,
        "url": None,
        "revision": "1",
        "text": text,
        "pages": (),
    }
    return Document.model_validate(fields | changes)


def passages_of(text: str, **changes: Any) -> list[FoundPassage]:
    """The passages of a made-up document, as a search would give them."""
    document = document_of(text, **changes)
    nodes = [to_node(document, passage) for passage in split(document)]
    return [FoundPassage(node, rank, 1.0) for rank, node in enumerate(nodes)]


def units_of(text: str, **changes: Any) -> list[Candidate]:
    """The sentences, bullets and rows of a made-up document, in reading order."""
    return [unit for passage in passages_of(text, **changes) for unit in passage.candidates]


def question_of(text: str) -> Question:
    """A question whose words are all as rare as each other."""
    return Question(text, dict.fromkeys(terms_of(text), 1.0))


def citation_of(document: Document, quote: str, n: int = 1, **changes: Any) -> Citation:
    start = document.text.index(quote)
    fields: dict[str, Any] = {
        "n": n,
        "document_id": document.id,
        "title": document.title,
        "document_kind": document.kind,
        "date": document.date,
        "date_inferred": document.date_inferred,
        "section": None,
        "page": None,
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "path": document.path,
        "url": None,
    }
    return Citation.model_validate(fields | changes)


@contextmanager
def index_over(folder: Path, data: Path) -> Iterator[SearchIndex]:
    """An index over a folder, open for as long as the context lasts."""
    with open_index(IndexOptions(data=data)) as index:
        index.ingest([FolderSource([folder])], lambda _: None)
        yield index

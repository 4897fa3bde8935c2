"""Documents as the API and the command line list them."""

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import BaseModel

from ingest.models import Document, Page


class DocumentSummary(BaseModel):
    """One line of the list of documents."""

    id: str
    title: str
    kind: str
    date: date | None
    date_inferred: bool
    forum: str | None
    path: str
    url: str | None
    passages: int


class DocumentDetails(DocumentSummary):
    """One document without its text."""

    revision: str
    characters: int
    pages: tuple[Page, ...]


def summaries(documents: Iterable[Document], passages: Mapping[str, int]) -> list[DocumentSummary]:
    """Give the list, in the order given; `passages` holds counts by document id."""
    return [
        DocumentSummary(**document.model_dump(), passages=passages.get(document.id, 0))
        for document in documents
    ]


def details(document: Document, passages: Mapping[str, int]) -> DocumentDetails:
    """Give one document's metadata."""
    return DocumentDetails(
        **document.model_dump(),
        passages=passages.get(document.id, 0),
        characters=len(document.text),
    )

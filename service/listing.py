"""Documents as the API and the command line list them."""

import datetime
from collections.abc import Iterable

from pydantic import BaseModel

from index.catalogue.entries import Entry
from ingest.models import Document, Page


class DocumentSummary(BaseModel):
    """One line of the list of documents.

    `paths` are all the names it was found under; `warnings` are Swedish sentences about what could
    not be read and what someone should look at. `indexed_at` is in UTC.
    """

    id: str
    title: str
    kind: str
    date: datetime.date | None
    date_inferred: bool
    date_basis: str | None
    forum: str | None
    publisher: str | None
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    municipalities: tuple[str, ...]
    subregions: tuple[str, ...]
    themes: tuple[str, ...]
    replaces: str | None
    format: str | None
    path: str
    paths: tuple[str, ...]
    url: str | None
    passages: int
    characters: int
    indexed_at: datetime.datetime
    warnings: tuple[str, ...]


class DocumentDetails(DocumentSummary):
    """One document without its text."""

    revision: str
    pages: tuple[Page, ...]


def summaries(entries: Iterable[Entry]) -> list[DocumentSummary]:
    """Give the list, in the order given."""
    return [DocumentSummary(**_fields(entry)) for entry in entries]


def details(entry: Entry, document: Document) -> DocumentDetails:
    """Give one document's metadata."""
    return DocumentDetails(**_fields(entry), revision=document.revision, pages=document.pages)


def _fields(entry: Entry) -> dict[str, object]:
    document = entry.document
    kept = document.model_dump(
        exclude={"revision", "pages", "warnings", "text", "rows", "location"}
    )
    warnings = (*document.warnings, *entry.alarms)
    return {**kept, **entry.model_dump(exclude={"document", "alarms"}), "warnings": warnings}

"""The catalogue: every indexed document with its kept text, in SQLite or, by URL, PostgreSQL."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import JSON, Engine, Text, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from index.errors import UnknownDocumentError
from ingest.models import Document, Page


class _Base(DeclarativeBase):
    pass


class _DocumentRow(_Base):
    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str]
    location: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    kind: Mapped[str]
    date: Mapped[date | None]
    date_inferred: Mapped[bool]
    forum: Mapped[str | None]
    url: Mapped[str | None]
    revision: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    pages: Mapped[list[list[int]]] = mapped_column(JSON)
    passages: Mapped[int]
    indexed_at: Mapped[datetime]


class _SettingRow(_Base):
    __tablename__ = "index_settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Catalogue:
    """What is indexed. A document whose passages are still being stored has an empty revision."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        _Base.metadata.create_all(engine)

    @classmethod
    def open(cls, data: Path, url: str | None = None) -> "Catalogue":
        """Open the catalogue at `url`, or the SQLite file in the data directory."""
        data.mkdir(parents=True, exist_ok=True)
        return cls(create_engine(url or f"sqlite:///{data / 'catalogue.sqlite'}"))

    def close(self) -> None:
        """Close the database connections."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with Session(self._engine) as session, session.begin():
            yield session

    def documents(self) -> list[Document]:
        """Give every document, newest first, the undated last."""
        with self._session() as session:
            rows = session.scalars(select(_DocumentRow)).all()
            documents = [_to_document(row) for row in rows]
        return sorted(documents, key=lambda d: (d.date or date.min, d.id), reverse=True)

    def document(self, document_id: str) -> Document:
        """Give a document. Raises UnknownDocumentError."""
        with self._session() as session:
            row = session.get(_DocumentRow, document_id)
            if row is None:
                raise UnknownDocumentError(document_id)
            return _to_document(row)

    def revisions(self) -> dict[str, tuple[str, str]]:
        """Give each document's id and revision by its location."""
        with self._session() as session:
            columns = (_DocumentRow.location, _DocumentRow.id, _DocumentRow.revision)
            return {row[0]: (row[1], row[2]) for row in session.execute(select(*columns))}

    def passage_counts(self) -> dict[str, int]:
        """Give how many passages each document has, by its id."""
        with self._session() as session:
            rows = session.execute(select(_DocumentRow.id, _DocumentRow.passages))
            return {row.id: row.passages for row in rows}

    def put(self, document: Document, passages: int) -> None:
        """Add a document or replace the one with its id."""
        values = document.model_dump(exclude={"pages"})
        pages = [[page.number, page.start, page.end] for page in document.pages]
        now = datetime.now(UTC).replace(tzinfo=None)
        row = _DocumentRow(**values, pages=pages, passages=passages, indexed_at=now)
        with self._session() as session:
            session.merge(row)

    def remove(self, document_id: str) -> None:
        """Remove a document; one that is not there is no error."""
        with self._session() as session:
            if (row := session.get(_DocumentRow, document_id)) is not None:
                session.delete(row)

    def settings(self) -> dict[str, str]:
        """Give what the index was built with."""
        with self._session() as session:
            return {row.name: row.value for row in session.scalars(select(_SettingRow))}

    def put_settings(self, settings: dict[str, str]) -> None:
        """Write down what the index is built with."""
        with self._session() as session:
            for name, value in settings.items():
                session.merge(_SettingRow(name=name, value=value))

    def new_id(self, name: str, taken: set[str]) -> str:
        """Give a readable id for a new document: its name in a URL's letters, numbered if taken."""
        ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-") or "dokument"
        numbered = (slug if n == 1 else f"{slug}-{n}" for n in range(1, len(taken) + 2))
        return next(candidate for candidate in numbered if candidate not in taken)


def _to_document(row: _DocumentRow) -> Document:
    pages = tuple(Page(number=n, start=start, end=end) for n, start, end in row.pages)
    fields = {name: getattr(row, name) for name in Document.model_fields if name != "pages"}
    return Document(**fields, pages=pages)

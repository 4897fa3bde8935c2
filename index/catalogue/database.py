"""The catalogue's database: opened, checked to fit, and asked one transaction at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

from index.catalogue.tables import Base, DocumentRow
from index.errors import CatalogueOutdatedError, UnknownDocumentError


class Database:
    """SQLite in the data directory or, by URL, another database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        if not _fits(engine):
            raise CatalogueOutdatedError
        Base.metadata.create_all(engine)

    @classmethod
    def open(cls, data: Path, url: str | None = None) -> Self:
        """Open the catalogue at `url`, or the SQLite file in the data directory.

        Raises CatalogueOutdatedError for one that an older version made.
        """
        data.mkdir(parents=True, exist_ok=True)
        if url:
            return cls(create_engine(url))
        engine = create_engine(f"sqlite:///{data / 'catalogue.sqlite'}")
        # Who reads does not wait for who writes: a service answers while its index is rebuilt.
        event.listen(engine, "connect", _log_ahead)
        return cls(engine)

    def close(self) -> None:
        """Close the database connections."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with Session(self._engine) as session, session.begin():
            yield session


def document_row(session: Session, document_id: str) -> DocumentRow:
    """Give a document's row. Raises UnknownDocumentError."""
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise UnknownDocumentError(document_id)
    return row


def now() -> datetime:
    """Give the time in UTC, without its zone: not every database keeps one."""
    return datetime.now(UTC).replace(tzinfo=None)


def _log_ahead(connection: DBAPIConnection, _: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def _fits(engine: Engine) -> bool:
    """Whether the tables that are there already have the columns that are wanted."""
    there = inspect(engine)
    return all(
        {column.name for column in table.columns}
        <= {column["name"] for column in there.get_columns(table.name)}
        for table in Base.metadata.tables.values()
        if there.has_table(table.name)
    )

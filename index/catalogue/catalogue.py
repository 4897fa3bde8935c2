"""Reads and writes the catalogue; each method is one transaction."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine, create_engine, delete, func, inspect, select
from sqlalchemy.orm import Session

from index.catalogue.entries import Entry, Known, NewVersion, Place, Problem
from index.catalogue.rows import (
    document_of,
    entry_of,
    locate,
    remove_document,
    similar_documents,
    write,
)
from index.catalogue.tables import (
    Base,
    DocumentRow,
    LocationRow,
    ProblemRow,
    SettingRow,
    UnsettledRow,
)
from index.errors import CatalogueOutdatedError, UnknownDocumentError
from index.similarity import Signature
from ingest.models import Document
from ingest.sources.base import Failed, Upsert


class Catalogue:
    """What is indexed, where it was found, and what could not be read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        if not _fits(engine):
            raise CatalogueOutdatedError
        Base.metadata.create_all(engine)

    @classmethod
    def open(cls, data: Path, url: str | None = None) -> "Catalogue":
        """Open the catalogue at `url`, or the SQLite file in the data directory.

        Raises CatalogueOutdatedError for one that an older version made.
        """
        data.mkdir(parents=True, exist_ok=True)
        return cls(create_engine(url or f"sqlite:///{data / 'catalogue.sqlite'}"))

    def close(self) -> None:
        """Close the database connections."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with Session(self._engine) as session, session.begin():
            yield session

    # What is indexed

    def documents(self) -> list[Document]:
        """Give every document with its text, newest first, the undated last."""
        return [self.document(entry.document.id) for entry in self.entries()]

    def entries(self) -> list[Entry]:
        """Give every document as it is listed, newest first, the undated last."""
        with self._session() as session:
            paths: dict[str, list[str]] = {}
            for row in session.execute(select(LocationRow.document_id, LocationRow.path)):
                paths.setdefault(row.document_id, []).append(row.path)
            rows = session.scalars(select(DocumentRow)).all()
            entries = [entry_of(row, paths.get(row.id, [])) for row in rows]
        return sorted(
            entries, key=lambda one: (one.document.date or date.min, one.document.id), reverse=True
        )

    def count(self) -> int:
        """Give how many documents are indexed."""
        with self._session() as session:
            return session.scalar(select(func.count()).select_from(DocumentRow)) or 0

    def ids(self) -> list[str]:
        """Give every document's id, in order."""
        with self._session() as session:
            return list(session.scalars(select(DocumentRow.id).order_by(DocumentRow.id)))

    def document(self, document_id: str) -> Document:
        """Give a document with its text. Raises UnknownDocumentError."""
        with self._session() as session:
            return document_of(_row(session, document_id))

    def entry(self, document_id: str) -> Entry:
        """Give a document as it is listed. Raises UnknownDocumentError."""
        with self._session() as session:
            found = select(LocationRow.path).where(LocationRow.document_id == document_id)
            return entry_of(_row(session, document_id), session.scalars(found).all())

    # Where it was found

    def places(self) -> dict[str, Place]:
        """Give what was last read at each location."""
        with self._session() as session:
            rows = session.scalars(select(LocationRow))
            return {row.location: Place(row.document_id, row.revision) for row in rows}

    def at(self, location: str) -> Known | None:
        """Give what lies at a location."""
        with self._session() as session:
            found = session.get(LocationRow, location)
            row = session.get(DocumentRow, found.document_id) if found else None
            return _known(row) if row else None

    def with_digest(self, digest: str) -> Known | None:
        """Give the document that was read from bytes with that digest."""
        with self._session() as session:
            row = session.scalar(select(DocumentRow).where(DocumentRow.digest == digest))
            return _known(row) if row else None

    def known(self, document_id: str) -> Known:
        """Give a document's revision and digest. Raises UnknownDocumentError."""
        with self._session() as session:
            return _known(_row(session, document_id))

    def strays(self) -> list[str]:
        """Give the documents that go by a location where they no longer lie."""
        at_home = select(LocationRow).where(
            LocationRow.location == DocumentRow.location,
            LocationRow.document_id == DocumentRow.id,
        )
        with self._session() as session:
            return list(session.scalars(select(DocumentRow.id).where(~at_home.exists())))

    def locations(self, document_id: str) -> dict[str, str]:
        """Give where a document was found: its locations and the paths they are shown as."""
        with self._session() as session:
            where = LocationRow.document_id == document_id
            rows = session.execute(select(LocationRow.location, LocationRow.path).where(where))
            return {row.location: row.path for row in rows}

    def similar(self, signature: Signature, but: str) -> dict[str, float]:
        """Give the documents that are nearly the same and how alike they are, most alike first."""
        with self._session() as session:
            return similar_documents(session, signature, but)

    # Changes

    def expect(self, revisions: Collection[str]) -> None:
        """Note revisions whose passages are about to be stored: they must not be found yet."""
        with self._session() as session:
            held = select(DocumentRow.revision).where(DocumentRow.revision.in_(set(revisions)))
            for revision in set(revisions) - set(session.scalars(held)):
                session.merge(UnsettledRow(revision=revision))

    def put(self, versions: Sequence[NewVersion]) -> set[str]:
        """Let these versions hold from now on; give the revisions that no longer do."""
        now = _now()
        with self._session() as session:
            outdated = {old for version in versions for old in write(session, version, now)}
            for version in versions:
                _solve(session, version.document.location)
            _settle(session, [version.document.revision for version in versions])
            session.add_all(UnsettledRow(revision=revision) for revision in outdated)
        return outdated

    def attach(self, found: Upsert, document_id: str) -> set[str]:
        """Note that a document lies at one more location; give the revisions no longer held."""
        with self._session() as session:
            row = LocationRow(
                location=found.location,
                document_id=document_id,
                path=found.shown,
                revision=found.revision,
            )
            outdated = locate(session, row)
            _solve(session, found.location)
            session.add_all(UnsettledRow(revision=revision) for revision in outdated)
        return outdated

    def detach(self, location: str) -> set[str]:
        """Forget a location, and its document if it lies nowhere else; give outdated revisions."""
        with self._session() as session:
            _solve(session, location)
            if (row := session.get(LocationRow, location)) is None:
                return set()
            session.delete(row)
            session.flush()
            outdated = remove_document(session, row.document_id)
            session.add_all(UnsettledRow(revision=revision) for revision in outdated)
        return outdated

    def unsettled(self) -> set[str]:
        """Give the revisions whose passages must not be found."""
        with self._session() as session:
            return set(session.scalars(select(UnsettledRow.revision)))

    def settle(self, revisions: Iterable[str]) -> None:
        """Note that no passage of these revisions is stored any more."""
        with self._session() as session:
            _settle(session, revisions)

    # What could not be read

    def put_problem(self, failed: Failed, document_id: str | None) -> None:
        """Note that a location could not be read."""
        with self._session() as session:
            session.merge(
                ProblemRow(
                    location=failed.location,
                    path=failed.shown,
                    reason=failed.reason,
                    document_id=document_id,
                    seen_at=_now(),
                )
            )

    def clear_problem(self, location: str) -> None:
        """Forget that a location could not be read."""
        with self._session() as session:
            _solve(session, location)

    def problem_locations(self) -> list[str]:
        """Give where something could not be read."""
        with self._session() as session:
            return list(session.scalars(select(ProblemRow.location)))

    def problems(self) -> list[Problem]:
        """Give what could not be read, by path."""
        with self._session() as session:
            rows = session.scalars(select(ProblemRow).order_by(ProblemRow.path))
            return [Problem.model_validate(row, from_attributes=True) for row in rows]

    # What the index was built with

    def settings(self) -> dict[str, str]:
        """Give what the index was built with."""
        with self._session() as session:
            return {row.name: row.value for row in session.scalars(select(SettingRow))}

    def put_settings(self, settings: dict[str, str]) -> None:
        """Write down what the index is built with."""
        with self._session() as session:
            for name, value in settings.items():
                session.merge(SettingRow(name=name, value=value))


def _fits(engine: Engine) -> bool:
    """Whether the tables that are there already have the columns that are wanted."""
    there = inspect(engine)
    return all(
        {column.name for column in table.columns}
        <= {column["name"] for column in there.get_columns(table.name)}
        for table in Base.metadata.tables.values()
        if there.has_table(table.name)
    )


def _row(session: Session, document_id: str) -> DocumentRow:
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise UnknownDocumentError(document_id)
    return row


def _known(row: DocumentRow) -> Known:
    return Known(row.id, row.revision, row.digest, row.characters)


def _settle(session: Session, revisions: Iterable[str]) -> None:
    session.execute(delete(UnsettledRow).where(UnsettledRow.revision.in_(list(revisions))))


def _solve(session: Session, location: str) -> None:
    session.execute(delete(ProblemRow).where(ProblemRow.location == location))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)

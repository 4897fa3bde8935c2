"""Where documents were found, and in which revision."""

from sqlalchemy import select

from index.catalogue.database import Database, document_row
from index.catalogue.entries import Known, Place
from index.catalogue.tables import DocumentRow, LocationRow


class Locations(Database):
    """The places that documents lie at: what was read there tells whether it has changed."""

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
            return _known(document_row(session, document_id))

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


def _known(row: DocumentRow) -> Known:
    return Known(row.id, row.revision, row.digest, row.characters)

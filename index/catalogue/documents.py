"""What is indexed."""

from datetime import date

from sqlalchemy import func, select

from index.catalogue.database import Database, document_row
from index.catalogue.entries import Entry
from index.catalogue.rows import document_of, entry_of, similar_documents
from index.catalogue.tables import DocumentRow, LocationRow
from index.similarity import Signature
from ingest.models import Document


class Documents(Database):
    """The documents: whole, as they are listed, and those that are nearly the same."""

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
            return document_of(document_row(session, document_id))

    def entry(self, document_id: str) -> Entry:
        """Give a document as it is listed. Raises UnknownDocumentError."""
        with self._session() as session:
            found = select(LocationRow.path).where(LocationRow.document_id == document_id)
            return entry_of(document_row(session, document_id), session.scalars(found).all())

    def similar(self, signature: Signature, but: str) -> dict[str, float]:
        """Give the documents that are nearly the same and how alike they are, most alike first."""
        with self._session() as session:
            return similar_documents(session, signature, but)

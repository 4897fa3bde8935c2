"""Which version of a document holds; each change is one transaction."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from index.catalogue.abbreviations import advance
from index.catalogue.database import Database, now
from index.catalogue.entries import NewVersion
from index.catalogue.problems import solve
from index.catalogue.rows import locate, remove_document, write
from index.catalogue.tables import DocumentRow, LocationRow, UnsettledRow
from ingest.sources.base import Upsert


class Changes(Database):
    """Lets versions begin and cease to hold, and knows whose passages must not be found."""

    def expect(self, revisions: Collection[str]) -> None:
        """Note revisions whose passages are about to be stored: they must not be found yet."""
        with self._session() as session:
            held = select(DocumentRow.revision).where(DocumentRow.revision.in_(set(revisions)))
            for revision in set(revisions) - set(session.scalars(held)):
                session.merge(UnsettledRow(revision=revision))

    def put(self, versions: Sequence[NewVersion]) -> set[str]:
        """Let these versions hold from now on; give the revisions that no longer do."""
        with self._session() as session:
            outdated = {old for version in versions for old in write(session, version, now())}
            for version in versions:
                solve(session, version.document.location)
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
            solve(session, found.location)
            session.add_all(UnsettledRow(revision=revision) for revision in outdated)
        return outdated

    def detach(self, location: str) -> set[str]:
        """Forget a location, and its document if it lies nowhere else; give outdated revisions."""
        with self._session() as session:
            solve(session, location)
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
            advance(session)


def _settle(session: Session, revisions: Iterable[str]) -> None:
    session.execute(delete(UnsettledRow).where(UnsettledRow.revision.in_(list(revisions))))

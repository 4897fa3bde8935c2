"""What could not be read when it was last looked at."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from index.catalogue.database import Database, now
from index.catalogue.entries import Problem
from index.catalogue.tables import ProblemRow
from ingest.sources.base import Failed


class Problems(Database):
    """The files and pages that gave no text, each until it gives one or is gone."""

    def put_problem(self, failed: Failed, document_id: str | None) -> None:
        """Note that a location could not be read."""
        with self._session() as session:
            session.merge(
                ProblemRow(
                    location=failed.location,
                    path=failed.shown,
                    reason=failed.reason,
                    document_id=document_id,
                    seen_at=now(),
                )
            )

    def clear_problem(self, location: str) -> None:
        """Forget that a location could not be read."""
        with self._session() as session:
            solve(session, location)

    def problem_locations(self) -> list[str]:
        """Give where something could not be read."""
        with self._session() as session:
            return list(session.scalars(select(ProblemRow.location)))

    def problems(self) -> list[Problem]:
        """Give what could not be read, by path."""
        with self._session() as session:
            rows = session.scalars(select(ProblemRow).order_by(ProblemRow.path))
            return [Problem.model_validate(row, from_attributes=True) for row in rows]


def solve(session: Session, location: str) -> None:
    """Forget, within a transaction, that a location could not be read."""
    session.execute(delete(ProblemRow).where(ProblemRow.location == location))

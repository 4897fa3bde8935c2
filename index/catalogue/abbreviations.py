"""The abbreviations that the documents explain, and a sign that tells when any may have changed."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from index.abbreviations import Abbreviation, learn
from index.catalogue.database import Database
from index.catalogue.tables import AbbreviationRow, DocumentRow, GenerationRow

_ONLY = 1


class Abbreviations(Database):
    """What short forms stand for, by how many documents say so."""

    def abbreviations(self) -> dict[Abbreviation, int]:
        """Give each abbreviation and in how many documents it is explained."""
        short, long = AbbreviationRow.short, AbbreviationRow.long
        with self._session() as session:
            rows = session.execute(select(short, long, func.count()).group_by(short, long))
            return {Abbreviation(*form): count for *form, count in rows}

    def explaining(self, shorts: Collection[str]) -> list[tuple[Abbreviation, str]]:
        """Give what the short forms stand for and the id of each document that says so.

        The newest document comes first, the undated last.
        """
        row, written = AbbreviationRow, DocumentRow.date
        chosen = select(row.short, row.long, row.document_id, written).where(row.short.in_(shorts))
        with self._session() as session:
            rows = session.execute(chosen.join(DocumentRow, DocumentRow.id == row.document_id))
            found = [(day or date.min, id_, Abbreviation(*form)) for *form, id_, day in rows]
        return [(one, id_) for _, id_, one in sorted(found, reverse=True)]

    def generation(self) -> int:
        """Give a number that is another one whenever what the documents say may have changed."""
        # Every question asks: without the mapper it takes a third of the time.
        with self._engine.connect() as connection:
            return connection.scalar(select(GenerationRow.number)) or 0


def relearn(session: Session, document_id: str, text: str) -> None:
    """Put, within a transaction, what a text explains in place of what its document did."""
    explain(session, document_id, learn(text))


def explain(session: Session, document_id: str, explained: Iterable[Abbreviation]) -> None:
    """Put, within a transaction, these in place of what a document explained."""
    forget(session, document_id)
    session.add_all(
        AbbreviationRow(document_id=document_id, short=one.short, long=one.long)
        for one in explained
    )


def forget(session: Session, document_id: str) -> None:
    """Forget, within a transaction, what a document explained."""
    session.execute(delete(AbbreviationRow).where(AbbreviationRow.document_id == document_id))
    advance(session)


def advance(session: Session) -> None:
    """Let, within a transaction, the generation be another one."""
    raised = update(GenerationRow).values(number=GenerationRow.number + 1)
    if session.scalar(raised.returning(GenerationRow.number)) is None:
        session.add(GenerationRow(id=_ONLY, number=1))
        session.flush()

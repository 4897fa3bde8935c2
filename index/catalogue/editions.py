"""Which store of the index holds, which is being built, and which are left over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from index.abbreviations import Abbreviation
from index.catalogue.abbreviations import explain
from index.catalogue.database import Database
from index.catalogue.tables import DocumentRow, EditionRow, SettingRow
from index.errors import IndexChangedError

# The store of an index that was never rebuilt; it need not stand in the table.
FIRST = "0"


class State(StrEnum):
    """What an edition of the passages is good for."""

    BUILDING = "building"
    CURRENT = "current"
    PREVIOUS = "previous"
    OUTDATED = "outdated"


_HOLDING = select(EditionRow.name).where(EditionRow.state == State.CURRENT)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the catalogue lists of a document whose passages were built anew."""

    document_id: str
    passages: int
    alarms: tuple[str, ...]
    abbreviations: tuple[Abbreviation, ...]


class Editions(Database):
    """The index is rebuilt into a new store, an edition, which takes the place of the last."""

    def edition(self) -> str:
        """Give the edition that holds."""
        # Every question asks: without the mapper it takes a third of the time.
        with self._engine.connect() as connection:
            return connection.scalar(_HOLDING) or FIRST

    def begin_edition(self, edition: str) -> None:
        """Note an edition that is about to be built, so that it is removed if it never is."""
        with self._session() as session:
            session.add(EditionRow(name=edition, state=State.BUILDING))

    def switch(
        self, edition: str, built: Mapping[str, Rebuilt], settings: Mapping[str, str]
    ) -> None:
        """Let an edition hold, built with `settings` of the revisions in `built`: all or nothing.

        Raises IndexChangedError where these are not the revisions that hold.
        """
        with self._session() as session:
            if set(session.scalars(select(DocumentRow.revision))) != built.keys():
                raise IndexChangedError
            _list_anew(session, built.values())
            _succeed(session, edition)
            for name, value in settings.items():
                session.merge(SettingRow(name=name, value=value))

    def leftovers(self) -> dict[str, State]:
        """Give the editions that do not hold."""
        with self._session() as session:
            others = select(EditionRow).where(EditionRow.state != State.CURRENT)
            return {row.name: State(row.state) for row in session.scalars(others)}

    def forget_edition(self, edition: str) -> None:
        """Note that an edition that does not hold has been removed."""
        with self._session() as session:
            session.execute(delete(EditionRow).where(EditionRow.name == edition))

    def held(self, revisions: set[str]) -> set[str]:
        """Give those of the revisions that hold."""
        with self._session() as session:
            among = select(DocumentRow.revision).where(DocumentRow.revision.in_(revisions))
            return set(session.scalars(among))


def _current(session: Session) -> str:
    return session.scalar(_HOLDING) or FIRST


def _list_anew(session: Session, built: Iterable[Rebuilt]) -> None:
    columns = select(DocumentRow.id, DocumentRow.passages, DocumentRow.alarms)
    before = {row.id: (row.passages, tuple(row.alarms)) for row in session.execute(columns)}
    for one in built:
        explain(session, one.document_id, one.abbreviations)
        # A row is written whole, with its text: most are as they were.
        if before[one.document_id] != (one.passages, one.alarms):
            values = {"passages": one.passages, "alarms": list(one.alarms)}
            where = DocumentRow.id == one.document_id
            session.execute(update(DocumentRow).where(where).values(**values))


def _succeed(session: Session, edition: str) -> None:
    before = _current(session)
    outdated = update(EditionRow).where(EditionRow.state == State.PREVIOUS)
    session.execute(outdated.values(state=State.OUTDATED))
    session.merge(EditionRow(name=before, state=State.PREVIOUS))
    session.merge(EditionRow(name=edition, state=State.CURRENT))

"""The catalogue's tables."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, LargeBinary, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """What every table of the catalogue belongs to."""


class DocumentRow(Base):
    """One document. `about` holds what is listed of it, `layout` its pages and rows."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True)
    date: Mapped[date | None]
    revision: Mapped[str]
    digest: Mapped[str] = mapped_column(index=True)
    location: Mapped[str]
    about: Mapped[dict[str, Any]] = mapped_column(JSON)
    layout: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    text: Mapped[str] = mapped_column(Text, deferred=True)
    characters: Mapped[int]
    passages: Mapped[int]
    alarms: Mapped[list[str]] = mapped_column(JSON)
    signature: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    indexed_at: Mapped[datetime]


class LocationRow(Base):
    """A place where a document was found: the same bytes may lie under several names."""

    __tablename__ = "locations"

    location: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    path: Mapped[str]
    revision: Mapped[str]


class BandRow(Base):
    """A part of a document's signature: documents that share one may be nearly the same."""

    __tablename__ = "bands"

    band: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    document_id: Mapped[str] = mapped_column(primary_key=True, index=True)


class AbbreviationRow(Base):
    """A short form and the long one, as a document explains it."""

    __tablename__ = "abbreviations"

    document_id: Mapped[str] = mapped_column(primary_key=True)
    short: Mapped[str] = mapped_column(primary_key=True)
    long: Mapped[str] = mapped_column(primary_key=True)


class GenerationRow(Base):
    """One row: a number that rises with every document that comes, changes or goes."""

    __tablename__ = "generation"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


class UnsettledRow(Base):
    """A revision whose passages may lie in the store although they must not be found."""

    __tablename__ = "unsettled_revisions"

    revision: Mapped[str] = mapped_column(primary_key=True)


class ProblemRow(Base):
    """A place that could not be read when it was last looked at."""

    __tablename__ = "problems"

    location: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str]
    reason: Mapped[str]
    document_id: Mapped[str | None]
    seen_at: Mapped[datetime]


class SettingRow(Base):
    """What the index was built with."""

    __tablename__ = "index_settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class EditionRow(Base):
    """A store that the passages were built into: the one that holds, or one left over."""

    __tablename__ = "index_editions"

    name: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]

"""What the catalogue lists, gives and takes."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from index.similarity import Signature
from ingest.models import Document


class Entry(BaseModel):
    """One document as it is listed: without its text, pages and rows.

    `paths` are the names it was found under, `alarms` Swedish sentences about what someone should
    look at. `indexed_at` is in UTC.
    """

    model_config = ConfigDict(frozen=True)

    document: Document
    characters: int
    passages: int
    indexed_at: datetime
    paths: tuple[str, ...]
    alarms: tuple[str, ...]


class Problem(BaseModel):
    """A file or page that could not be read when it was last looked at, in UTC.

    `document_id` names the last readable version, where there is one.
    """

    model_config = ConfigDict(frozen=True)

    path: str
    reason: str
    document_id: str | None
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """What was read at a location, and in which revision."""

    document_id: str
    revision: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed of a catalogued document to tell whether it has changed.

    `digest` is that of the bytes it was read from, `revision` also tells how they were read.
    """

    document_id: str
    revision: str
    digest: str
    characters: int


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A document about to be catalogued, once its passages are stored."""

    document: Document
    digest: str
    passages: int
    signature: Signature | None = None
    alarms: tuple[str, ...] = ()

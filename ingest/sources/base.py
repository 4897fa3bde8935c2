"""What every source promises: what has changed since the index last looked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ingest.stated import Stated


@dataclass(frozen=True, slots=True)
class Upsert:
    """New or changed: the bytes to read now lie in `path`.

    `location` names the thing for ever (a file's resolved path, a page's address). `revision` is
    opaque: it changes when the bytes do. `shown` is what a user is to see it called; `stated` is
    what the source says of it.
    """

    location: str
    revision: str
    path: Path
    shown: str
    stated: Stated = field(default_factory=Stated)

    @property
    def name(self) -> str:
        """The last part of its location, without an ending: what a readable id is made of."""
        return Path(self.location.rstrip("/")).stem


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The same as the index has."""

    location: str
    shown: str


@dataclass(frozen=True, slots=True)
class Delete:
    """No longer there."""

    location: str
    shown: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Could not be looked at; `reason` says why, in Swedish. What the index has is kept."""

    location: str
    shown: str
    reason: str


Change = Upsert | Unchanged | Delete | Failed


class Source(Protocol):
    """A place that documents come from."""

    def changes(self, known: Mapping[str, str]) -> Iterator[Change]:
        """What has changed since; `known` holds every indexed location with its revision.

        Locations in `known` that are not this source's are none of its business. Deletes come
        last. Nothing that the source itself remembers may be lost if the caller stops half-way.
        """
        ...

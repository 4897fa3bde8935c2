"""Keeps each version of each web page, with the time it was fetched.

`ROOT/<host>/<hash of the address>/` holds the versions as they came, `<time>-<hash>.<ext>`, and
`record.json`. A version is on the disk before the record names it.
"""

import datetime
import hashlib
from pathlib import Path

import httpx
from pydantic import ValidationError

from ingest.errors import UserError
from ingest.sources import texts
from ingest.sources.atomic import write_atomically
from ingest.sources.fetching.fetch import Fetched
from ingest.sources.web.records import UrlRecord, Version
from ingest.sources.web.suffixes import suffix_for

_RECORD = "record.json"


class BrokenRecordError(UserError):
    """A record that somebody or a bad disk has damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(texts.BROKEN_RECORD.format(path=path))


class Versions:
    """The versions and records below one folder."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def has(self, url: str) -> bool:
        """Tell whether the address was ever asked for."""
        return url.startswith(("http://", "https://")) and self._record_path(url).exists()

    def record(self, url: str) -> UrlRecord:
        """What is remembered of the address; an empty record for a new one.

        Raises `BrokenRecordError`.
        """
        path = self._record_path(url)
        if not path.exists():
            return UrlRecord(url=url)
        try:
            return UrlRecord.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise BrokenRecordError(path) from error

    def save(self, record: UrlRecord) -> None:
        """Keep the record. Raises `OSError` if the disk will not."""
        data = record.model_dump_json(indent=1).encode()
        write_atomically(self._record_path(record.url), data)

    def latest(self, record: UrlRecord) -> Path | None:
        """The file with the newest version, None if there is none on the disk."""
        if not record.versions:
            return None
        path = self._folder(record.url) / record.versions[-1].file
        return path if path.exists() else None

    def add(self, record: UrlRecord, fetched: Fetched, now: datetime.datetime) -> UrlRecord:
        """Keep the content, and give the record that knows of it (not yet saved).

        Content that is the same as the newest version makes no new one. Raises `OSError`.
        """
        digest = hashlib.sha256(fetched.body).hexdigest()
        if self.latest(record) and record.versions[-1].sha256 == digest:
            return record
        suffix = suffix_for(fetched.url, fetched.content_type)
        name = f"{now:%Y%m%dT%H%M%SZ}-{digest[:16]}{suffix}"
        write_atomically(self._folder(record.url) / name, fetched.body)
        version = Version(
            fetched_at=now,
            sha256=digest,
            file=name,
            final_url=fetched.url,
            content_type=fetched.content_type,
        )
        return record.model_copy(update={"versions": (*record.versions, version)})

    def _folder(self, url: str) -> Path:
        parsed = httpx.URL(url)
        host = parsed.host if parsed.port is None else f"{parsed.host}_{parsed.port}"
        return self._root / host.replace(":", "_") / hashlib.sha256(url.encode()).hexdigest()[:24]

    def _record_path(self, url: str) -> Path:
        return self._folder(url) / _RECORD

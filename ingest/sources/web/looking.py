"""Looks at one web address, and remembers what was found."""

import datetime
from collections.abc import Callable

from ingest.readers.formats import contradiction, format_of
from ingest.sources import texts
from ingest.sources.fetching.fetch import (
    Fetched,
    Fetcher,
    FetchFailed,
    Gone,
    NotModified,
    Validators,
)
from ingest.sources.web.records import UrlRecord
from ingest.sources.web.suffixes import DOCUMENTS, suffix_of
from ingest.sources.web.versions import Versions


class Looker:
    """Asks with `fetcher`, keeps in `versions`; `now` is the clock."""

    def __init__(
        self, versions: Versions, fetcher: Fetcher, now: Callable[[], datetime.datetime]
    ) -> None:
        self._versions = versions
        self._fetcher = fetcher
        self._now = now

    def look(self, record: UrlRecord) -> UrlRecord:
        """What is remembered after a look; saved. `last_status` says what was wrong, if anything.

        Where nothing was learnt, all but `last_status` is as before.
        """
        try:
            seen = self._seen(record)
            self._versions.save(seen)
        except OSError as error:
            return _not_saved(record, error)
        return seen

    def remember(self, record: UrlRecord) -> UrlRecord:
        """Save the record, and give it, with the reason in `last_status` if it cannot be."""
        try:
            self._versions.save(record)
        except OSError as error:
            return _not_saved(record, error)
        return record

    def _seen(self, record: UrlRecord) -> UrlRecord:
        now = self._now()
        outcome = self._fetcher.fetch(record.address, self._validators(record))
        match outcome:
            case FetchFailed(reason):
                return record.model_copy(update={"last_status": reason})
            case Gone(reason):
                return _missing(record, reason, now)
            case NotModified(moved_to):
                return _found(record, moved_to, now)
            case Fetched():
                return self._fetched(record, outcome, now)

    def _validators(self, record: UrlRecord) -> Validators | None:
        # "Not modified" is of use only while we still have what it was not modified from.
        if record.validators_for is None or self._versions.latest(record) is None:
            return None
        return Validators(record.validators_for, record.etag, record.last_modified)

    def _fetched(self, record: UrlRecord, fetched: Fetched, now: datetime.datetime) -> UrlRecord:
        suffix = suffix_of(record.url)
        if suffix in DOCUMENTS and contradiction(format_of(fetched.body), suffix):
            reason = texts.PAGE_FOR_DOCUMENT.format(suffix=suffix)
            return record.model_copy(update={"last_status": reason})
        kept = self._versions.add(record, fetched, now)
        about = {
            "etag": fetched.etag,
            "last_modified": fetched.last_modified,
            "validators_for": fetched.url,
        }
        return _found(kept.model_copy(update=about), fetched.moved_to, now)


def _not_saved(record: UrlRecord, error: OSError) -> UrlRecord:
    return record.model_copy(update={"last_status": texts.NOT_SAVED.format(error=error.strerror)})


def _found(record: UrlRecord, moved_to: str | None, now: datetime.datetime) -> UrlRecord:
    update = {
        "last_looked": now,
        "last_status": None,
        "moved_to": moved_to or record.moved_to,
        "missing": 0,
        "gone_since": None,
    }
    return record.model_copy(update=update)


def _missing(record: UrlRecord, reason: str, now: datetime.datetime) -> UrlRecord:
    # A page that is missing where it moved to is next looked for where it was.
    update = {
        "last_looked": now,
        "last_status": reason,
        "moved_to": None,
        "missing": record.missing + 1,
        "gone_since": record.gone_since or now,
    }
    return record.model_copy(update=update)

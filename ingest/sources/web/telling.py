"""From what is remembered of a web address to what the index is told."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest.documents import revision_of
from ingest.sources import texts
from ingest.sources.base import Change, Failed, Unchanged, Upsert
from ingest.sources.fetching.addresses import readable
from ingest.sources.web.records import UrlRecord
from ingest.stated import Stated


def told(
    record: UrlRecord, path: Path | None, stated: Stated, known: Mapping[str, str], *, asked: bool
) -> Iterator[Change]:
    """What the index is to know of the address, whose newest version lies in `path`.

    A page that is gone is told of only where the index does not have it: the rest are deletes.
    `asked` tells that the website was asked just now, so that a fault is news.
    """
    shown = readable(record.address)
    if path is not None and not record.is_gone:
        revision = _revision(path, stated)
        if known.get(record.url) != revision:
            yield Upsert(record.url, revision, path, shown, stated)
        elif record.last_status is None:
            yield Unchanged(record.url, shown)
    if asked and record.last_status is not None and not (record.is_gone and known.get(record.url)):
        yield Failed(record.url, shown, _reason(record, record.last_status))


def _reason(record: UrlRecord, reason: str) -> str:
    still_kept = record.versions and record.missing and not record.is_gone
    return texts.STILL_KEPT.format(reason=reason) if still_kept else reason


def _revision(path: Path, stated: Stated) -> str:
    # What sources.toml says of a page counts too: a corrected publisher is a change to index.
    about = hashlib.sha256(repr(stated).encode()).hexdigest()[:12]
    return f"{revision_of(path)}.{about}"

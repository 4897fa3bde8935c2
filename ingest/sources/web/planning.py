"""What a look at the web addresses would ask for: the answer to a dry run."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.sources import texts
from ingest.sources.config import WebEntry
from ingest.sources.web.records import UrlRecord
from ingest.sources.web.versions import Versions


@dataclass(frozen=True, slots=True)
class Planned:
    """One address: whether it would be asked for, when it last was, and why, in Swedish."""

    url: str
    due: bool
    last_looked: datetime.datetime | None
    why: str


def plan(entries: Sequence[WebEntry], versions: Versions, now: datetime.datetime) -> list[Planned]:
    """What would be asked for at `now`: each page, then the links that it is known to have.

    Makes no request, so links on a page that was never fetched are not there yet. Raises
    `BrokenRecordError`.
    """
    planned: dict[str, Planned] = {}
    starts = {entry.url for entry in entries}
    for entry in entries:
        page = versions.record(entry.url)
        planned[entry.url] = _planned(page, entry, now)
        for link in page.followed if entry.follow else ():
            if link not in starts:
                planned.setdefault(link, _planned(versions.record(link), entry, now))
    return list(planned.values())


def _planned(record: UrlRecord, entry: WebEntry, now: datetime.datetime) -> Planned:
    why = "; ".join(_why(record, entry, now))
    return Planned(record.url, record.is_due(now, entry.every), record.last_looked, why)


def _why(record: UrlRecord, entry: WebEntry, now: datetime.datetime) -> Iterator[str]:
    next_look = record.next_look(entry.every)
    if record.last_status is not None:
        yield texts.FAILED_BEFORE.format(reason=record.last_status)
    elif next_look is None:
        yield texts.NEVER_FETCHED
    if next_look is not None and not record.is_due(now, entry.every):
        yield texts.NOT_YET.format(next=next_look)
    elif next_look is not None and record.last_status is None:
        yield texts.TIME_TO_LOOK
    if record.url == entry.url and entry.follow and not record.versions:
        yield texts.LINKS_TO_COME
    if record.moved_to is not None:
        yield texts.MOVED_TO.format(address=record.moved_to)

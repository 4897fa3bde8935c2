"""Web pages, and the documents that they link to, as a source."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.readers.formats import Format, format_of
from ingest.sources import texts
from ingest.sources.base import Change, Delete, Failed
from ingest.sources.config import WebEntry
from ingest.sources.fetching.addresses import Reach, readable
from ingest.sources.fetching.fetch import Fetcher
from ingest.sources.web.links import links_in
from ingest.sources.web.looking import Looker
from ingest.sources.web.planning import Planned, plan
from ingest.sources.web.records import UrlRecord
from ingest.sources.web.telling import told
from ingest.sources.web.versions import Versions

# A page that links to more than this is a search page or a calendar, not a list of documents.
MOST_LINKS = 200


@dataclass(frozen=True, slots=True)
class _Look:
    """An address, and whether its website was asked just now."""

    record: UrlRecord
    asked: bool

    @property
    def told_us(self) -> bool:
        return self.asked and self.record.last_status is None


class WebSource:
    """All web addresses of one sources.toml.

    One source for all, so that a document that two pages link to is there once, and goes only when
    neither links to it. What was fetched is kept in `versions` before it is told of: a caller that
    stops half-way is told again the next time, without a new request. With `ask` false, it tells
    of what is kept: no request is made, and nothing is written.
    """

    def __init__(
        self,
        entries: Sequence[WebEntry],
        versions: Versions,
        fetcher: Fetcher,
        now: Callable[[], datetime.datetime],
        reach: Reach | None = None,
        *,
        ask: bool = True,
    ) -> None:
        self._entries = entries
        self._versions = versions
        self._fetcher = fetcher
        self._now = now
        self._reach = reach or Reach()
        self._ask = ask
        self._looker = Looker(versions, fetcher, now)

    def plan(self) -> list[Planned]:
        """What `changes` would ask for now, and what it would leave; makes no request."""
        return plan(self._entries, self._versions, self._now())

    def changes(self, known: Mapping[str, str]) -> Iterator[Change]:
        """What has changed; asks only for the addresses whose time it is.

        Raises `BrokenRecordError` for a damaged record, rather than take its pages for gone.
        """
        wanted = {entry.url for entry in self._entries}
        try:
            for entry in self._entries:
                look = self._look(entry.url, entry.every)
                yield from self._told(look, entry, known, linked=False)
                links = self._links(look.record, entry)
                if look.told_us and len(links) > MOST_LINKS:
                    yield _too_many(look.record, len(links))
                page = look.record.following(links[:MOST_LINKS], looked=look.told_us)
                if self._ask and page != look.record:
                    page = self._looker.remember(page)
                for link in page.followed if entry.follow else ():
                    if link not in wanted:
                        wanted.add(link)
                        linked = self._look(link, entry.every)
                        yield from self._told(linked, entry, known, linked=True)
            yield from self._deletes(wanted, known)
        finally:
            self._fetcher.close()

    def _look(self, url: str, every: int) -> _Look:
        record = self._versions.record(url)
        lost = self._versions.latest(record) is None and not record.missing
        if self._ask and (lost or record.is_due(self._now(), every)):
            return _Look(self._looker.look(record), asked=True)
        return _Look(record, asked=False)

    def _told(
        self, look: _Look, entry: WebEntry, known: Mapping[str, str], *, linked: bool
    ) -> Iterator[Change]:
        record, path = look.record, self._versions.latest(look.record)
        found_at = record.moved_to or (record.versions[-1].final_url if path else record.url)
        stated = entry.stated(found_at, linked=linked)
        return told(record, path, stated, known, asked=look.asked)

    def _links(self, page: UrlRecord, entry: WebEntry) -> list[str]:
        path = self._versions.latest(page)
        data = path.read_bytes() if path and entry.follow else b""
        if format_of(data) is not Format.HTML:
            return []
        return links_in(data, page.versions[-1].final_url, entry.follow, self._reach)

    def _deletes(self, wanted: set[str], known: Mapping[str, str]) -> Iterator[Delete]:
        for location in known:
            if self._versions.has(location):
                record = self._versions.record(location)
                if location not in wanted or (record.is_gone and known[location]):
                    yield Delete(location, readable(record.address))


def _too_many(page: UrlRecord, count: int) -> Failed:
    reason = texts.TOO_MANY_LINKS.format(count=count, most=MOST_LINKS)
    return Failed(page.url, readable(page.address), reason)

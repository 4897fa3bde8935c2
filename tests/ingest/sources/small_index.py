"""What the real index does with a web source, as small as can be: remembers revisions and texts."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from fault_server import FaultServer

from ingest.sources.base import Change, Delete, Failed, Upsert
from ingest.sources.fetching.addresses import Reach
from ingest.sources.fetching.client import Limits
from ingest.sources.fetching.fetch import Fetcher
from ingest.sources.fetching.polite import Patience
from ingest.sources.opening import open_sources
from ingest.sources.web import WebSource

PATIENT = Limits(size=1 << 20)
IMPATIENT = Limits(connect=1.0, read=0.3, total=0.7, size=1 << 20)


def loopback(*ports: int) -> Reach:
    """This machine only: the tests' own websites."""
    return Reach(lambda address: address.is_loopback, frozenset(ports))


class SmallIndex:
    def __init__(self, folder: Path, site: FaultServer) -> None:
        self.data = folder / "data"
        self.now = datetime.datetime(2026, 1, 1, 6, 0, tzinfo=datetime.UTC)
        self.start = f"{site.url}/stod/"
        self.known: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.slept: list[float] = []
        self.limits = PATIENT
        self._file = folder / "sources.toml"
        self._ports = [site.port]
        self.list_pages({"url": self.start, "follow": "true"})

    def list_pages(self, *entries: dict[str, str]) -> None:
        """Write sources.toml; `follow` is given as TOML."""
        tables = []
        for entry in entries:
            lines = [f'url = "{entry["url"]}"', f"follow = {entry.get('follow', 'false')}"]
            lines += [f'title = "{entry["title"]}"'] if "title" in entry else []
            lines += ['kind = "stödsida"', 'publisher = "Exempelmyndigheten"', 'every = "vecka"']
            tables.append("\n".join(["[[web]]", *lines]))
        self._file.write_text("\n".join(tables), encoding="utf-8")

    def reach_also(self, port: int) -> None:
        self._ports.append(port)

    def source(self, *, ask: bool = True) -> WebSource:
        reach = loopback(*self._ports)
        patience = Patience(attempts=2)
        fetcher = Fetcher("post@exempel.se", reach, self.limits, patience, sleep=self.slept.append)
        sources = open_sources(self._file, self.data, lambda: self.now, reach, fetcher, ask=ask)
        source = sources[-1]
        assert isinstance(source, WebSource)
        return source

    def look(self, days: int = 0) -> list[Change]:
        """Let so many days pass, look, and take in what has changed."""
        self.now += datetime.timedelta(days=days)
        changes = list(self.changes())
        self._take_in(changes)
        return changes

    def changes(self) -> Iterator[Change]:
        """What a look tells, as it is told."""
        return self.source().changes(dict(self.known))

    def _take_in(self, changes: Iterable[Change]) -> None:
        for change in changes:
            if isinstance(change, Upsert):
                self.known[change.location] = change.revision
                self.texts[change.location] = change.path.read_text(encoding="utf-8")
            elif isinstance(change, Delete):
                del self.known[change.location], self.texts[change.location]


def reasons(changes: Iterable[Change]) -> list[str]:
    return [change.reason for change in changes if isinstance(change, Failed)]


def kinds(changes: Iterable[Change]) -> list[str]:
    return [type(change).__name__ for change in changes]

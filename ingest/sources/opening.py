"""From a sources.toml to its sources."""

import datetime
from collections.abc import Callable
from pathlib import Path

from ingest.errors import MissingPathError
from ingest.sources.base import Source
from ingest.sources.config import FolderEntry
from ingest.sources.fetching.addresses import Reach
from ingest.sources.fetching.fetch import Fetcher
from ingest.sources.folder import FolderSource, MissingFolder
from ingest.sources.loading import load_sources
from ingest.sources.web import WebSource
from ingest.sources.web.versions import Versions


def utc_now() -> datetime.datetime:
    """Give the time now, in UTC."""
    return datetime.datetime.now(datetime.UTC)


def open_sources(
    file: Path,
    data: Path,
    now: Callable[[], datetime.datetime] = utc_now,
    reach: Reach | None = None,
    fetcher: Fetcher | None = None,
    *,
    ask: bool = True,
) -> list[Source]:
    """The sources that the file lists: each folder, then one `WebSource` for all web addresses.

    Fetched versions are kept in `data/sources`. With `ask` false, for a dry run, no request is made
    and nothing is written; `WebSource.plan` tells what would be asked for. `reach` and `fetcher`
    are for tests. Raises `SourcesError` for a file that cannot be used.
    """
    listed = load_sources(file, reach)
    sources: list[Source] = [_folder(entry) for entry in listed.folder]
    fetcher = fetcher or Fetcher(listed.contact, reach)
    versions = Versions(data / "sources")
    return [*sources, WebSource(listed.web, versions, fetcher, now, reach, ask=ask)]


def _folder(entry: FolderEntry) -> Source:
    try:
        return FolderSource([entry.path], entry.stated())
    except MissingPathError:
        return MissingFolder(entry.path)

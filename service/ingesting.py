"""What `byrakratlots ingest` does: from paths and a list of sources to reports."""

from collections.abc import Sequence
from pathlib import Path

from index.reports import FileReport
from ingest.sources.base import Source
from ingest.sources.files import find_files
from ingest.sources.folder import FolderSource
from ingest.sources.opening import open_sources
from ingest.sources.uploads import UploadSource
from ingest.sources.web import Planned, WebSource
from service import texts
from service.guide import Guide
from service.progress import progress
from service.settings import Settings


def sources_for(
    paths: Sequence[Path], settings: Settings, *, listed: bool, ask: bool
) -> list[Source]:
    """Give files and folders as sources, with `listed` also what sources.toml lists and uploads.

    With `ask` false, no website is asked for anything. Raises MissingPathError, or SourcesError for
    a sources.toml that cannot be used.
    """
    sources: list[Source] = [FolderSource(paths)] if paths else []
    if listed:
        sources += open_sources(settings.sources, settings.data, ask=ask)
        sources.append(UploadSource(settings.uploads))
    return sources


def plan(guide: Guide, sources: Sequence[Source]) -> tuple[list[FileReport], list[Planned]]:
    """Give what reading would do with files, what it would remove first, and what it would fetch.

    Nothing is fetched or changed.
    """
    web = [source for source in sources if isinstance(source, WebSource)]
    return guide.plan(sources), [planned for source in web for planned in source.plan()]


def read_all(guide: Guide, sources: Sequence[Source], paths: Sequence[Path]) -> list[FileReport]:
    """Bring the index in step, with progress on stderr.

    How much there is can be told beforehand only where the sources are just `paths`.
    """
    reports: list[FileReport] = []
    if sources:
        total = len(find_files(paths)) if len(sources) == 1 and paths else None
        with progress(texts.READING, total, reports) as note:
            guide.ingest(sources, note)
    return reports


def rebuild_all(guide: Guide) -> list[FileReport]:
    """Build the whole index anew, with progress on stderr."""
    reports: list[FileReport] = []
    with progress(texts.REBUILDING, guide.document_count(), reports) as note:
        guide.rebuild(note)
    return reports

"""What keeping the index in step would do, told before anything is done."""

from collections.abc import Iterable

from index.catalogue import Catalogue
from index.catalogue.entries import Place
from index.reports import FileReport, Outcome
from ingest.sources.base import Change, Delete, Failed, Source, Unchanged, Upsert


def plan(catalogue: Catalogue, sources: Iterable[Source]) -> list[FileReport]:
    """Give a report for each file or page, the removals first.

    The files are looked at but not parsed: one that will turn out to be unreadable, or to hold the
    same as another, is told as added or changed.
    """
    places = catalogue.places()
    known = {location: place.revision for location, place in places.items()}
    changes = [change for source in sources for change in source.changes(known)]
    reports = [_report(change, places.get(change.location)) for change in changes]
    return sorted(reports, key=lambda report: report.outcome is not Outcome.REMOVED)


def _report(change: Change, place: Place | None) -> FileReport:
    match change:
        case Upsert():
            outcome = Outcome.CHANGED if place else Outcome.ADDED
        case Delete():
            outcome = Outcome.REMOVED
        case Failed():
            outcome = Outcome.FAILED
        case Unchanged():
            outcome = Outcome.UNCHANGED
    reason = change.reason if isinstance(change, Failed) else None
    document_id = place.document_id if place else None
    return FileReport(path=change.shown, outcome=outcome, document_id=document_id, reason=reason)

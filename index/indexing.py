"""Keeps the index in step with its sources: adds, replaces, removes, and says what it did."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from llama_index.core.base.embeddings.base import BaseEmbedding

from index.catalogue import Catalogue
from index.catalogue.entries import Known, Place
from index.ids import new_id
from index.preparing import Prepared, prepare
from index.reports import FileReport, OnReport, Outcome
from index.store.base import PassageStore
from index.writing import IndexWriter
from ingest.documents import digest_of, to_document
from ingest.errors import UnreadableFileError
from ingest.models import Document
from ingest.readers.base import Reading
from ingest.sources.base import Change, Delete, Failed, Source, Unchanged, Upsert

# Passages that are embedded together: sorted by length, many waste less padding than few.
BATCH_PASSAGES = 256
_FAULT = "läsaren gick sönder på filen ({fault}) – spara om den, helst som PDF, och säg till oss"
_log = logging.getLogger(__name__)
_SAME_AS = "samma innehåll som {path}"
_KEPT_AS = "innehållet finns kvar som {path}"

Read = Callable[[Path], Reading]


class Indexer:
    """Reads what the sources have into the catalogue and the store, in batches."""

    def __init__(
        self,
        catalogue: Catalogue,
        store: PassageStore,
        embedding: BaseEmbedding,
        read: Read,
        on_report: OnReport,
    ) -> None:
        self._catalogue = catalogue
        self._store = store
        self._writer = IndexWriter(catalogue, store, embedding)
        self._read = read
        self._on_report = on_report
        self._batch: list[Prepared] = []
        self._ids = set(catalogue.ids())
        self._problems = catalogue.problem_locations()
        self._places: dict[str, Place] = {}
        self._changed = False

    def ingest(self, sources: Iterable[Source]) -> None:
        """Bring the index in step with the sources, one after the other."""
        self._writer.recover()
        for source in sources:
            self._places = self._catalogue.places()
            known = {location: place.revision for location, place in self._places.items()}
            for change in source.changes(dict.fromkeys(self._problems, "") | known):
                self._apply(change)
            self._flush()
        self._rename_strays()
        self._finish()

    def _finish(self) -> None:
        self._flush()
        if self._changed:
            self._store.optimize()

    def _apply(self, change: Change) -> None:
        match change:
            case Upsert():
                self._upsert(change)
            case Delete():
                self._delete(change)
            case Failed():
                self._fail(change)
            case Unchanged():
                if change.location in self._problems:
                    self._catalogue.clear_problem(change.location)
                self._tell(change, Outcome.UNCHANGED, self._places[change.location].document_id)

    def _upsert(self, found: Upsert) -> None:
        try:
            digest = digest_of(found.path)
            if any(one.version.digest == digest for one in self._batch):
                self._flush()
            same = self._catalogue.with_digest(digest)
            if same and same.revision == found.revision:
                self._attach(found, same)
                return
            known = same or self._alone_at(found.location)
            document_id = known.document_id if known else new_id(found.name, self._ids)
            document = to_document(self._reading(found.path), found, document_id)
        except UnreadableFileError as error:
            self._fail(Failed(found.location, found.shown, error.reason))
        else:
            self._add(document, digest, known)

    def _reading(self, path: Path) -> Reading:
        """Read a file; a fault in its reader costs that file, and is told, but not the others."""
        try:
            return self._read(path)
        except UnreadableFileError:
            raise
        except Exception as error:
            _log.exception("the reader of %s failed", path)
            raise UnreadableFileError(path, _FAULT.format(fault=type(error).__name__)) from error

    def _alone_at(self, location: str) -> Known | None:
        """What lies there and nowhere else; what has other names too keeps its text and its id."""
        known = self._catalogue.at(location)
        return known if known and len(self._catalogue.locations(known.document_id)) == 1 else None

    def _attach(self, found: Upsert, same: Known) -> None:
        before = self._catalogue.at(found.location)
        self._writer.drop(self._catalogue.attach(found, same.document_id))
        if before and before.document_id == same.document_id:
            self._tell(found, Outcome.UNCHANGED, same.document_id)
        else:
            reason = _SAME_AS.format(path=self._catalogue.entry(same.document_id).document.path)
            self._tell(found, Outcome.DUPLICATE, same.document_id, reason)

    def _add(self, document: Document, digest: str, before: Known | None) -> None:
        self._ids.add(document.id)
        self._batch.append(prepare(document, digest, before, self._catalogue, self._batch))
        if sum(len(one.nodes) for one in self._batch) >= BATCH_PASSAGES:
            self._flush()

    def _flush(self) -> None:
        """Let what was gathered hold, and only then report it."""
        batch, self._batch = self._batch, []
        if batch:
            self._writer.write(batch)
            self._changed = True
            for one in batch:
                self._on_report(one.report)

    def _delete(self, gone: Delete) -> None:
        self._flush()
        known = self._catalogue.at(gone.location)
        self._writer.drop(self._catalogue.detach(gone.location))
        if known is not None:
            self._changed = True
            others = list(self._catalogue.locations(known.document_id).values())
            kept = _KEPT_AS.format(path=others[0]) if others else None
            self._tell(gone, Outcome.REMOVED, known.document_id, kept)

    def _rename_strays(self) -> None:
        """Let documents that have lost the name they went by go by another of their names."""
        for document_id in self._catalogue.strays():
            location, path = next(iter(self._catalogue.locations(document_id).items()))
            renamed = {"location": location, "path": path}
            document = self._catalogue.document(document_id).model_copy(update=renamed)
            known = self._catalogue.known(document_id)
            self._writer.write([prepare(document, known.digest, known, self._catalogue, [])])
            self._changed = True

    def _fail(self, failed: Failed) -> None:
        known = self._catalogue.at(failed.location)
        document_id = known.document_id if known else None
        self._catalogue.put_problem(failed, document_id)
        self._tell(failed, Outcome.FAILED, document_id, failed.reason)

    def _tell(
        self, change: Change, outcome: Outcome, document_id: str | None, reason: str | None = None
    ) -> None:
        path = change.shown
        self._on_report(
            FileReport(path=path, outcome=outcome, document_id=document_id, reason=reason)
        )

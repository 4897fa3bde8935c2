"""Keeps the index in step with files: adds, replaces, removes, and says what it did to each."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from llama_index.core.base.embeddings.base import BaseEmbedding
from pydantic import BaseModel

from index.catalogue import Catalogue
from index.nodes import to_node
from index.store.base import PassageStore
from ingest.documents import load, revision_of
from ingest.errors import UnreadableFileError
from ingest.models import Document
from ingest.sources.files import find_files
from ingest.split import split


class Outcome(StrEnum):
    """What was done to a file."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    FAILED = "failed"


class FileReport(BaseModel):
    """What was done to one file; `reason` says in Swedish why it could not be read."""

    path: str
    outcome: Outcome
    document_id: str | None = None
    passages: int = 0
    reason: str | None = None


OnReport = Callable[[FileReport], None]


class Indexer:
    """Reads files into the catalogue and the store.

    A document's passages are stored before its row in the catalogue says that they are, and have
    the same ids each time: a run that was killed is finished by the next, with nothing doubled.
    """

    def __init__(self, catalogue: Catalogue, store: PassageStore, embedding: BaseEmbedding) -> None:
        self._catalogue = catalogue
        self._store = store
        self._embedding = embedding

    def ingest(self, files: Iterable[Path], roots: Sequence[Path], on_report: OnReport) -> None:
        """Bring the index in step with `files`, which are all the files below `roots` today."""
        known = self._catalogue.revisions()
        ids = {document_id for document_id, _ in known.values()}
        present = set()
        for file in files:
            present.add(str(file))
            on_report(self._ingest_file(file, roots, known, ids))
        for location, (document_id, _) in known.items():
            if location not in present and _is_below(Path(location), roots):
                self._store.delete(document_id)
                path = self._catalogue.document(document_id).path
                self._catalogue.remove(document_id)
                on_report(FileReport(path=path, outcome=Outcome.REMOVED, document_id=document_id))
        self._store.optimize()

    def rebuild(self, on_report: OnReport) -> None:
        """Split and embed every catalogued document anew, from the text that was kept."""
        for document in self._catalogue.documents():
            passages = self._store_passages(document)
            self._catalogue.put(document, passages)
            on_report(_report(document, Outcome.CHANGED, passages))
        self._store.optimize()

    def _ingest_file(
        self,
        file: Path,
        roots: Sequence[Path],
        known: dict[str, tuple[str, str]],
        ids: set[str],
    ) -> FileReport:
        document_id, revision = known.get(str(file), ("", ""))
        shown = _shown_path(file, roots)
        try:
            if revision_of(file) == revision:
                return FileReport(path=shown, outcome=Outcome.UNCHANGED, document_id=document_id)
            document = load(file, document_id or self._catalogue.new_id(file.stem, ids), shown)
        except UnreadableFileError as error:
            kept = document_id or None
            return FileReport(
                path=shown, outcome=Outcome.FAILED, document_id=kept, reason=error.reason
            )
        ids.add(document.id)
        if not revision:
            # An empty revision marks work under way: the next run takes the file up again.
            self._catalogue.put(document.model_copy(update={"revision": ""}), 0)
        passages = self._store_passages(document)
        self._catalogue.put(document, passages)
        return _report(document, Outcome.CHANGED if revision else Outcome.ADDED, passages)

    def _store_passages(self, document: Document) -> int:
        nodes = [to_node(document, passage) for passage in split(document)]
        self._store.add(self._embedding(nodes))
        self._store.delete_outdated(document.id, document.revision)
        return len(nodes)


def ingest_paths(indexer: Indexer, paths: Sequence[Path], on_report: OnReport) -> None:
    """Bring the index in step with files and folders. Raises MissingPathError for a path."""
    roots = [path.resolve() for path in paths]
    indexer.ingest(find_files(paths), roots, on_report)


def _report(document: Document, outcome: Outcome, passages: int) -> FileReport:
    return FileReport(
        path=document.path, outcome=outcome, document_id=document.id, passages=passages
    )


def _is_below(location: Path, roots: Sequence[Path]) -> bool:
    return any(location.is_relative_to(root) for root in roots)


def _shown_path(file: Path, roots: Sequence[Path]) -> str:
    """Give the path that a reader sees: from the folder that was named, not the whole disk."""
    folders = [root for root in roots if root.is_dir() and file.is_relative_to(root)]
    start = max(folders, key=lambda folder: len(folder.parts), default=file.parent)
    return str(Path(start.name) / file.relative_to(start))

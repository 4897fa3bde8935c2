"""The index as a whole: catalogue, store and embedding, opened together and checked to agree."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from llama_index.core.schema import NodeWithScore, TextNode
from pydantic import BaseModel, ConfigDict

from index.catalogue import Catalogue
from index.embedding import DEFAULT_MODEL, PassageEmbedding
from index.errors import IndexOutdatedError
from index.filters import SearchFilters
from index.indexing import Indexer, Read
from index.lexical import ANALYSER_VERSION
from index.planning import plan
from index.reports import FileReport, OnReport
from index.search import HybridRetriever
from index.store.base import PassageStore
from index.store.edge import EdgeStore
from ingest.models import Document
from ingest.readers import read
from ingest.readers.isolated import IsolatedReader
from ingest.sources.base import Source
from ingest.sources.files import CACHE_TAG, CACHE_TAG_TEXT
from ingest.split import SPLITTER_VERSION

# Passages that go through the model at a time: 16 took 35 a second where 32 took 28, and 8 took 30.
EMBEDDED_TOGETHER = 16


class IndexOptions(BaseModel):
    """Where the index is and what it is built with."""

    model_config = ConfigDict(frozen=True)

    data: Path
    models: Path | None = None
    embedding_model: str = DEFAULT_MODEL
    qdrant_url: str | None = None
    qdrant_api_key: str | None = None
    collection: str = "byrakratlots"
    database_url: str | None = None


class SearchIndex:
    """Documents and their passages, to search, read and keep in step with files."""

    def __init__(
        self, catalogue: Catalogue, store: PassageStore, embedding: PassageEmbedding
    ) -> None:
        self.catalogue = catalogue
        self.store = store
        self.embedding = embedding
        self.fingerprint = {
            "model": embedding.model_name,
            "analyser": ANALYSER_VERSION,
            "splitter": SPLITTER_VERSION,
        }

    def check(self) -> None:
        """Raise IndexOutdatedError where the index was built with something else."""
        built = self.catalogue.settings()
        if not built:
            self.catalogue.put_settings(self.fingerprint)
            return
        differences = {
            part: (built.get(part, "okänd"), current)
            for part, current in self.fingerprint.items()
            if built.get(part) != current
        }
        if differences:
            raise IndexOutdatedError(differences)

    def search(
        self, question: str, limit: int = 10, filters: SearchFilters | None = None
    ) -> list[NodeWithScore]:
        """Give the passages nearest a question, best first."""
        hidden = self.catalogue.unsettled()
        return HybridRetriever(self.store, self.embedding, limit, filters, hidden).retrieve(
            question
        )

    def rows(self, filters: SearchFilters) -> list[TextNode]:
        """Give every row of registers that the filters keep, in the registers' order."""
        hidden = self.catalogue.unsettled()
        only = filters.model_copy(update={"rows_only": True}).to_metadata_filters()
        nodes = [node for node in self.store.get_nodes(filters=only) if isinstance(node, TextNode)]
        shown = [node for node in nodes if node.metadata["revision"] not in hidden]
        return sorted(shown, key=lambda n: (n.metadata["document_id"], n.start_char_idx or 0))

    def document(self, document_id: str) -> Document:
        """Give a document. Raises UnknownDocumentError."""
        return self.catalogue.document(document_id)

    def ingest(self, sources: Iterable[Source], on_report: OnReport) -> None:
        """Bring the index in step with sources, each file read in a process of its own."""
        with IsolatedReader() as reader:
            self._indexer(reader.read, on_report).ingest(sources)

    def plan(self, sources: Iterable[Source]) -> list[FileReport]:
        """Give what `ingest` would do, what it would remove first; nothing is read or changed."""
        return plan(self.catalogue, sources)

    def rebuild(self, on_report: OnReport) -> None:
        """Build every passage anew with the present model, analyser and splitter."""
        # Until the work is done the index must not pass for whole.
        self.catalogue.put_settings(dict.fromkeys(self.fingerprint, "ofärdig"))
        self.store.reset(self.embedding.dimension)
        self._indexer(read, on_report).rebuild()
        self.catalogue.put_settings(self.fingerprint)

    def _indexer(self, read: Read, on_report: OnReport) -> Indexer:
        return Indexer(self.catalogue, self.store, self.embedding, read, on_report)


@contextmanager
def open_index(options: IndexOptions, *, check: bool = True) -> Iterator[SearchIndex]:
    """Open the index for as long as the context lasts.

    Raises IndexInUseError, IndexOutdatedError (not with `check` false) or StoreUnreachableError.
    """
    embedding = PassageEmbedding(
        model_name=options.embedding_model,
        models=options.models or options.data / "models",
        embed_batch_size=EMBEDDED_TOGETHER,
    )
    # What lies here is made from the sources and must not be taken for one.
    options.data.mkdir(parents=True, exist_ok=True)
    (options.data / CACHE_TAG).write_text(CACHE_TAG_TEXT)
    store = _open_store(options, embedding)
    try:
        catalogue = Catalogue.open(options.data, options.database_url)
        try:
            index = SearchIndex(catalogue, store, embedding)
            if check:
                index.check()
            yield index
        finally:
            catalogue.close()
    finally:
        store.close()


def _open_store(options: IndexOptions, embedding: PassageEmbedding) -> PassageStore:
    if options.qdrant_url is None:
        return EdgeStore.open(options.data / "qdrant", lambda: embedding.dimension)
    # Only those who run a server install its client.
    from qdrant_client import QdrantClient

    from index.store.server import ServerStore

    # The client's own check would warn, in English and from a thread, of a server that is silent.
    client = QdrantClient(
        url=options.qdrant_url, api_key=options.qdrant_api_key, check_compatibility=False
    )
    return ServerStore.open(client, options.collection, lambda: embedding.dimension)

"""The index as a whole: catalogue, store and embedding, opened together and checked to agree."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from llama_index.core.schema import NodeWithScore
from pydantic import BaseModel, ConfigDict

from index.catalogue import Catalogue
from index.embedding import DEFAULT_MODEL, PassageEmbedding
from index.errors import IndexOutdatedError
from index.filters import SearchFilters
from index.indexing import Indexer, OnReport, ingest_paths
from index.lexical import ANALYSER_VERSION
from index.search import HybridRetriever
from index.store.base import PassageStore
from index.store.edge import EdgeStore
from ingest.models import Document
from ingest.sources.files import CACHE_TAG, CACHE_TAG_TEXT
from ingest.split import SPLITTER_VERSION


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
        return HybridRetriever(self.store, self.embedding, limit, filters).retrieve(question)

    def document(self, document_id: str) -> Document:
        """Give a document. Raises UnknownDocumentError."""
        return self.catalogue.document(document_id)

    def ingest(self, paths: Sequence[Path], on_report: OnReport) -> None:
        """Bring the index in step with files and folders. Raises MissingPathError."""
        ingest_paths(Indexer(self.catalogue, self.store, self.embedding), paths, on_report)

    def rebuild(self, on_report: OnReport) -> None:
        """Build every passage anew with the present model, analyser and splitter."""
        # Until the work is done the index must not pass for whole.
        self.catalogue.put_settings(dict.fromkeys(self.fingerprint, "ofärdig"))
        self.store.reset(self.embedding.dimension)
        Indexer(self.catalogue, self.store, self.embedding).rebuild(on_report)
        self.catalogue.put_settings(self.fingerprint)


@contextmanager
def open_index(options: IndexOptions, *, check: bool = True) -> Iterator[SearchIndex]:
    """Open the index for as long as the context lasts.

    Raises IndexInUseError, IndexOutdatedError (not with `check` false) or StoreUnreachableError.
    """
    embedding = PassageEmbedding(
        model_name=options.embedding_model,
        models=options.models or options.data / "models",
        embed_batch_size=32,
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

"""The index as a whole: catalogue, store and embedding, opened together and checked to agree."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from llama_index.core.schema import BaseNode, NodeWithScore, TextNode

from index.catalogue import Catalogue
from index.embedding import PassageEmbedding
from index.errors import IndexBusyError
from index.filters import SearchFilters
from index.indexing import Indexer
from index.lexical import ANALYSER_VERSION
from index.locks import WritingLock, opening
from index.nodes import CONTEXT_VERSION
from index.opening import OpenStore
from index.options import IndexOptions
from index.planning import plan
from index.reader.opening import LazyReader
from index.reader.reading import PassageReader
from index.rebuilding import fill
from index.reports import FileReport, OnReport
from index.reranking import Reranker
from index.search import HybridRetriever, SearchMode
from index.store.editions import EdgeStores, Stores
from index.threads import leave_cores_to_the_model
from index.words import IndexWords
from ingest.models import Document
from ingest.readers.isolated import IsolatedReader
from ingest.sources.base import Source
from ingest.sources.files import CACHE_TAG, CACHE_TAG_TEXT
from ingest.split import SPLITTER_VERSION

__all__ = ["IndexOptions", "SearchIndex", "open_index"]

# Passages that go through the model at a time: 16 took 35 a second where 32 took 28, and 8 took 30.
EMBEDDED_TOGETHER = 16


class SearchIndex:
    """Documents and their passages, to search, read and keep in step with files."""

    def __init__(
        self,
        catalogue: Catalogue,
        opened: OpenStore,
        embedding: PassageEmbedding,
        reader: PassageReader,
        reranker: Reranker | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.store = opened.store
        self.embedding = embedding
        self.reader = reader
        self.words = IndexWords(opened.store, catalogue)
        self._opened = opened
        self._reranker = reranker

    def search(
        self,
        question: str,
        limit: int = 10,
        filters: SearchFilters | None = None,
        mode: SearchMode = SearchMode.RANKED,
        *,
        expand: bool = True,
        keep_words: bool = False,
    ) -> list[NodeWithScore]:
        """Give the passages nearest a question, best first.

        With `expand` abbreviations, slips and missing dots are searched for as they are meant.
        With `keep_words` each keeps the packed vectors of its words among its metadata.
        Raises RestartNeededError where the index was rebuilt with other settings, and what was
        there before is gone.
        """
        holds, hidden = self._opened.follow(), self.catalogue.unsettled()
        terms = self.words.expand(question) if expand else None
        reranker = self._reranker if mode is SearchMode.RANKED else None
        depth = max(limit, reranker.first) if reranker else limit
        retriever = HybridRetriever(
            self.store, self.embedding, depth, filters, hidden, mode, terms, keep_words=keep_words
        )
        hits = retriever.retrieve(question)
        if reranker:
            hits = reranker.postprocess_nodes(hits, query_str=question)
        outdated = set() if holds else self._outdated(hit.node for hit in hits)
        return [hit for hit in hits if hit.node.metadata.get("revision") not in outdated][:limit]

    def rows(self, filters: SearchFilters) -> list[TextNode]:
        """Give every row of registers that the filters keep, in the registers' order."""
        holds, hidden = self._opened.follow(), self.catalogue.unsettled()
        only = filters.model_copy(update={"rows_only": True}).to_metadata_filters()
        nodes = [node for node in self.store.get_nodes(filters=only) if isinstance(node, TextNode)]
        left_out = hidden if holds else hidden | self._outdated(nodes)
        rows = [node for node in nodes if node.metadata["revision"] not in left_out]
        return sorted(rows, key=lambda n: (n.metadata["document_id"], n.start_char_idx or 0))

    def neighbours(self, node: TextNode, reach: int = 1) -> list[TextNode]:
        """Give the passages that stand just before and after one in its document, in order.

        As many as `reach` on each side, the passage itself left out.
        """
        kept = node.metadata
        of_document = SearchFilters(document_id=kept["document_id"]).to_metadata_filters()
        passages = sorted(
            (
                one
                for one in self.store.get_nodes(filters=of_document)
                if isinstance(one, TextNode) and one.metadata["revision"] == kept["revision"]
            ),
            key=lambda one: one.start_char_idx or 0,
        )
        place = next(at for at, one in enumerate(passages) if one.node_id == node.node_id)
        first = max(place - reach, 0)
        return [*passages[first:place], *passages[place + 1 : place + 1 + reach]]

    def document(self, document_id: str) -> Document:
        """Give a document. Raises UnknownDocumentError."""
        return self.catalogue.document(document_id)

    def ingest(self, sources: Iterable[Source], on_report: OnReport) -> None:
        """Bring the index in step with sources, each file read in a process of its own.

        Raises as `check_writable` does, before anything is read.
        """
        with self._opened.changing(), IsolatedReader() as reader:
            indexer = Indexer(self.catalogue, self.store, self.embedding, reader.read, on_report)
            indexer.ingest(sources)

    def check_writable(self) -> None:
        """Raise IndexBusyError, RestartNeededError or IndexInUseError as `ingest` would now."""
        with self._opened.changing():
            pass

    def plan(self, sources: Iterable[Source]) -> list[FileReport]:
        """Give what `ingest` would do, what it would remove first; nothing is read or changed."""
        return plan(self.catalogue, sources)

    def rebuild(self, on_report: OnReport) -> None:
        """Build every passage anew with the present model, analyser and splitter.

        Only for an index opened to be rebuilt, and once. What others search stays as it is until
        all is built. Raises IndexChangedError if the documents were changed meanwhile.
        """
        if not self._opened.building_anew:
            raise ValueError("the index was not opened to be rebuilt")
        self._opened.switch(fill(self.store, self.catalogue, self.embedding, on_report))
        self._opened.tidy()

    def _outdated(self, nodes: Iterable[BaseNode]) -> set[str]:
        """The revisions that have ceased to hold since another store took this one's place."""
        revisions = {node.metadata["revision"] for node in nodes}
        return revisions - self.catalogue.held(revisions)


@contextmanager
def open_index(options: IndexOptions, *, rebuild: bool = False) -> Iterator[SearchIndex]:
    """Open the index for as long as the context lasts; with `rebuild`, to be built anew.

    Raises IndexInUseError, IndexOutdatedError or StoreUnreachableError. To rebuild, neither of the
    first two is raised, since the store that others search is left alone, but IndexBusyError is.
    """
    embedding = PassageEmbedding(
        model_name=options.embedding_model,
        models=options.models or options.data / "models",
        embed_batch_size=EMBEDDED_TOGETHER,
    )
    fingerprint = {
        "model": embedding.model_name,
        "analyser": ANALYSER_VERSION,
        "splitter": SPLITTER_VERSION,
        "context": CONTEXT_VERSION,
    }
    leave_cores_to_the_model()
    # What lies here is made from the sources and must not be taken for one.
    options.data.mkdir(parents=True, exist_ok=True)
    (options.data / CACHE_TAG).write_text(CACHE_TAG_TEXT)
    lock = WritingLock(options.data)
    with ExitStack() as stack:
        if rebuild:
            stack.enter_context(lock.held())
        with opening(options.data):
            catalogue = Catalogue.open(options.data, options.database_url)
            stack.callback(catalogue.close)
        stores = _stores(options, lambda: embedding.dimension)
        begin = OpenStore.building if rebuild else OpenStore.holding
        opened = begin(lock, catalogue, stores, fingerprint)
        stack.callback(opened.store.close)
        with suppress(IndexBusyError), lock.held():
            opened.tidy()
        reranker = Reranker(model_name=options.reranker) if options.reranker else None
        reader = LazyReader(options.reader, embedding)
        yield SearchIndex(catalogue, opened, embedding, reader, reranker)


def _stores(options: IndexOptions, dimension: Callable[[], int]) -> Stores:
    if options.qdrant_url is None:
        return EdgeStores(options.data, dimension)
    # Only those who run a server install its client.
    from qdrant_client import QdrantClient

    from index.store.server_editions import ServerStores

    # The client's own check would warn, in English and from a thread, of a server that is silent.
    client = QdrantClient(
        url=options.qdrant_url, api_key=options.qdrant_api_key, check_compatibility=False
    )
    return ServerStores(client, options.collection, dimension)

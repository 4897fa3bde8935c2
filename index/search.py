"""Hybrid search as a LlamaIndex retriever: one query, by meaning and by words, fused by rank."""

from collections.abc import Collection

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.schema import NodeWithScore, QueryBundle
from llama_index.core.vector_stores.types import (
    FilterOperator,
    MetadataFilter,
    VectorStoreQuery,
    VectorStoreQueryMode,
)

from index.filters import SearchFilters
from index.store.base import PassageStore


class HybridRetriever(BaseRetriever):
    """Gives the passages nearest a question, best first.

    The score is the fused rank's (larger is better, comparable within one question only). Each
    node carries its dense vector as `embedding`. Passages of the revisions in `hidden` are passed
    over.
    """

    def __init__(
        self,
        store: PassageStore,
        embedding: BaseEmbedding,
        limit: int = 10,
        filters: SearchFilters | None = None,
        hidden: Collection[str] = (),
        mode: VectorStoreQueryMode = VectorStoreQueryMode.HYBRID,
    ) -> None:
        self._store = store
        self._embedding = embedding
        self._limit = limit
        self._filters = (filters or SearchFilters()).to_metadata_filters()
        if hidden:
            self._filters.filters.append(
                MetadataFilter(key="revision", value=sorted(hidden), operator=FilterOperator.NIN)
            )
        self._mode = mode
        super().__init__()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        vector = query_bundle.embedding
        if vector is None:
            vector = self._embedding.get_query_embedding(query_bundle.query_str)
        result = self._store.query(
            VectorStoreQuery(
                query_embedding=vector,
                query_str=query_bundle.query_str,
                similarity_top_k=self._limit,
                filters=self._filters,
                mode=self._mode,
            )
        )
        pairs = zip(result.nodes or [], result.similarities or [], strict=True)
        return [NodeWithScore(node=node, score=score) for node, score in pairs]

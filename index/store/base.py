"""What the stores share: the payload, the query plan's numbers, the store's interface."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from llama_index.core.schema import BaseNode, TextNode
from llama_index.core.vector_stores.types import (
    BasePydanticVectorStore,
    MetadataFilter,
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryMode,
    VectorStoreQueryResult,
)

from index.lexical import SWEDISH, Analyser, sparse_vector
from index.nodes import TERM_WEIGHTS, make_node, searched_text

DENSE = "dense"
SPARSE = "sparse"
# Payload fields that are filtered on or counted, and their Qdrant index types.
INDEXED_FIELDS = {
    "document_id": "Keyword",
    "revision": "Keyword",
    "kind": "Keyword",
    "forum": "Keyword",
    "publisher": "Keyword",
    "municipalities": "Keyword",
    "themes": "Keyword",
    "paragraph": "Keyword",
    "case_number": "Keyword",
    "date": "Datetime",
    "has_contact": "Integer",
    "has_link": "Integer",
    "is_row": "Integer",
    "terms": "Keyword",
}
# For each common value of a field Qdrant builds a search graph of its own, for searches within it.
# Terms are only counted, and it is the rare value of a flag that is searched within: with graphs
# for them too, building over 100,000 passages was not done in nine minutes.
WITHOUT_GRAPHS = {"terms", "has_contact", "has_link", "is_row"}
# Reciprocal rank fusion (Cormack et al. 2009). A small k lets the first ranks weigh more.
RRF_K = 10
# By meaning, by words. Two passages that have each other's ranks would tie, and Qdrant orders ties
# anew each time: a hair's breadth between the weights gives a question the same answer every time.
RRF_WEIGHTS = [1.0, 0.999]
# How many terms a vocabulary holds at most: the commonest. Swedish dictionaries hold a fifth of it.
MOST_TERMS = 1_000_000
# How deep each of the two searches looks before fusion.
CANDIDATES = 60


class PassageStore(BasePydanticVectorStore):
    """A LlamaIndex vector store for passages, searched by dense and sparse vectors together."""

    stores_text: bool = True
    flat_metadata: bool = False
    analyser: Analyser = SWEDISH

    @abstractmethod
    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Give in how many passages each of the analyser's terms stands."""

    @abstractmethod
    def vocabulary(self) -> dict[str, int]:
        """Give every term and in about how many passages it stands."""

    @abstractmethod
    def count(self) -> int:
        """Give how many passages are stored."""

    @abstractmethod
    def move_to(self, other: "PassageStore") -> None:
        """Hold from now on what `other`, a store of the same kind, holds."""

    @abstractmethod
    def optimize(self) -> None:
        """Build what makes later queries fast; called once after many passages were added."""

    @abstractmethod
    def close(self) -> None:
        """Write what is pending and let go of the store."""

    @abstractmethod
    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """Search by meaning, by words, or by both fused; best first, with dense vectors.

        `terms` (a mapping to weights) are what is searched for by words, in place of the query's
        own; with `ranking` the passages come with what the ranking looks at.
        """

    def _terms_and_vector(self, node: TextNode) -> tuple[list[str], tuple[list[int], list[float]]]:
        """The terms that a passage is found by, and its sparse vector."""
        weights = self.analyser.passage_weights(searched_text(node))
        return sorted(weights), sparse_vector(weights)

    def _terms(self, query: VectorStoreQuery, given: Mapping[str, Any]) -> Mapping[str, float]:
        """The terms to search for: those given as `terms`, else those of the query's own words."""
        terms: Mapping[str, float] | None = given.get("terms")
        return self.analyser.question_terms(query.query_str or "") if terms is None else terms

    def delete(self, ref_doc_id: str, **delete_kwargs: Any) -> None:
        """Delete every passage of a document."""
        self.delete_nodes(filters=of_document(ref_doc_id))


def of_document(document_id: str) -> MetadataFilters:
    """Give the filter that keeps one document's passages."""
    return MetadataFilters(filters=[MetadataFilter(key="document_id", value=document_id)])


def to_payload(node: TextNode, terms: Iterable[str]) -> dict[str, Any]:
    """Give what is stored beside a passage's vectors."""
    return {**node.metadata, "text": node.text, "start": node.start_char_idx, "terms": [*terms]}


def from_payload(
    node_id: str, payload: dict[str, Any], vectors: Mapping[str, Any] | None
) -> TextNode:
    """Give the node that a stored passage was, with whatever of it was asked for."""
    left_out = {"text", "start", "terms"}
    metadata = {key: value for key, value in payload.items() if key not in left_out}
    if vectors and SPARSE in vectors:
        sparse = vectors[SPARSE]
        metadata[TERM_WEIGHTS] = (list(sparse.indices), list(sparse.values))
    node = make_node(node_id, payload["text"], payload["start"], metadata)
    node.embedding = list(vectors[DENSE]) if vectors else None
    return node


def as_text_nodes(nodes: Sequence[BaseNode]) -> list[TextNode]:
    """Check that every node is a text node with an embedding. Raises ValueError otherwise."""
    for node in nodes:
        if not isinstance(node, TextNode) or node.embedding is None:
            raise ValueError(f"node {node.node_id} has no text or no embedding")
    return cast(list[TextNode], list(nodes))


def to_result(nodes: list[TextNode], scores: list[float]) -> VectorStoreQueryResult:
    """Give nodes and scores as LlamaIndex's result."""
    return VectorStoreQueryResult(
        nodes=nodes, similarities=scores, ids=[node.node_id for node in nodes]
    )


def vectors_of(
    query: VectorStoreQuery, terms: Mapping[str, float]
) -> tuple[list[float] | None, tuple[list[int], list[float]] | None]:
    """Give the dense vector and the sparse vector that a query searches with.

    A question without a single term of its own ("vad är det?") is searched by meaning alone.
    Raises ValueError where the mode needs a vector that the query lacks.
    """
    mode = query.mode
    dense = query.query_embedding if mode != VectorStoreQueryMode.SPARSE else None
    sparse = None
    if mode in (VectorStoreQueryMode.SPARSE, VectorStoreQueryMode.HYBRID):
        sparse = sparse_vector(terms)
    if dense is None and mode != VectorStoreQueryMode.SPARSE:
        raise ValueError(f"a {mode.value} query needs an embedding")
    if sparse is not None and not sparse[0] and dense is not None:
        sparse = None
    return dense, sparse

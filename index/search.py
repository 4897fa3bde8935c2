"""Hybrid search as a LlamaIndex retriever: by meaning and by words, then ranked by both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from llama_index.core.vector_stores.types import (
    FilterOperator,
    MetadataFilter,
    VectorStoreQuery,
    VectorStoreQueryMode,
)

from index.embedding import PassageEmbedding, TextVectors
from index.filters import SearchFilters
from index.nodes import RANKING_KEYS, WORD_VECTORS
from index.ranking import features, ranking_model
from index.ranking.asked import asked_vectors
from index.store.base import PassageStore
from index.word_vectors import Vectors

# How many of the fused search's passages are ranked, where no more are asked for. On three question
# sets (docs/benchmarks.md) 24 ranked as well as 120, all that the two searches find together.
RANKED = 32


class SearchMode(StrEnum):
    """How far a search goes: by meaning alone, by words alone, both fused by rank, or ranked."""

    DENSE = "dense"
    SPARSE = "sparse"
    FUSED = "fused"
    RANKED = "ranked"


_STORE_MODES = {
    SearchMode.DENSE: VectorStoreQueryMode.DEFAULT,
    SearchMode.SPARSE: VectorStoreQueryMode.SPARSE,
    SearchMode.FUSED: VectorStoreQueryMode.HYBRID,
    SearchMode.RANKED: VectorStoreQueryMode.HYBRID,
}


@dataclass(frozen=True)
class Candidate:
    """A passage that was found, and the features (FEATURES,) that it is ranked by."""

    found: NodeWithScore
    features: Vectors | None


class HybridRetriever(BaseRetriever):
    """Gives the passages nearest a question, best first.

    The score is larger for the better, and comparable within one question only. Each node carries
    its dense vector as `embedding`. Passages of the revisions in `hidden` are passed over. `terms`
    are what is searched for by words, with their weights; the question's own where none are given.
    With `keep_words` a passage also keeps the packed vectors of its words, where it was ranked.
    """

    def __init__(
        self,
        store: PassageStore,
        embedding: PassageEmbedding,
        limit: int = 10,
        filters: SearchFilters | None = None,
        hidden: Collection[str] = (),
        mode: SearchMode = SearchMode.RANKED,
        terms: Mapping[str, float] | None = None,
        *,
        keep_words: bool = False,
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
        self._terms = terms
        self._left_out = set(RANKING_KEYS) - ({WORD_VECTORS} if keep_words else set())
        super().__init__()

    def candidates(self, question: str) -> list[Candidate]:
        """Give the passages that the ranking chooses among, in the order of the fused search.

        Each comes with its features, as `index.ranking.FEATURES` names them. None has any where
        a passage was embedded without vectors of its words.
        """
        read, terms = self._read(question)
        found = self._search(question, read, terms)
        rows = self._features(question, read, terms, found)
        return [Candidate(one, row) for one, row in zip(found, rows, strict=True)]

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        question = query_bundle.query_str
        if self._mode is SearchMode.RANKED:
            found = [one.found for one in ranked(self.candidates(question))]
        else:
            found = self._search(question, *self._read(question))
        for one in found:
            for key in self._left_out:
                one.node.metadata.pop(key, None)
        return found[: self._limit]

    def _read(self, question: str) -> tuple[TextVectors, Mapping[str, float]]:
        own = self._store.analyser.question_terms(question)
        terms = own if self._terms is None else self._terms
        return self._embedding.read_question(question), terms

    def _search(
        self, question: str, read: TextVectors, terms: Mapping[str, float]
    ) -> list[NodeWithScore]:
        query = VectorStoreQuery(
            query_embedding=read.dense,
            query_str=question,
            similarity_top_k=self._depth(),
            filters=self._filters,
            mode=_STORE_MODES[self._mode],
        )
        ranking = self._mode is SearchMode.RANKED
        result = self._store.query(query, terms=terms, ranking=ranking)
        pairs = zip(result.nodes or [], result.similarities or [], strict=True)
        return [NodeWithScore(node=node, score=score) for node, score in pairs]

    def _depth(self) -> int:
        return max(self._limit, RANKED) if self._mode is SearchMode.RANKED else self._limit

    def _features(
        self,
        question: str,
        read: TextVectors,
        terms: Mapping[str, float],
        found: list[NodeWithScore],
    ) -> Sequence[Vectors | None]:
        nodes = [one.node for one in found if isinstance(one.node, TextNode)]
        if not nodes or any(WORD_VECTORS not in node.metadata for node in nodes):
            return [None] * len(found)
        frequencies = self._store.frequencies(terms)
        asked = asked_vectors(question, read, terms, frequencies, self._store.count())
        return list(features(asked, nodes))


def ranked(candidates: list[Candidate]) -> list[Candidate]:
    """Order by the ranking's scores; candidates without features stay as they are."""
    rows = [one.features for one in candidates if one.features is not None]
    if not rows or len(rows) < len(candidates):
        return candidates
    for one, score in zip(candidates, ranking_model().scores(np.array(rows)), strict=True):
        one.found.score = float(score)
    return sorted(candidates, key=lambda one: one.found.score or 0.0, reverse=True)

"""Qdrant Edge: Qdrant's engine inside this process, its files in one folder."""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import qdrant_edge as edge
from llama_index.core.schema import BaseNode
from llama_index.core.vector_stores.types import (
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryResult,
)
from pydantic import PrivateAttr

from index.errors import IndexInUseError
from index.filters import to_qdrant
from index.nodes import RANKING_KEYS
from index.store.base import (
    CANDIDATES,
    DENSE,
    INDEXED_FIELDS,
    MOST_TERMS,
    RRF_K,
    RRF_WEIGHTS,
    SPARSE,
    WITHOUT_GRAPHS,
    PassageStore,
    as_text_nodes,
    from_payload,
    to_payload,
    to_result,
    vectors_of,
)

_PAGE = 1000
_WITHOUT_RANKING = edge.PayloadSelector.Exclude(list(RANKING_KEYS))


class EdgeStore(PassageStore):
    """Passages in a Qdrant Edge shard. One process may hold it open at a time."""

    path: Path
    _shard: edge.EdgeShard = PrivateAttr()

    @classmethod
    def open(cls, path: Path, dimension: Callable[[], int]) -> "EdgeStore":
        """Open the shard in `path`, or create it; `dimension` is asked for only then.

        Raises IndexInUseError where another process holds it open.
        """
        store = cls(path=path)
        try:
            if not (path / "segments").exists():
                _create(path, dimension())
            store._shard = edge.EdgeShard.load(str(path))
        except Exception as error:  # Edge raises bare Exceptions
            if "WouldBlock" in str(error):
                raise IndexInUseError(path.parent) from error
            raise
        return store

    @staticmethod
    def is_open(path: Path) -> bool:
        """Whether a process, this one counted, holds the shard in `path` open."""
        try:
            edge.EdgeShard.load(str(path)).close()
        except Exception as error:  # noqa: BLE001 Edge raises bare Exceptions
            # One that cannot be loaded at all, being half built or half removed, is nobody's.
            return "WouldBlock" in str(error)
        return False

    @property
    def client(self) -> edge.EdgeShard:
        """The Qdrant Edge shard."""
        return self._shard

    def add(self, nodes: Sequence[BaseNode], **kwargs: Any) -> list[str]:
        """Add passages or replace those with the same id; give their ids."""
        points = []
        for node in as_text_nodes(nodes):
            terms, (places, weights) = self._terms_and_vector(node)
            sparse = edge.SparseVector(indices=places, values=weights)
            vectors: dict[str, Any] = {DENSE: node.get_embedding(), SPARSE: sparse}
            points.append(edge.Point(node.node_id, vectors, to_payload(node, terms)))
        if points:
            self._shard.update(edge.UpdateOperation.upsert_points(points))
        return [node.node_id for node in nodes]

    def delete_nodes(
        self,
        node_ids: list[str] | None = None,
        filters: MetadataFilters | None = None,
        **delete_kwargs: Any,
    ) -> None:
        """Delete passages by id, or by filter."""
        if node_ids is not None:
            self._shard.update(edge.UpdateOperation.delete_points(list(node_ids)))
        elif (condition := _filter(filters)) is not None:
            self._shard.update(edge.UpdateOperation.delete_points_by_filter(condition))

    def get_nodes(
        self, node_ids: list[str] | None = None, filters: MetadataFilters | None = None
    ) -> list[BaseNode]:
        """Give passages by id, or all that a filter keeps, without their vectors."""
        records: list[Any] = []
        if node_ids is not None:
            records = self._shard.retrieve(
                list(node_ids), with_payload=_WITHOUT_RANKING, with_vector=False
            )
        else:
            offset, more = None, True
            while more:
                request = edge.ScrollRequest(
                    offset=offset,
                    limit=_PAGE,
                    filter=_filter(filters),
                    with_payload=_WITHOUT_RANKING,
                )
                page, offset = self._shard.scroll(request)
                records += page
                more = offset is not None
        return [from_payload(str(record.id), record.payload, None) for record in records]

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """Search by meaning, by words, or by both fused; best first, with dense vectors."""
        request = _request(query, self._terms(query, kwargs), ranking=kwargs.get("ranking", False))
        points: list[Any] = self._shard.query(request)
        nodes = [from_payload(str(p.id), p.payload, p.vector) for p in points]
        return to_result(nodes, [point.score for point in points])

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Give in how many passages each of the analyser's terms stands."""
        return {term: self._shard.count(_counting(term)) for term in set(terms)}

    def vocabulary(self) -> dict[str, int]:
        """Give every term and in about how many passages it stands."""
        # Counting exactly takes Edge ten times as long.
        hits = self._shard.facet(edge.FacetRequest("terms", limit=MOST_TERMS)).hits
        return {str(hit.value): hit.count for hit in hits if hit.count}

    def count(self) -> int:
        """Give how many passages are stored."""
        return self._shard.count(edge.CountRequest(exact=True))

    def move_to(self, other: PassageStore) -> None:
        """Hold from now on what `other`, a store of the same kind, holds.

        Searches under way end in the shard where they began; the last of them lets go of it.
        """
        if not isinstance(other, EdgeStore):
            raise TypeError(other)
        self.path, self._shard = other.path, other._shard

    def optimize(self) -> None:
        """Merge segments and build the HNSW graph where it pays."""
        self._shard.flush()
        self._shard.optimize()

    def close(self) -> None:
        """Write what is pending and let another process open the shard."""
        self._shard.close()


def _create(path: Path, dimension: int) -> None:
    """Make an empty shard, put in place by one rename: a killed process leaves no half of one."""
    dense = edge.EdgeVectorParams(size=dimension, distance=edge.Distance.Cosine)
    sparse = edge.EdgeSparseVectorParams(modifier=edge.Modifier.Idf)
    config = edge.EdgeConfig(vectors={DENSE: dense}, sparse_vectors={SPARSE: sparse})
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".qdrant-", dir=path.parent) as scrap:
        draft = Path(scrap, "new")
        draft.mkdir()
        shard = edge.EdgeShard.create(str(draft), config)
        for field, kind in INDEXED_FIELDS.items():
            parameters = getattr(edge, f"{kind}IndexParams")
            schema = parameters(enable_hnsw=field not in WITHOUT_GRAPHS)
            shard.update(edge.UpdateOperation.create_field_index(field, schema))
        shard.close()
        # Another process may have been first; loading then tells that it holds the shard.
        if not (path / "segments").exists():
            draft.rename(path)


def _filter(filters: MetadataFilters | None) -> edge.Filter | None:
    return to_qdrant(filters, edge, edge.RangeDateTime)  # type: ignore[no-any-return]


def _counting(term: str) -> edge.CountRequest:
    match = edge.FieldCondition(key="terms", match=edge.MatchValue(term))
    return edge.CountRequest(exact=True, filter=edge.Filter(must=[match]))


def _request(
    query: VectorStoreQuery, terms: Mapping[str, float], *, ranking: bool
) -> edge.QueryRequest:
    dense, sparse = vectors_of(query, terms)
    searches = []
    if dense is not None:
        searches.append(edge.Query.Nearest(dense, using=DENSE))
    if sparse is not None:
        vector = edge.SparseVector(indices=sparse[0], values=sparse[1])
        searches.append(edge.Query.Nearest(vector, using=SPARSE))
    condition, limit = _filter(query.filters), query.similarity_top_k
    shown: dict[str, Any] = {
        "limit": limit,
        "with_payload": True if ranking else _WITHOUT_RANKING,
        "with_vector": [DENSE, SPARSE] if ranking else [DENSE],
    }
    if len(searches) == 1:
        return edge.QueryRequest(query=searches[0], filter=condition, **shown)
    depth = max(CANDIDATES, limit)
    prefetches = [edge.Prefetch(query=s, limit=depth, filter=condition) for s in searches]
    # Its stub leaves out that it is a Fusion.
    fusion: Any = edge.Fusion.Rrf(k=RRF_K, weights=RRF_WEIGHTS)
    return edge.QueryRequest(prefetches=prefetches, query=fusion, **shown)

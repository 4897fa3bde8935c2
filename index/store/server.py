"""A Qdrant server or cluster, for more than one machine: the same plan through `qdrant-client`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from llama_index.core.schema import BaseNode
from llama_index.core.vector_stores.types import (
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryResult,
)
from pydantic import PrivateAttr

from index.errors import StoreUnreachableError
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

if TYPE_CHECKING:
    from qdrant_client import QdrantClient

_BATCH = 256


class ServerStore(PassageStore):
    """Passages in a collection of a Qdrant server; sharding and replication are Qdrant's."""

    collection: str
    _client: "QdrantClient" = PrivateAttr()

    @classmethod
    def open(
        cls, client: "QdrantClient", collection: str, dimension: Callable[[], int]
    ) -> "ServerStore":
        """Open the collection, or create it; `dimension` is asked for only then.

        Raises StoreUnreachableError where the server does not answer.
        """
        store = cls(collection=collection)
        store._client = client
        with reaching(client):
            if not client.collection_exists(collection):
                _create(client, collection, dimension())
        return store

    @property
    def client(self) -> "QdrantClient":
        """The Qdrant client."""
        return self._client

    def add(self, nodes: Sequence[BaseNode], **kwargs: Any) -> list[str]:
        """Add passages or replace those with the same id; give their ids."""
        from qdrant_client import models

        points = []
        for node in as_text_nodes(nodes):
            terms, (places, weights) = self._terms_and_vector(node)
            sparse = models.SparseVector(indices=places, values=weights)
            vector = {DENSE: node.get_embedding(), SPARSE: sparse}
            points.append(
                models.PointStruct(id=node.node_id, vector=vector, payload=to_payload(node, terms))
            )
        for at in range(0, len(points), _BATCH):
            self._client.upsert(self.collection, points[at : at + _BATCH], wait=True)
        return [node.node_id for node in nodes]

    def delete_nodes(
        self,
        node_ids: list[str] | None = None,
        filters: MetadataFilters | None = None,
        **delete_kwargs: Any,
    ) -> None:
        """Delete passages by id, or by filter."""
        from qdrant_client import models

        selector: Any
        if node_ids == []:
            return  # the server refuses to delete none
        if node_ids is not None:
            selector = models.PointIdsList(points=list(node_ids))
        elif (condition := _filter(filters)) is not None:
            selector = models.FilterSelector(filter=condition)
        else:
            return
        self._client.delete(self.collection, selector, wait=True)

    def get_nodes(
        self, node_ids: list[str] | None = None, filters: MetadataFilters | None = None
    ) -> list[BaseNode]:
        """Give passages by id, or all that a filter keeps, without their vectors."""

        records: list[Any] = []
        shown = _without_ranking()
        if node_ids is not None:
            records = self._client.retrieve(self.collection, list(node_ids), with_payload=shown)
        else:
            offset, more = None, True
            while more:
                page, offset = self._client.scroll(
                    self.collection,
                    _filter(filters),
                    limit=_BATCH,
                    offset=offset,
                    with_payload=shown,
                )
                records += page
                more = offset is not None
        return [from_payload(str(record.id), record.payload, None) for record in records]

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """Search by meaning, by words, or by both fused; best first, with dense vectors."""
        request = _request(query, self._terms(query, kwargs), ranking=kwargs.get("ranking", False))
        points = self._client.query_points(self.collection, **request).points
        nodes = [from_payload(str(p.id), p.payload or {}, _vectors(p)) for p in points]
        return to_result(nodes, [point.score for point in points])

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Give in how many passages each of the analyser's terms stands."""
        from qdrant_client import models

        def counting(term: str) -> models.Filter:
            match = models.FieldCondition(key="terms", match=models.MatchValue(value=term))
            return models.Filter(must=[match])

        return {
            term: self._client.count(self.collection, counting(term), exact=True).count
            for term in set(terms)
        }

    def vocabulary(self) -> dict[str, int]:
        """Give every term and in about how many passages it stands."""
        hits = self._client.facet(self.collection, "terms", limit=MOST_TERMS).hits
        return {str(hit.value): hit.count for hit in hits if hit.count}

    def count(self) -> int:
        """Give how many passages are stored."""
        return self._client.count(self.collection, exact=True).count

    def move_to(self, other: PassageStore) -> None:
        """Hold from now on what `other`, a store of the same kind, holds."""
        if not isinstance(other, ServerStore):
            raise TypeError(other)
        self.collection = other.collection

    def optimize(self) -> None:
        """Do nothing: the server optimises by itself."""

    def close(self) -> None:
        """Close the connection."""
        self._client.close()


@contextmanager
def reaching(client: "QdrantClient") -> Iterator[None]:
    """Raise StoreUnreachableError where the server does not answer."""
    from qdrant_client.http.exceptions import ResponseHandlingException

    try:
        yield
    except ResponseHandlingException as error:
        address = getattr(client, "init_options", {}).get("url") or "servern"
        raise StoreUnreachableError(str(address)) from error


def _create(client: "QdrantClient", collection: str, dimension: int) -> None:
    from qdrant_client import models

    client.create_collection(
        collection,
        vectors_config={
            DENSE: models.VectorParams(size=dimension, distance=models.Distance.COSINE)
        },
        sparse_vectors_config={SPARSE: models.SparseVectorParams(modifier=models.Modifier.IDF)},
    )
    for field, kind in INDEXED_FIELDS.items():
        parameters = getattr(models, f"{kind}IndexParams")
        schema = parameters(type=kind.lower(), enable_hnsw=field not in WITHOUT_GRAPHS)
        client.create_payload_index(collection, field, schema)


def _without_ranking() -> Any:
    from qdrant_client import models

    return models.PayloadSelectorExclude(exclude=list(RANKING_KEYS))


def _filter(filters: MetadataFilters | None) -> Any:
    from qdrant_client import models

    return to_qdrant(filters, models, models.DatetimeRange)


def _vectors(point: Any) -> dict[str, Any] | None:
    return point.vector or None


def _request(
    query: VectorStoreQuery, terms: Mapping[str, float], *, ranking: bool
) -> dict[str, Any]:
    from qdrant_client import models

    dense, sparse = vectors_of(query, terms)
    searches: list[tuple[Any, str]] = []
    if dense is not None:
        searches.append((dense, DENSE))
    if sparse is not None:
        searches.append((models.SparseVector(indices=sparse[0], values=sparse[1]), SPARSE))
    condition, limit = _filter(query.filters), query.similarity_top_k
    shown = {
        "limit": limit,
        "with_payload": True if ranking else _without_ranking(),
        "with_vectors": [DENSE, SPARSE] if ranking else [DENSE],
    }
    if len(searches) == 1:
        vector, using = searches[0]
        return {"query": vector, "using": using, "query_filter": condition, **shown}
    depth = max(CANDIDATES, limit)
    prefetch = [
        models.Prefetch(query=vector, using=using, limit=depth, filter=condition)
        for vector, using in searches
    ]
    fusion = models.RrfQuery(rrf=models.Rrf(k=RRF_K, weights=RRF_WEIGHTS))
    return {"prefetch": prefetch, "query": fusion, **shown}

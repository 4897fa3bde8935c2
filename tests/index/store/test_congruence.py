"""The stores against one another: the same passages and questions, the same scores."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from index_fakes import DIMENSION, make_document, make_nodes, word_vector
from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryMode
from qdrant_client import QdrantClient

from index.filters import SearchFilters
from index.store.base import PassageStore
from index.store.edge import EdgeStore
from index.store.server import ServerStore
from ingest.models import Document

pytestmark = pytest.mark.filterwarnings(
    "ignore:Payload indexes have no effect in the local Qdrant:UserWarning"
)

WORDS = """
    bidrag förening läger kultur idrott ansökan beslut nämnd möte protokoll överenskommelse civil
    samhälle region kommun dialog råd styrgrupp rapport budget hälsa vård skola ungdom äldre
""".split()  # noqa: SIM905
FILTERS = (
    SearchFilters(),
    SearchFilters(kind="protokoll"),
    SearchFilters(date_from=date(2024, 2, 1), date_to=date(2024, 3, 1)),
    SearchFilters(with_contact=True),
)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PassageStore, PassageStore]]:
    folder: Path = tmp_path_factory.mktemp("congruence")
    client = QdrantClient(":memory:")
    edge = EdgeStore.open(folder / "qdrant", lambda: DIMENSION)
    server = ServerStore.open(client, "congruence", lambda: DIMENSION)
    nodes = list(make_nodes(*(document(number) for number in range(150))))
    for store in (edge, server):
        store.add(nodes)
    yield edge, server
    edge.close()
    client.close()


def document(number: int) -> Document:
    # No two are of the same length or speak of the same things, and with this seed no two score
    # nearer than 7e-6: the stores round otherwise, and would rank such two each in its own way.
    chosen = random.Random(36_000 + number)  # noqa: S311
    known = chosen.sample(WORDS, chosen.randint(4, len(WORDS)))
    text = " ".join(chosen.choice(known) for _ in range(number + 5))
    return make_document(
        f"d{number}",
        text + (" ring 0500-12 34 56" if number % 3 == 0 else ""),
        kind=chosen.choice(["protokoll", "policy"]),
        date=date(2024, 1, 1) + timedelta(days=number) if number % 5 else None,
    )


def scores(store: PassageStore, query: VectorStoreQuery) -> dict[str, float]:
    result = store.query(query)
    return dict(zip(result.ids or [], result.similarities or [], strict=True))


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize(
    "mode",
    [VectorStoreQueryMode.DEFAULT, VectorStoreQueryMode.SPARSE, VectorStoreQueryMode.HYBRID],
)
def test_both_stores_give_the_same_scores(
    stores: tuple[PassageStore, PassageStore],
    mode: VectorStoreQueryMode,
    filters: SearchFilters,
) -> None:
    for seed in range(10):
        chosen = random.Random(1000 + seed)  # noqa: S311
        question = " ".join(chosen.sample(WORDS, 4))
        query = VectorStoreQuery(
            query_embedding=word_vector(question),
            query_str=question,
            similarity_top_k=150,
            filters=filters.to_metadata_filters(),
            mode=mode,
        )
        edge, server = (scores(store, query) for store in stores)
        assert len(edge) > 10
        assert edge == pytest.approx(server, abs=1e-4)


def test_the_same_question_gets_the_same_order_each_time(
    stores: tuple[PassageStore, PassageStore],
) -> None:
    question = "bidrag läger nämnd"
    query = VectorStoreQuery(
        query_embedding=word_vector(question),
        query_str=question,
        similarity_top_k=60,
        mode=VectorStoreQueryMode.HYBRID,
    )
    for store in stores:
        assert len({tuple(store.query(query).ids or []) for _ in range(50)}) == 1

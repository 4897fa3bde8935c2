"""Collections behind one alias: what a rebuild on a Qdrant server leaves there at each step."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from index_fakes import DIMENSION, NARROW, NARROW_DIMENSION, ingest, write
from qdrant_client import QdrantClient

from index.catalogue.editions import FIRST, State
from index.errors import RestartNeededError
from index.search_index import IndexOptions, SearchIndex, open_index
from index.store.server_editions import ServerStores

pytestmark = pytest.mark.filterwarnings(
    "ignore:Payload indexes have no effect in the local Qdrant:UserWarning"
)


@pytest.fixture
def client() -> Iterator[QdrantClient]:
    made = QdrantClient(":memory:")
    yield made
    made.close()


@pytest.fixture
def stores(client: QdrantClient) -> ServerStores:
    return ServerStores(client, "lots", lambda: DIMENSION)


@pytest.fixture
def server(
    options: IndexOptions, client: QdrantClient, monkeypatch: pytest.MonkeyPatch
) -> IndexOptions:
    """Options for an index on a server that every client reaches, and none shuts down."""
    monkeypatch.setattr("qdrant_client.QdrantClient", lambda **_: client)
    monkeypatch.setattr("index.store.server.ServerStore.close", lambda _: None)
    return options.model_copy(update={"qdrant_url": "http://server", "collection": "lots"})


def collections(client: QdrantClient) -> set[str]:
    return {one.name for one in client.get_collections().collections}


def led_to(client: QdrantClient, alias: str = "lots") -> str | None:
    aliases = {one.alias_name: one.collection_name for one in client.get_aliases().aliases}
    return aliases.get(alias)


def found(index: SearchIndex) -> set[tuple[str, int]]:
    hits = index.search("läger")
    return {(hit.node.metadata["document_id"], len(hit.node.embedding or [])) for hit in hits}


def test_the_configured_name_leads_to_the_collection_that_holds(
    client: QdrantClient, stores: ServerStores
) -> None:
    for edition in (FIRST, "ny"):
        stores.open(edition)
        assert led_to(client) != f"lots-{edition}"
        stores.announce(edition)
        assert led_to(client) == f"lots-{edition}"
        stores.announce(edition)
        assert led_to(client) == f"lots-{edition}"


def test_the_collection_that_held_last_stays(client: QdrantClient, stores: ServerStores) -> None:
    for edition in (FIRST, "ny"):
        stores.open(edition)
    assert not stores.remove(FIRST, State.PREVIOUS)
    assert collections(client) == {"lots-0", "lots-ny"}
    assert stores.remove(FIRST, State.OUTDATED)
    assert collections(client) == {"lots-ny"}


def test_a_collection_of_before_there_were_aliases_keeps_its_name_while_it_is_there(
    client: QdrantClient, stores: ServerStores
) -> None:
    client.create_collection("lots", vectors_config={})
    stores.open(FIRST)
    assert collections(client) == {"lots"}
    stores.open("ny")
    stores.announce("ny")
    assert led_to(client) is None
    assert stores.remove(FIRST, State.OUTDATED)
    stores.announce("ny")
    assert led_to(client) == "lots-ny"


def test_a_rebuild_on_a_server_takes_over_when_it_is_done(
    server: IndexOptions, client: QdrantClient, folder: Path
) -> None:
    write(folder / "a.md", "# Möte\n\nFöreningarna bad om längre läger.\n")
    narrow = server.model_copy(update={"embedding_model": NARROW})
    with open_index(server) as old:
        ingest(old, folder)
        assert led_to(client) == "lots-0"

        def meanwhile(_: Any) -> None:
            assert found(old) == {("a", DIMENSION)}
            assert led_to(client) == "lots-0"

        with open_index(narrow, rebuild=True) as rebuilt:
            rebuilt.rebuild(meanwhile)
        assert found(old) == {("a", DIMENSION)}
        with open_index(narrow) as new:
            assert found(new) == {("a", NARROW_DIMENSION)}
            assert led_to(client) == new.store.model_dump()["collection"]
        assert found(old) == {("a", DIMENSION)}


def test_a_service_on_a_server_goes_over_by_itself(
    server: IndexOptions, client: QdrantClient, folder: Path
) -> None:
    write(folder / "a.md", "# Möte\n\nFöreningarna bad om längre läger.\n")
    with open_index(server) as old:
        ingest(old, folder)
        for _ in range(2):
            with open_index(server, rebuild=True) as rebuilt:
                rebuilt.rebuild(lambda _: None)
            assert found(old) == {("a", DIMENSION)}
            assert old.store.model_dump()["collection"] == led_to(client)
        ingest(old, folder)
    # The one that holds, and the one before it.
    assert len(collections(client)) == 2


def test_a_service_that_two_rebuilds_left_behind_says_that_it_must_be_restarted(
    server: IndexOptions, folder: Path
) -> None:
    write(folder / "a.md", "# Möte\n\nFöreningarna bad om längre läger.\n")
    narrow = server.model_copy(update={"embedding_model": NARROW})
    with open_index(server) as old:
        ingest(old, folder)
        for _ in range(2):
            with open_index(narrow, rebuild=True) as rebuilt:
                rebuilt.rebuild(lambda _: None)
        with pytest.raises(RestartNeededError, match="Starta om"):
            old.search("läger")

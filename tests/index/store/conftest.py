"""The stores that one body of tests is run against."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from index_fakes import DIMENSION
from qdrant_client import QdrantClient

from index.store.base import PassageStore
from index.store.edge import EdgeStore
from index.store.server import ServerStore

SERVER_URL = os.environ.get("TEST_QDRANT_URL")

# The client's local mode searches without payload indexes, and says so each time one is made.
_WITHOUT_PAYLOAD_INDEXES = pytest.mark.filterwarnings(
    "ignore:Payload indexes have no effect in the local Qdrant:UserWarning"
)
_STORES = [
    pytest.param("edge"),
    pytest.param("client", marks=_WITHOUT_PAYLOAD_INDEXES),
    *([pytest.param("server")] if SERVER_URL else []),
]


@pytest.fixture
def server_url() -> str:
    """The address of a real Qdrant server."""
    if SERVER_URL is None:
        pytest.skip("set TEST_QDRANT_URL to run these tests against a Qdrant server")
    return SERVER_URL


@pytest.fixture(params=_STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PassageStore]:
    """An empty store: Qdrant Edge, the server's client in its local mode, a real server."""
    with open_store(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture(params=_STORES, scope="module")
def shared_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PassageStore]:
    """The same, for tests that only read: making one takes Qdrant Edge half a second."""
    with open_store(request.param, tmp_path_factory.mktemp("store")) as opened:
        yield opened


@contextmanager
def open_store(name: str, folder: Path) -> Iterator[PassageStore]:
    if name == "edge":
        opened = EdgeStore.open(folder / "data" / "qdrant", lambda: DIMENSION)
        yield opened
        opened.close()
        return
    client = QdrantClient(url=SERVER_URL) if name == "server" else QdrantClient(":memory:")
    collection = f"test-{uuid.uuid4()}"
    yield ServerStore.open(client, collection, lambda: DIMENSION)
    client.delete_collection(collection)
    client.close()

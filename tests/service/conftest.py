"""The service over the shipped corpus, with the real model: unpacked, loaded and indexed once."""

import asyncio
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

import index.embedding
import index.reader.opening
from index.embedding import PassageEmbedding
from index.reader.reading import PassageReader
from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.sources.folder import FolderSource
from service.app import create_app
from service.settings import Settings

# Lets the tests in this folder share its helpers, whatever the import mode.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session", autouse=True)
def _one_model(pytestconfig: pytest.Config) -> Iterator[None]:
    """Every index of the session shares one loaded model; it is unpacked once a machine."""
    models = pytestconfig.cache.mkdir("models")
    load = index.embedding._load
    loaded = lru_cache(lambda name: load(name, models))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.embedding._load", lambda name, _: loaded(name))
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_reader() -> Iterator[None]:
    """Every index of the session shares one loaded reader too."""
    opened: dict[tuple[Path, str], PassageReader] = {}
    open_learnt = index.reader.opening.open_learnt

    def open_once(learnt: Path, embedding: PassageEmbedding) -> PassageReader:
        key = (learnt, embedding.model_name)
        if key not in opened:
            opened[key] = open_learnt(learnt, embedding)
        return opened[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.reader.opening.open_learnt", open_once)
        yield


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory over the shipped corpus; copy it rather than open it."""
    from service_fakes import CORPUS, index_over

    data = tmp_path_factory.mktemp("indexed")
    with index_over(CORPUS, data):
        pass
    return data


@pytest.fixture(scope="session")
def five_documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The five documents, without the fact sheets, and a data directory with their index.

    Copy the directory rather than open it. An index knows its documents by their folder, so a
    copy of it may see them changed there.
    """
    from service_fakes import CORPUS, index_over

    made = tmp_path_factory.mktemp("five-documents")
    for kind in ("anteckningar", "rapporter"):
        shutil.copytree(CORPUS / kind, made / "documents" / kind)
    with index_over(made / "documents", made / "data"):
        pass
    return made / "documents", made / "data"


@pytest.fixture(scope="session")
def hostile_index(
    five_documents: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchIndex]:
    """An index of the five documents and of one that tries to give orders and to run code."""
    import hostile

    made, (_, indexed) = tmp_path_factory.mktemp("hostile"), five_documents
    data = shutil.copytree(indexed, made / "data")
    document = made / "documents" / "granlunda.md"
    document.parent.mkdir()
    document.write_text(hostile.TEXT, encoding="utf-8")
    with open_index(IndexOptions(data=data)) as index:
        index.ingest([FolderSource([document.parent])], lambda _: None)
        yield index


@pytest.fixture(scope="session")
def client(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The whole application over the shipped corpus. An error in it is a 500, as for a user."""
    data = shutil.copytree(indexed, tmp_path_factory.mktemp("served") / "data")

    async def make() -> FastAPI:
        return create_app(Settings(data=data))

    # Gradio opens an event loop where none runs, and never closes it.
    app = asyncio.run(make())
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def ask(client: TestClient) -> Callable[[str], dict[str, Any]]:
    """Asks over the API; gives the Answer as JSON."""

    def ask(question: str) -> dict[str, Any]:
        response = client.post("/api/v1/ask", json={"question": question})
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer

    return ask

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from index_fakes import DIMENSION, make_document, make_nodes, word_vector
from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryMode
from other_process import open_elsewhere

from index.errors import IndexInUseError
from index.search_index import IndexOptions, open_index
from index.store.edge import EdgeStore

TEXTS = ("Bidrag till läger.", "Mötet hölls i Skövde.", "Kontakta Anna om läger.")


def open_store(path: Path) -> EdgeStore:
    return EdgeStore.open(path, lambda: DIMENSION)


def fill(store: EdgeStore, texts: tuple[str, ...] = TEXTS) -> None:
    store.add(list(make_nodes(*(make_document(f"d{n}", t) for n, t in enumerate(texts)))))


def search(store: EdgeStore, question: str) -> list[tuple[str, float]]:
    query = VectorStoreQuery(
        query_embedding=word_vector(question),
        query_str=question,
        similarity_top_k=10,
        mode=VectorStoreQueryMode.HYBRID,
    )
    result = store.query(query)
    return list(zip(result.ids or [], result.similarities or [], strict=True))


def test_a_store_closed_and_opened_again_holds_everything(tmp_path: Path) -> None:
    def not_asked_for() -> int:
        raise AssertionError("the store is there, so its vectors have their length")

    store = open_store(tmp_path / "qdrant")
    fill(store)
    store.delete("d1")
    before = search(store, "läger")
    store.close()
    again = EdgeStore.open(tmp_path / "qdrant", not_asked_for)
    assert again.count() == len(before) == 2
    assert search(again, "läger") == before
    again.close()


def test_making_a_store_leaves_only_the_store(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data" / "qdrant")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["qdrant"]
    store.close()


def test_a_store_may_be_made_in_a_folder_that_stands_empty(tmp_path: Path) -> None:
    (tmp_path / "qdrant").mkdir()
    store = open_store(tmp_path / "qdrant")
    fill(store)
    assert store.count() == 3
    store.close()


def test_an_open_index_cannot_be_opened_by_another_process(options: IndexOptions) -> None:
    with open_index(options):
        told = open_elsewhere(options.data)
    assert told == str(IndexInUseError(options.data))
    assert "redan öppen i ett annat program" in told
    assert "\n" not in told


def test_a_closed_index_can_be_opened_by_another_process(options: IndexOptions) -> None:
    with open_index(options):
        pass
    assert open_elsewhere(options.data) == ""
    with open_index(options):
        pass


def test_many_threads_may_search_at_once(tmp_path: Path) -> None:
    store = open_store(tmp_path / "qdrant")
    fill(store, tuple(f"Text {n} om läger, möte och bidrag nummer {n}." for n in range(200)))
    questions = [f"läger nummer {n}" for n in range(100)]
    one_by_one = [search(store, question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        at_once = list(pool.map(lambda question: search(store, question), questions))
    assert at_once == one_by_one
    store.close()


def test_a_store_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "qdrant" / "segments").mkdir(parents=True)
    (tmp_path / "qdrant" / "edge_config.json").write_text("{", encoding="utf-8")
    with pytest.raises(Exception, match="edge_config") as raised:
        open_store(tmp_path / "qdrant")
    assert not isinstance(raised.value, IndexInUseError)

from pathlib import Path

import pytest
from index_fakes import WordEmbedding, ingest, write
from other_process import open_elsewhere, rebuild_and_be_killed

from index.errors import IndexOutdatedError
from index.filters import SearchFilters
from index.reports import FileReport, Outcome
from index.search_index import IndexOptions, SearchIndex, open_index

TEXT = "# Möte\n\nFöreningarna bad om längre läger.\n"


@pytest.fixture
def built(options: IndexOptions, folder: Path) -> IndexOptions:
    """Options for a closed index with two documents."""
    for name in ("a", "b"):
        write(folder / f"{name}.md", f"{TEXT}\nDetta är {name}.\n")
    with open_index(options) as index:
        ingest(index, folder)
    return options


def rebuild(options: IndexOptions) -> list[FileReport]:
    reports: list[FileReport] = []
    with open_index(options, check=False) as index:
        index.rebuild(reports.append)
    return reports


def test_an_index_opened_again_is_whole(built: IndexOptions) -> None:
    with open_index(built) as index:
        assert [hit.node.metadata["document_id"] for hit in index.search("läger", 5)] != []
        assert index.store.count() == 2
        assert {document.id for document in index.catalogue.documents()} == {"a", "b"}


def test_opening_an_index_does_not_load_the_model(
    built: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_needed(_: WordEmbedding) -> int:
        raise AssertionError

    monkeypatch.setattr(WordEmbedding, "dimension", property(not_needed))
    with open_index(built) as index:
        assert index.document("a").text.startswith(TEXT)


def test_a_search_is_narrowed_and_limited(built: IndexOptions) -> None:
    with open_index(built) as index:
        assert len(index.search("läger", 1)) == 1
        [hit] = index.search("läger", 10, SearchFilters(document_id="b"))
        assert hit.node.metadata["document_id"] == "b"
        assert hit.score
        assert len(hit.node.embedding or []) == index.embedding.dimension


@pytest.mark.parametrize(
    ("part", "constant"), [("analyser", "ANALYSER_VERSION"), ("splitter", "SPLITTER_VERSION")]
)
def test_an_index_of_another_version_is_not_searched(
    built: IndexOptions, part: str, constant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"index.search_index.{constant}", "nyare")
    with (
        pytest.raises(IndexOutdatedError, match="byrakratlots ingest --rebuild") as raised,
        open_index(built),
    ):
        pass
    assert raised.value.differences.keys() == {part}
    assert "→ nyare" in str(raised.value)
    assert "\n" not in str(raised.value)
    rebuild(built)
    with open_index(built) as index:
        assert len(index.search("läger")) == 2


def test_another_model_needs_a_rebuild_too(
    built: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = built.model_copy(update={"embedding_model": "annan"})
    with pytest.raises(IndexOutdatedError, match="annan"), open_index(other):
        pass
    # The other model's vectors are of another length.
    monkeypatch.setattr("index_fakes.DIMENSION", 32)
    rebuild(other)
    with open_index(other) as index:
        assert len(index.search("läger")) == 2
        assert len(index.search("läger")[0].node.embedding or []) == 32
    with pytest.raises(IndexOutdatedError), open_index(built):
        pass


def test_a_rebuild_keeps_ids_and_texts_and_doubles_nothing(built: IndexOptions) -> None:
    with open_index(built) as index:
        before = index.catalogue.documents()
        ids = {node.node_id for node in index.store.get_nodes()}
    reports = rebuild(built)
    assert {(one.document_id, one.outcome, one.passages) for one in reports} == {
        ("a", Outcome.CHANGED, 1),
        ("b", Outcome.CHANGED, 1),
    }
    with open_index(built) as index:
        assert index.catalogue.documents() == before
        assert {node.node_id for node in index.store.get_nodes()} == ids


def test_a_rebuild_needs_no_files(built: IndexOptions, folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    rebuild(built)
    with open_index(built) as index:
        assert index.store.count() == 2


@pytest.mark.parametrize("moment", [("create shard", 1), ("store", 1), ("store", 2)])
def test_a_rebuild_that_was_killed_is_noticed_and_can_be_done_again(
    built: IndexOptions, moment: tuple[str, int]
) -> None:
    rebuild_and_be_killed(built.data, moment)
    assert "byrakratlots ingest --rebuild" in open_elsewhere(built.data)
    rebuild(built)
    with open_index(built) as index:
        assert index.store.count() == 2
        assert len(index.search("läger")) == 2


def test_a_rebuild_of_nothing_gives_an_empty_index(options: IndexOptions) -> None:
    assert rebuild(options) == []
    with open_index(options) as index:
        assert index.search("läger") == []


def test_an_error_while_open_lets_go_of_the_index(options: IndexOptions) -> None:
    def fail(index: SearchIndex) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), open_index(options) as index:
        fail(index)
    with open_index(options):
        pass

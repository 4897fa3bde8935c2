"""An index rebuilt beside the one that answers: there is always one that is whole."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from index_fakes import (
    DIMENSION,
    NARROW,
    NARROW_DIMENSION,
    ingest,
    make_document,
    version,
    write,
)
from other_process import open_elsewhere, rebuild_and_be_killed, rebuilding_elsewhere

from index.errors import (
    IndexBusyError,
    IndexChangedError,
    IndexOutdatedError,
    RestartNeededError,
)
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


@pytest.fixture
def narrow(built: IndexOptions) -> IndexOptions:
    """Options for the same index, with another model."""
    return built.model_copy(update={"embedding_model": NARROW})


@pytest.fixture
def served(built: IndexOptions) -> Iterator[SearchIndex]:
    """The index, open as in a service that runs."""
    with open_index(built) as index:
        yield index


def rebuild(options: IndexOptions) -> list[FileReport]:
    reports: list[FileReport] = []
    with open_index(options, rebuild=True) as index:
        index.rebuild(reports.append)
    return reports


def found(index: SearchIndex) -> set[str]:
    return {hit.node.metadata["document_id"] for hit in index.search("läger")}


def length(index: SearchIndex) -> int:
    return len(index.search("läger")[0].node.embedding or [])


def stores(options: IndexOptions) -> list[Path]:
    return sorted(options.data.glob("*qdrant*"))


def test_a_rebuild_keeps_ids_and_texts_and_doubles_nothing(built: IndexOptions) -> None:
    with open_index(built) as index:
        before = index.catalogue.documents()
        ids = {node.node_id for node in index.store.get_nodes()}
    assert {(one.document_id, one.outcome, one.passages) for one in rebuild(built)} == {
        ("a", Outcome.CHANGED, 1),
        ("b", Outcome.CHANGED, 1),
    }
    with open_index(built) as index:
        assert index.catalogue.documents() == before
        assert {node.node_id for node in index.store.get_nodes()} == ids
        assert index.store.count() == 2
    assert len(stores(built)) == 1


def test_a_rebuild_needs_no_files(built: IndexOptions, folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    rebuild(built)
    with open_index(built) as index:
        assert found(index) == {"a", "b"}


def test_a_rebuild_of_nothing_gives_an_empty_index(options: IndexOptions) -> None:
    assert rebuild(options) == []
    with open_index(options) as index:
        assert index.search("läger") == []


def test_what_was_rebuilt_can_be_added_to_at_once(built: IndexOptions, folder: Path) -> None:
    write(folder / "c.md", TEXT + "\nDetta är nytt.\n")
    with open_index(built, rebuild=True) as index:
        index.rebuild(lambda _: None)
        assert ingest(index, folder)["dokument/c.md"].outcome is Outcome.ADDED
        assert found(index) == {"a", "b", "c"}


def test_a_rebuilt_splitter_is_told_in_the_list(
    built: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search_index.SPLITTER_VERSION", "nyare")
    monkeypatch.setattr("index.preparing.split", lambda _: [])
    rebuild(built)
    with open_index(built) as index:
        assert [entry.passages for entry in index.catalogue.entries()] == [0, 0]
        assert all(entry.alarms for entry in index.catalogue.entries())


def test_another_model_of_another_dimension_takes_over(
    built: IndexOptions, narrow: IndexOptions
) -> None:
    with pytest.raises(IndexOutdatedError, match=f"→ {NARROW}"), open_index(narrow):
        pass
    rebuild(narrow)
    with open_index(narrow) as index:
        assert (found(index), length(index)) == ({"a", "b"}, NARROW_DIMENSION)
    with pytest.raises(IndexOutdatedError), open_index(built):
        pass
    rebuild(built)
    with open_index(built) as index:
        assert (found(index), length(index)) == ({"a", "b"}, DIMENSION)


def test_an_index_of_before_there_were_editions_goes_on(built: IndexOptions) -> None:
    with sqlite3.connect(built.data / "catalogue.sqlite") as catalogue:
        catalogue.execute("DROP TABLE index_editions")
    catalogue.close()
    with open_index(built) as index:
        assert found(index) == {"a", "b"}
    assert stores(built) == [built.data / "qdrant"]
    rebuild(built)
    with open_index(built) as index:
        assert found(index) == {"a", "b"}


@pytest.mark.parametrize(
    "moment", [("create shard", 1), ("store", 1), ("store", 2), ("optimise", 1), ("switch", 1)]
)
def test_a_rebuild_that_was_killed_leaves_the_old_and_is_cleared_away(
    built: IndexOptions, moment: tuple[str, int]
) -> None:
    rebuild_and_be_killed(built.data, moment)
    assert open_elsewhere(built.data) == ""
    with open_index(built) as index:
        assert found(index) == {"a", "b"}
        assert stores(built) == [built.data / "qdrant"]
    rebuild(built)
    with open_index(built) as index:
        assert found(index) == {"a", "b"}
        assert len(stores(built)) == 1


def test_a_rebuild_that_was_killed_after_the_switch_holds(built: IndexOptions) -> None:
    rebuild_and_be_killed(built.data, ("tidy up", 2))
    assert len(stores(built)) == 2
    with open_index(built) as index:
        assert found(index) == {"a", "b"}
    assert len(stores(built)) == 1
    assert stores(built) != [built.data / "qdrant"]


def test_no_minute_without_search(built: IndexOptions, served: SearchIndex) -> None:
    """A service that runs answers while another process rebuilds, and then from what is new."""
    before = stores(built)
    with rebuilding_elsewhere(built.data) as rebuilt:
        while not rebuilt.done():
            assert found(served) == {"a", "b"}
        rebuilt.result()
    assert found(served) == {"a", "b"}
    assert ingest(served, built.data.parent / "dokument").keys() == {
        "dokument/a.md",
        "dokument/b.md",
    }
    assert len(stores(built)) == 1
    assert stores(built) != before


def test_with_another_model_the_old_answers_until_it_is_restarted(
    built: IndexOptions, narrow: IndexOptions, served: SearchIndex, folder: Path
) -> None:
    with rebuilding_elsewhere(built.data, NARROW) as rebuilt:
        while not rebuilt.done():
            assert (found(served), length(served)) == ({"a", "b"}, DIMENSION)
        rebuilt.result()
    assert (found(served), length(served)) == ({"a", "b"}, DIMENSION)
    with pytest.raises(RestartNeededError, match="Starta om"):
        ingest(served, folder)
    # Whoever has the new settings may start before the old one stops.
    with open_index(narrow) as restarted:
        assert (found(restarted), length(restarted)) == ({"a", "b"}, NARROW_DIMENSION)
        assert (found(served), length(served)) == ({"a", "b"}, DIMENSION)
        assert len(stores(built)) == 2


def test_what_the_old_held_is_removed_when_nobody_has_it_open(
    built: IndexOptions, narrow: IndexOptions
) -> None:
    with open_index(built) as served:
        rebuild(narrow)
        assert found(served) == {"a", "b"}
    with open_index(narrow):
        assert len(stores(built)) == 1


def test_an_old_service_shows_no_text_that_has_changed_since(
    narrow: IndexOptions, served: SearchIndex, folder: Path
) -> None:
    rebuild(narrow)
    write(folder / "a.md", TEXT + "\nDetta är ändrat.\n")
    write(folder / "c.md", TEXT + "\nDetta är nytt.\n")
    with open_index(narrow) as restarted:
        ingest(restarted, folder)
        assert found(restarted) == {"a", "b", "c"}
    assert found(served) == {"b"}


def test_a_service_goes_back_with_the_settings(
    built: IndexOptions, narrow: IndexOptions, served: SearchIndex, folder: Path
) -> None:
    rebuild(narrow)
    rebuild(built)
    assert (found(served), length(served)) == ({"a", "b"}, DIMENSION)
    ingest(served, folder)
    assert len(stores(built)) == 1


def test_nothing_else_changes_the_index_while_it_is_rebuilt(
    built: IndexOptions, served: SearchIndex, folder: Path
) -> None:
    told = []

    def meanwhile(_: FileReport) -> None:
        with pytest.raises(IndexBusyError, match="Försök igen") as busy:
            ingest(served, folder)
        told.append(str(busy.value))
        with pytest.raises(IndexBusyError), open_index(built, rebuild=True):
            pass

    with open_index(built, rebuild=True) as index:
        index.rebuild(meanwhile)
    assert len(told) == 2
    assert "\n" not in told[0]
    assert ingest(served, folder)["dokument/a.md"].outcome is Outcome.UNCHANGED


def test_an_index_is_not_rebuilt_of_documents_that_change_meanwhile(
    built: IndexOptions, served: SearchIndex
) -> None:
    """As when another machine, which no lock reaches, writes to the same catalogue."""

    def add(_: FileReport) -> None:
        served.catalogue.put([version(make_document("ny", "Nytt."))])

    with open_index(built, rebuild=True) as index, pytest.raises(IndexChangedError):
        index.rebuild(add)
    assert found(served) == {"a", "b"}
    rebuild(built)
    assert found(served) == {"a", "b", "ny"}

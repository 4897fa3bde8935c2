from pathlib import Path

import pytest
from index_fakes import WordEmbedding, ingest, write

from index.errors import IndexOutdatedError
from index.filters import SearchFilters
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


def test_an_index_opened_again_is_whole(built: IndexOptions) -> None:
    with open_index(built) as index:
        assert [hit.node.metadata["document_id"] for hit in index.search("läger", 5)] != []
        assert index.store.count() == 2
        assert {document.id for document in index.catalogue.documents()} == {"a", "b"}


def test_the_passages_beside_one_are_at_hand(index: SearchIndex, folder: Path) -> None:
    sections = "\n\n".join(f"## Punkt {n}\n\nBeslut nummer {n} fattades." for n in range(5))
    write(folder / "protokoll.md", f"# Protokoll\n\n{sections}\n")
    write(folder / "annat.md", TEXT)
    ingest(index, folder)
    [hit] = index.search("Beslut nummer 0", 1, SearchFilters(document_id="protokoll"))
    after = index.neighbours(hit.node, reach=2)
    assert [node.text.split()[-3:-1] for node in after] == [["nummer", "1"], ["nummer", "2"]]
    beside = index.neighbours(after[-1])
    assert [node.text.split()[-2] for node in beside] == ["1", "3"]


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


def test_an_error_while_open_lets_go_of_the_index(options: IndexOptions) -> None:
    def fail(index: SearchIndex) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), open_index(options) as index:
        fail(index)
    with open_index(options):
        pass

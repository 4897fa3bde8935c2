from pathlib import Path

import pytest

from index.errors import ReaderMissingError
from index.lexical import SWEDISH, Analyser
from index.scratch import scratch_index
from index.search import SearchMode
from index.search_index import IndexOptions

FILLER = "\n\n".join(f"## Del {n}\n\nHär står något om läger nummer {n}." for n in range(8))
ROWS = [
    ("many", "Sommarens läger", FILLER),
    ("grants", "Bidrag", "Bidrag söks senast den 1 mars."),
    ("mixed", "Blandat", "## Ett\n\nBussen går från torget.\n\n## Två\n\nBidrag och läger."),
    ("empty", "", ""),
]


@pytest.fixture(autouse=True)
def working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def test_documents_are_ranked_by_their_best_passage(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as scratch:
        assert scratch.search("bussen från torget", 10)[0][0] == "mixed"
        assert scratch.search("när söks bidrag", 10)[0][0] == "grants"
        passages = scratch.index.search("läger", 50)
        ranked = scratch.search("läger", 10)
    owners = [found.node.metadata["document_id"] for found in passages]
    assert [name for name, _ in ranked] == list(dict.fromkeys(owners))
    scores = [score for _, score in ranked]
    assert scores == sorted(scores, reverse=True)


def test_a_document_is_given_once(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as scratch:
        names = [name for name, _ in scratch.search("läger", 10)]
    assert sorted(names) == ["grants", "many", "mixed"]


def test_no_more_documents_than_asked_for(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as scratch:
        everything = scratch.search("läger", 10)
        for limit in (1, 2):
            assert scratch.search("läger", limit) == everything[:limit]


def test_a_document_of_many_passages_does_not_crowd_out_the_rest(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as scratch:
        assert len(scratch.search("läger", 3)) == 3


def test_nothing_is_left_behind(
    options: IndexOptions, working_directory: Path, tmp_path: Path
) -> None:
    with scratch_index(ROWS, options) as scratch:
        assert scratch.search("läger", 1)
    assert list(working_directory.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_it_need_not_be_told_where_the_data_is(
    options: IndexOptions, working_directory: Path
) -> None:
    with scratch_index(ROWS) as scratch:
        assert scratch.search("läger", 1)
    assert list(working_directory.iterdir()) == []


def test_another_analyser_searches_the_same_passages_embedded_once(options: IndexOptions) -> None:
    stems = Analyser(compounds=False)
    rows = [("grants", "", "Föreningsbidrag söks i mars."), ("bus", "", "Bussen går från torget.")]
    with scratch_index(rows, options, [stems]) as scratch:
        embedded = scratch.index.embedding.embedded  # type: ignore[attr-defined]
        assert len(embedded) == len(set(embedded)) == 2
        for analyser, found in ((SWEDISH, ["grants"]), (stems, [])):
            ranked = scratch.search("bidrag", 10, SearchMode.SPARSE, analyser=analyser)
            assert [name for name, _ in ranked] == found
            assert len(scratch.search("bidrag", 10, SearchMode.DENSE, analyser=analyser)) == 2


def test_it_is_read_with_the_reader_that_the_options_name(options: IndexOptions) -> None:
    named = options.model_copy(update={"reader": "borta.onnx"})
    with scratch_index(ROWS, named) as scratch, pytest.raises(ReaderMissingError, match="borta"):
        scratch.index.reader.read("när söks bidrag", [])

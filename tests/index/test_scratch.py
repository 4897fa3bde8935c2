from pathlib import Path

import pytest

from index.scratch import scratch_index
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
    with scratch_index(ROWS, options) as search:
        assert search("bussen från torget", 10)[0][0] == "mixed"
        assert search("när söks bidrag", 10)[0][0] == "grants"
        ranked = search("läger", 10)
    assert ranked[0][0] == "many"
    scores = [score for _, score in ranked]
    assert scores == sorted(scores, reverse=True)


def test_a_document_is_given_once(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as search:
        names = [name for name, _ in search("läger", 10)]
    assert sorted(names) == ["grants", "many", "mixed"]


def test_no_more_documents_than_asked_for(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as search:
        everything = search("läger", 10)
        for limit in (1, 2):
            assert search("läger", limit) == everything[:limit]


def test_a_document_of_many_passages_does_not_crowd_out_the_rest(options: IndexOptions) -> None:
    with scratch_index(ROWS, options) as search:
        assert len(search("läger", 3)) == 3


def test_nothing_is_left_behind(
    options: IndexOptions, working_directory: Path, tmp_path: Path
) -> None:
    with scratch_index(ROWS, options) as search:
        assert search("läger", 1)
    assert list(working_directory.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_it_need_not_be_told_where_the_data_is(
    options: IndexOptions, working_directory: Path
) -> None:
    with scratch_index(ROWS) as search:
        assert search("läger", 1)
    assert list(working_directory.iterdir()) == []

import sys
from pathlib import Path

import pytest
from rich.console import Console

from evals.benchmark.searching import Searching, measure_searching
from evals.benchmark.tables import searching_table
from index.search_index import IndexOptions, open_index

sys.path.insert(0, str(Path(__file__).parents[2] / "index"))

PARTS = ("analysis", "embedding", "hybrid", "search")


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> IndexOptions:
    from index_fakes import WordEmbedding

    monkeypatch.setattr("index.search_index.PassageEmbedding", WordEmbedding)
    return IndexOptions(data=tmp_path / "data")


def test_each_part_is_timed_in_what_is_indexed(options: IndexOptions) -> None:
    from index_fakes import make_document, make_nodes

    with open_index(options) as index:
        index.store.add(make_nodes(make_document("a", "Föreningen söker bidrag.")))
    found = measure_searching(options, ["Vem söker bidrag?", "Vad är det?"])
    assert found is not None
    assert found.passages == 1
    for times in (found.ms_p50, found.ms_p95):
        assert tuple(times) == PARTS
        assert min(times.values()) > 0
    assert all(found.ms_p50[part] <= found.ms_p95[part] for part in PARTS)


def test_where_nothing_is_indexed_nothing_is_measured_and_nothing_is_made(
    options: IndexOptions,
) -> None:
    assert measure_searching(options, ["Vem?"]) is None
    assert not options.data.exists()


def test_the_table_has_a_row_a_part() -> None:
    console = Console(width=80, record=True)
    times = dict.fromkeys(PARTS, 4.25)
    console.print(searching_table(Searching(12345, times, dict.fromkeys(PARTS, 61.0))))
    shown = console.export_text()
    assert "bland 12\N{NO-BREAK SPACE}345 stycken" in shown
    assert shown.count("4,2 ms") == shown.count("61,0 ms") == 4

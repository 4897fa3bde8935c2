import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from evals.benchmark import growth, growth_command, llama_hybrid
from evals.benchmark.errors import LlamaStoreMissingError
from evals.benchmark.growth import Growth, measure_growth
from evals.benchmark.growth_table import growth_table
from evals.benchmark.own_process import in_own_process
from evals.benchmark.own_search import own_search
from evals.cli import app

WORDS = [f"ord{number}" for number in range(300)]


@pytest.fixture(autouse=True)
def few_queries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "_QUERIES", 5)


def test_this_projects_search_is_measured_with_its_ranking() -> None:
    grown = measure_growth(own_search, WORDS, 50, seconds=60)
    assert (grown.wanted, grown.passages, grown.cut_short) == (50, 50, False)
    assert grown.added_per_s > 0
    for times in (grown.ms_p50, grown.ms_p95):
        assert set(times) == {"hybrid", "filtered", "ranked"}
        assert min(times.values()) > 0
    assert grown.queries == {"hybrid": 5, "filtered": 5, "ranked": 5}
    assert 0.01 < grown.peak_gb < 10
    # A passage's vectors alone are some 13 kB.
    assert grown.folder_gb * 1e9 > 50 * 13e3


def test_the_searches_find_what_is_there_and_the_filter_narrows(tmp_path: Path) -> None:
    with own_search(tmp_path) as system:
        system.add([*growth.synthetic_nodes(WORDS, 50, growth.DIMENSION)])
        [query] = growth.synthetic_queries(WORDS, 1, growth.DIMENSION)
        found = {name: search(query) for name, search in system.searches.items()}
    assert len(found["hybrid"]) == len(found["ranked"]) == 10
    assert {one.node.metadata["kind"] for one in found["filtered"]} == {"protokoll"}


def test_llamaindex_beside_it_searches_the_same_passages(tmp_path: Path) -> None:
    pytest.importorskip("llama_index.vector_stores.qdrant")
    grown = measure_growth(llama_hybrid.llama_hybrid, WORDS, 50, seconds=60)
    assert grown.passages == 50
    assert set(grown.ms_p50) == {"hybrid", "filtered"}
    with llama_hybrid.llama_hybrid(tmp_path) as system:
        system.add([*growth.synthetic_nodes(WORDS, 50, growth.DIMENSION)])
        [query] = growth.synthetic_queries(WORDS, 1, growth.DIMENSION)
        found = system.searches["filtered"](query)
    assert {node.metadata["kind"] for node in found.nodes} == {"protokoll"}


def test_without_it_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(llama_hybrid, "find_spec", lambda name: None)
    with pytest.raises(LlamaStoreMissingError, match="llama-index-vector-stores-qdrant"):
        llama_hybrid.check_llama_store()


def test_a_size_that_takes_too_long_is_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "_BATCH", 10)
    grown = measure_growth(own_search, WORDS, 50, seconds=1e-9)
    assert (grown.wanted, grown.passages, grown.cut_short) == (50, 10, True)


def test_a_measurement_runs_in_a_process_of_its_own() -> None:
    assert in_own_process(int, "7") == 7
    with pytest.raises(ValueError, match="sju"):
        in_own_process(int, "sju")


def grown(passages: int, wanted: int, *searches: str) -> Growth:
    times = dict.fromkeys(searches, 4.25)
    counts = dict.fromkeys(searches, 200)
    return Growth(wanted, passages, 12345.6, 61.5, times, times, counts, 1.234, 0.987)


def test_the_table_fits_and_says_what_was_cut_short() -> None:
    rows = [
        ("own", grown(100_000, 100_000, "hybrid", "filtered", "ranked")),
        ("llama", grown(61_440, 100_000, "hybrid", "filtered")),
    ]
    console = Console(width=80, record=True)
    console.print(growth_table(rows))
    lines = console.export_text().splitlines()
    own, llama = (
        next(line for line in lines if line.startswith(name)) for name in ("Lotsen ", "LlamaIndex ")
    )
    assert "100\N{NO-BREAK SPACE}000 " in own
    assert "12\N{NO-BREAK SPACE}346 " in own
    assert own.count("4,2") == 4
    assert "61\N{NO-BREAK SPACE}440*" in llama
    assert llama.count("4,2") == 3
    assert any(line.strip().startswith("* Tiden var slut") for line in lines)


def test_json_has_a_row_a_system_and_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(llama_hybrid, "check_llama_store", lambda: None)
    monkeypatch.setattr(
        growth_command, "_measure", lambda words, sizes, seconds: [("own", grown(50, 50, "hybrid"))]
    )
    (tmp_path / "a.md").write_text("Föreningen söker bidrag.", encoding="utf-8")
    result = CliRunner().invoke(
        app, ["growth", "--passages", "50", "--documents", str(tmp_path), "--json"]
    )
    assert result.exit_code == 0, result.output
    [row] = json.loads(result.stdout)
    assert (row["system"], row["passages"], row["ms_p50"]) == ("own", 50, {"hybrid": 4.25})

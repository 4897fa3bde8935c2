import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.benchmark import indexing, searching, serving, stores
from evals.benchmark.figures import MEASURES
from evals.benchmark.indexing import Indexing
from evals.benchmark.searching import Searching
from evals.benchmark.stores import SEARCHES, Comparison, StoreSpeed
from evals.cli import app

FIGURES = {
    "ask-warm-p50": 84.4,
    "ask-warm-p95": 120.0,
    "ask-first-p50": 150.0,
    "ask-first-p95": 300.0,
    "start": 14.04,
    "memory-service": 1.354,
    "memory-ingest": 1.2,
}


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Call":
    """Calls the command with measuring that is made up."""
    speed = StoreSpeed(1490.0, 1.5, dict.fromkeys(SEARCHES, 1.23))
    compared = Comparison(200, speed, speed, dict.fromkeys(SEARCHES, 0.797))
    monkeypatch.setattr(serving, "serving_figures", lambda *_: FIGURES)
    monkeypatch.setattr(
        indexing, "measure_indexing", lambda *_: Indexing(56.0, 320, 116.4, "bfloat16")
    )
    monkeypatch.setattr(stores, "compare_stores", lambda *_: compared)
    times = {"analysis": 0.6, "embedding": 15.0, "hybrid": 3.1, "search": 33.0}
    monkeypatch.setattr(searching, "measure_searching", lambda *_: Searching(5000, times, times))
    (tmp_path / "a.md").write_text("Föreningen söker bidrag.", encoding="utf-8")
    (tmp_path / "q.jsonl").write_text('{"question": "Vem?"}\n', encoding="utf-8")
    return Call(tmp_path)


class Call:
    def __init__(self, folder: Path) -> None:
        self._files = (
            *("--documents", f"{folder}/a.md"),
            *("--questions", f"{folder}/q.jsonl"),
            *("--data", f"{folder}/data"),
        )

    def __call__(self, *arguments: str) -> str:
        result = CliRunner().invoke(app, ["benchmark", *self._files, *arguments])
        assert result.exit_code == 0, result.output
        return result.stdout


def test_json_is_one_object_with_every_figure_and_its_bar(call: Call) -> None:
    given = json.loads(call("--json"))
    assert set(given) == {"machine", "questions", "figures", "indexing", "stores", "searching"}
    assert given["searching"]["ms_p50"]["analysis"] == 0.6
    assert set(given["machine"]) == {"cores", "memory_gib", "load"}
    assert set(given["figures"]) == {measure.name for measure in MEASURES}
    figures = given["figures"]
    assert figures["ask-warm-p50"] == {"value": 84.4, "unit": "ms", "bar": 200, "met": True}
    assert figures["start"] == {"value": 14.04, "unit": "s", "bar": 12, "met": False}
    assert figures["indexing"] == {"value": 56.0, "unit": "per_s", "bar": 25, "met": True}
    assert figures["memory-ingest"] == {"value": 1.2, "unit": "GB", "bar": None, "met": None}
    assert set(given["stores"]) == {"passages", "edge", "local", "common_top10"}
    assert set(given["stores"]["edge"]) == {"added_per_s", "optimize_s", "query_ms"}
    assert set(given["stores"]["common_top10"]) == set(SEARCHES)


def test_the_table_marks_what_is_cleared_and_what_is_missed_and_is_no_failure(call: Call) -> None:
    lines = {line.split("  ")[0].strip(): line for line in call().splitlines()}
    start = lines["Start tills /healthz svarar"]
    assert "14,0 s" in start
    assert "högst 12 s" in start
    assert "missad" in start
    service = lines["Minne som mest, tjänsten"]
    assert "1,35 GB" in service
    assert "högst 1,6 GB" in service
    assert "klarad" in service
    assert "56,0 per s" in lines["Indexering, stycken om 116 token"]
    assert "79,7 %" in lines["Gemensamt i topp 10"]
    assert "33,0 ms" in lines["Hela sökningen, med rankning"]
    assert max(map(len, lines.values())) <= 80


def test_questions_that_are_missing_are_named_before_anything_is_measured(
    tmp_path: Path,
) -> None:
    result = CliRunner().invoke(app, ["benchmark", "--questions", str(tmp_path / "borta.jsonl")])
    assert "borta.jsonl" in str(result.exception)

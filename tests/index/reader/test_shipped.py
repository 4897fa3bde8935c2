"""The weights that ship read as they did when they were recorded.

Recorded by, in this folder: `byrakratlots evals reading --corpus shipped/corpus.jsonl
--queries shipped/queries.jsonl --out shipped/readings.jsonl`.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.cli import app
from index.reader.opening import SHIPPED

FOLDER = Path(__file__).parent / "shipped"
# Processors round in their own ways.
ROUNDING = 0.05
MOST_MEGABYTES = 45


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> list[dict]:
    folder = tmp_path_factory.mktemp("read")
    models = pytestconfig.cache.mkdir("models")
    (folder / "models").symlink_to(models)
    files = [FOLDER / "corpus.jsonl", FOLDER / "queries.jsonl", folder / "out.jsonl"]
    options = zip(("--corpus", "--queries", "--out"), map(str, files), strict=True)
    arguments = [part for option in options for part in option]
    result = CliRunner().invoke(app, ["reading", *arguments, "--data", str(folder)])
    assert result.exit_code == 0, result.output
    return rows(folder / "out.jsonl")


def test_twenty_questions_are_read_as_they_were_recorded(read: list[dict]) -> None:
    recorded = rows(FOLDER / "readings.jsonl")
    assert len(recorded) == 20
    assert [one["query_id"] for one in read] == [one["query_id"] for one in recorded]
    for one, before in zip(read, recorded, strict=True):
        assert one["score"] == pytest.approx(before["score"], abs=ROUNDING), before
        assert one["answer"] == before["answer"]


def test_what_ships_is_small_enough_for_the_repository() -> None:
    assert SHIPPED.stat().st_size < MOST_MEGABYTES * 1_000_000

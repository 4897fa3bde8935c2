import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from evals.ablation import measuring
from evals.ablation.measuring import StageResult
from evals.ablation.stages import STAGES
from evals.bootstrap import Interval
from evals.cli import app
from evals.question_sets import QuestionSet
from evals.retrieval import IN_CATEGORY

METRICS = ("ndcg@10", "mrr@10", "recall@1", "recall@5", "recall@10")


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measuring that is made up: the figure says how many questions it was given."""

    def measure_set(questions: QuestionSet, *_: object) -> Iterator[StageResult]:
        within = any(query.in_category_ids for query in questions.queries)
        names = (*METRICS, IN_CATEGORY) if within else METRICS
        for stage in STAGES:
            figure = Interval(0.8123, 0.7512, 0.8698, len(questions.queries))
            yield StageResult(stage.name, dict.fromkeys(names, figure), 38.2, 61.4)

    monkeypatch.setattr(measuring, "measure_set", measure_set)


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["ablation", *(str(one) for one in arguments)])


def test_one_table_a_set_with_a_row_a_stage(make_set: Callable[..., Path]) -> None:
    folder = make_set(in_category_ids=["bidrag"])
    result = call("--set", f"faq={folder}", "--set", f"igen={folder}")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert [line.strip() for line in lines if "texter" in line] == [
        "faq: 3 frågor, 3 texter",
        "igen: 3 frågor, 3 texter",
    ]
    row = next(line for line in lines if line.startswith("Omrankat"))
    assert row.split() == [
        "Omrankat",
        "0,812",
        "0,75–0,87",
        *["0,812"] * 5,
        "38",
    ]


def test_json_is_one_object_with_every_set_and_stage(make_set: Callable[..., Path]) -> None:
    result = call("--set", f"faq={make_set()}", "--sample", 2, "--json")
    given = json.loads(result.stdout)["faq"]
    assert (given["queries"], given["documents"]) == (2, 3)
    assert list(given["stages"]) == [stage.name for stage in STAGES]
    ranker = given["stages"]["ranker"]
    assert ranker["metrics"]["ndcg@10"] == {"value": 0.8123, "low": 0.7512, "high": 0.8698, "n": 2}
    assert ranker["ms_p95"] == 61.4


@pytest.mark.parametrize("sets", [["utan-mapp"], ["=mapp"], ["namn="], ["a=b", "a=c"]])
def test_a_set_that_is_wrongly_named_is_wrong_usage(sets: list[str]) -> None:
    assert call(*(part for one in sets for part in ("--set", one))).exit_code == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = call("--set", f"faq={tmp_path / 'borta'}")
    assert result.exit_code == 1
    assert "corpus.jsonl" in str(result.exception)

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.ablation.measuring import StageResult, measure_set
from evals.ablation.stages import STAGES
from evals.errors import NothingJudgedError
from evals.metrics import MEASURES
from evals.question_sets import QuestionSet
from evals.retrieval import IN_CATEGORY
from index.search_index import IndexOptions

Measure = Callable[..., dict[str, StageResult]]


@pytest.fixture
def measure(options: IndexOptions, make_set: Callable[..., Path]) -> Measure:
    def run(*questions: object, **more: object) -> dict[str, StageResult]:
        asked = QuestionSet.load("fragor", make_set(*questions, **more), None, 1)
        told: list[str] = []
        results = {one.name: one for one in measure_set(asked, options, told.append)}
        assert told == list(results) == [stage.name for stage in STAGES]
        return results

    return run


def value(result: StageResult, metric: str) -> float:
    figure = result.metrics[metric]
    assert figure is not None
    return figure.value


def test_every_stage_has_every_metric_over_the_answerable_questions(measure: Measure) -> None:
    results = measure(in_category_ids=["bidrag", "buss", "lokal"])
    for result in results.values():
        assert list(result.metrics) == [*MEASURES, IN_CATEGORY]
        assert {figure.n for figure in result.metrics.values() if figure} == {3}
        assert 0 < result.ms_p50 <= result.ms_p95
    # What shares its words with the question is first, among all and within its category.
    for name in ("compounds", "ranker"):
        assert value(results[name], "ndcg@10") == value(results[name], IN_CATEGORY) == 1


def test_each_stage_finds_what_the_one_before_it_cannot(measure: Measure) -> None:
    # A part of "föreningsbidrag", and "lägret" without its dots.
    results = measure({"part": ("bidrag?", ["bidrag"]), "dots": ("lagret?", ["buss"])})
    found = [value(results[name], "recall@10") for name in ("stems", "compounds", "expansion")]
    assert found == [0, 0.5, 1]


def test_a_set_without_a_judged_question_is_refused(tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text('{"id": "a", "text": "Hej"}', encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text(
        '{"id": "q", "question": "?", "relevant_ids": []}', encoding="utf-8"
    )
    with pytest.raises(NothingJudgedError, match=r"queries\.jsonl"):
        QuestionSet.load("fragor", tmp_path, None, 1)

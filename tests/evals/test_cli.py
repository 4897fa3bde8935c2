import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from evals.cli import app
from evals.curated import Question, Split, split_of
from evals.score import TextOf
from service.answer import Answer
from service.conversation import Turn
from service.errors import UserError

Ask = Callable[[str, Sequence[Turn]], Answer]


def module(name: str, **members: Any) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(members)
    return made


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def use_guide(monkeypatch: pytest.MonkeyPatch, text_of: TextOf) -> Callable[[Ask], list[Any]]:
    """Put a guide that answers so in place of the service; gives the data folders it opened."""

    def use(ask: Ask) -> list[Any]:
        opened: list[Any] = []

        @contextmanager
        def open_guide(data: Path | None = None) -> Iterator[SimpleNamespace]:
            opened.append(data)
            yield SimpleNamespace(ask=ask, document=lambda one: SimpleNamespace(text=text_of(one)))

        monkeypatch.setitem(
            sys.modules, "service.guide", module("service.guide", open_guide=open_guide)
        )
        return opened

    return use


@pytest.fixture
def questions(tmp_path: Path, make_question: Callable[..., Question]) -> Path:
    rows = [make_question(id=f"q{n}", question=f"Fråga {n}?") for n in range(6)]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(row.model_dump_json() for row in rows), encoding="utf-8")
    return path


def test_run_writes_one_answer_a_line_in_order_and_nothing_on_stdout(
    tmp_path: Path,
    questions: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
) -> None:
    opened = use_guide(lambda question, _: make_answer(question=question))
    out = tmp_path / "answers.jsonl"
    result = call("run", "--questions", questions, "--out", out, "--data", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert opened == [tmp_path]
    wanted = [make_answer(question=f"Fråga {n}?").model_dump_json() for n in range(6)]
    assert out.read_text(encoding="utf-8").splitlines() == wanted


def test_run_keeps_the_other_rows_when_one_fails_and_ends_with_1(
    tmp_path: Path,
    questions: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
) -> None:
    def ask(question: str, _: Sequence[Turn]) -> Answer:
        if "3" in question:
            raise RuntimeError("trasig")
        return make_answer(question=question)

    use_guide(ask)
    out = tmp_path / "answers.jsonl"
    result = call("run", "--questions", questions, "--out", out)
    assert result.exit_code == 1
    assert "q3: gick inte att köra (RuntimeError: trasig)" in result.stderr
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["question"] for row in rows] == [f"Fråga {n}?" for n in range(6)]
    assert [row["answered"] for row in rows] == [True, True, True, False, True, True]


def test_a_split_that_is_run_can_be_scored(
    tmp_path: Path,
    questions: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
) -> None:
    use_guide(lambda question, _: make_answer(question=question))
    out = tmp_path / "answers.jsonl"
    assert call("run", "--questions", questions, "--out", out, "--split", "dev").exit_code == 0
    of_split = sum(split_of(f"q{n}") is Split.DEV for n in range(6))
    assert 0 < of_split < 6
    files = ("--questions", questions, "--answers", out)
    result = call("score", *files, "--split", "dev", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["overall"]["facts"]["n"] == of_split
    refused = call("score", *files, "--split", "all")
    assert refused.exit_code == 1
    assert isinstance(refused.exception, UserError)
    assert "--split" in str(refused.exception)


@pytest.fixture
def scored(
    tmp_path: Path,
    questions: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
) -> tuple[object, ...]:
    """The arguments that score six answers of which half miss one of two facts."""

    def ask(question: str, _: Sequence[Turn]) -> Answer:
        if int(question[6]) % 2:
            return make_answer(question=question, answer="Ring 0727-331479 [1].", sentences=[])
        return make_answer(question=question)

    use_guide(ask)
    out = tmp_path / "answers.jsonl"
    assert call("run", "--questions", questions, "--out", out).exit_code == 0
    return ("score", "--questions", questions, "--answers", out)


def test_score_gives_one_json_object_on_stdout(scored: tuple[object, ...]) -> None:
    result = call(*scored, "--json")
    assert result.exit_code == 0
    figures = json.loads(result.stdout)
    assert figures["overall"]["facts"]["value"] == 0.75
    assert figures["overall"]["evidence"]["value"] == 0.5
    assert figures["overall"]["refused"] is None
    assert figures["by_kind"] == {"contact": figures["overall"]}


def test_score_shows_swedish_tables(scored: tuple[object, ...]) -> None:
    result = call(*scored)
    assert result.exit_code == 0
    assert "Fakta i svaret" in result.stdout
    assert re.search(r"Svarstid \(95 % inom\) +80 ms", result.stdout)
    assert "75,0 %" in result.stdout


def test_score_writes_a_report(scored: tuple[object, ...], tmp_path: Path) -> None:
    result = call(*scored, "--report", tmp_path / "report.html")
    assert result.exit_code == 0
    assert "1 of 2 facts missed" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_bars_that_are_cleared_end_with_0(scored: tuple[object, ...]) -> None:
    result = call(*scored, "--at-least", "facts=0.75", "--at-most", "words=70")
    assert result.exit_code == 0


def test_each_missed_bar_is_named_and_ends_with_1(scored: tuple[object, ...]) -> None:
    bars = ("--at-least", "facts=0.78", "--at-least", "evidence=0.78", "--at-most", "words=1")
    result = call(*scored, "--json", *bars)
    assert result.exit_code == 1
    assert json.loads(result.stdout)
    assert "Gränsen nåddes inte: facts är 0.75, minst 0.78 krävs." in result.stderr
    assert "evidence är 0.5," in result.stderr
    assert "Gränsen överskreds: words" in result.stderr


@pytest.mark.parametrize(
    "wrong",
    [("--at-least", "fakta=1"), ("--at-most", "words"), ("--split", "half"), ("--no-such",)],
)
def test_wrong_usage_ends_with_2(wrong: tuple[str, ...], scored: tuple[object, ...]) -> None:
    assert call(*scored, *wrong).exit_code == 2


def test_a_missing_file_is_named_and_nothing_is_written(
    tmp_path: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
) -> None:
    use_guide(lambda question, _: make_answer(question=question))
    out = tmp_path / "answers.jsonl"
    result = call("run", "--questions", tmp_path / "borta.jsonl", "--out", out)
    assert result.exit_code == 1
    assert isinstance(result.exception, UserError)
    assert "borta.jsonl" in str(result.exception)
    assert not out.exists()


def test_retrieval_ranks_a_corpus_of_its_own_and_its_ranking_can_be_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def scratch_index(rows: Iterable[tuple[str, str, str]], options: Any) -> Iterator[Any]:
        kept = list(rows)
        assert kept == [("a", "", "Om bidrag"), ("b", "Rubrik", "Om möten")]

        def search(question: str, limit: int) -> list[tuple[str, float]]:
            return sorted(((row[0], float(question in row[2])) for row in kept), key=by_score)[
                :limit
            ]

        yield SimpleNamespace(search=search)

    fake = module("index.scratch", scratch_index=scratch_index)
    monkeypatch.setitem(sys.modules, "index.scratch", fake)
    corpus, queries, out = (tmp_path / name for name in ("c.jsonl", "q.jsonl", "r.jsonl"))
    corpus.write_text(
        '{"id": "a", "title": null, "text": "Om bidrag", "other": 1}\n'
        '{"id": "b", "title": "Rubrik", "text": "Om möten"}\n',
        encoding="utf-8",
    )
    queries.write_text(
        '{"id": "q1", "question": "möten", "relevant_ids": ["b"]}\n'
        '{"id": "q2", "question": "bidrag", "relevant_ids": ["b"]}\n',
        encoding="utf-8",
    )
    files = ("--corpus", corpus, "--queries", queries, "--out", out)
    result = call("retrieval", *files, "--limit", 1)
    assert (result.exit_code, result.stdout) == (0, "")
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] == [
        {"query_id": "q1", "ranked": ["b"], "scores": [1.0]},
        {"query_id": "q2", "ranked": ["a"], "scores": [1.0]},
    ]
    shown = call("retrieval-score", "--queries", queries, "--ranked", out, "--json")
    assert shown.exit_code == 0
    assert json.loads(shown.stdout)["ndcg@10"]["value"] == 0.5
    assert "50,0 %" in call("retrieval-score", "--queries", queries, "--ranked", out).stdout


def by_score(found: tuple[str, float]) -> float:
    return -found[1]


def test_what_got_better_and_worse_is_said_question_by_question(
    tmp_path: Path,
    questions: Path,
    use_guide: Callable[[Ask], list[Any]],
    make_answer: Callable[..., Answer],
    make_refusal: Callable[..., Answer],
) -> None:
    def answering(*refused: str) -> Ask:
        return lambda asked, _: (make_refusal if asked in refused else make_answer)(question=asked)

    before, after = tmp_path / "before.jsonl", tmp_path / "after.jsonl"
    for out, refused in ((before, ["Fråga 0?", "Fråga 1?"]), (after, ["Fråga 1?", "Fråga 2?"])):
        use_guide(answering(*refused))
        assert call("run", "--questions", questions, "--out", out).exit_code == 0

    result = call("compare", before, after, "--questions", questions)
    assert result.exit_code == 0
    better, worse = result.stdout.split("Bättre (1)")[1].split("Sämre (1)")
    assert "q0 Fråga 0?" in better
    assert "Refused, though the documents say → Right" in better
    assert "q2 Fråga 2?" in worse
    assert "Right → Refused, though the documents say" in worse
    assert "Lika (4)" in worse
    assert "q1" not in result.stdout

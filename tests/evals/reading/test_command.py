import json
from pathlib import Path

import pytest
from reader_fakes import small_network, small_tokenizer
from typer.testing import CliRunner, Result

from evals.cli import app
from index.reader.reader import Reader

TEXT = "# Val\n\nAnna Berg är ordförande.\n\n# Möten\n\nMötet är i mars."


@pytest.fixture(autouse=True)
def small_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(small_network(), small_tokenizer())
    monkeypatch.setattr("index.reader.opening.open_learnt", lambda *_: reader)


def call(tmp_path: Path, *questions: dict[str, str], text: str = TEXT) -> tuple[Result, Path]:
    corpus, queries, out = (tmp_path / f"{name}.jsonl" for name in ("corpus", "queries", "out"))
    corpus.write_text(json.dumps({"id": "t1", "title": "Protokoll", "text": text}))
    queries.write_text("\n".join(map(json.dumps, questions)))
    arguments = ["--corpus", corpus, "--queries", queries, "--out", out]
    return CliRunner().invoke(app, ["reading", *map(str, arguments)]), out


def test_each_question_is_read_against_its_own_text_in_order(tmp_path: Path) -> None:
    result, out = call(
        tmp_path,
        {"id": "q2", "question": "vem är ordförande", "source_id": "t1"},
        {"id": "q1", "question": "när är mötet", "source_id": "t1"},
    )
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["query_id"] for row in rows] == ["q2", "q1"]
    assert all(set(row) == {"query_id", "score", "answer"} for row in rows)
    assert all(0 <= row["score"] <= 1 for row in rows)
    assert all(row["answer"] and row["answer"] in TEXT for row in rows)


def test_a_text_without_words_answers_nothing(tmp_path: Path) -> None:
    asked = {"id": "q1", "question": "när", "source_id": "t1"}
    result, out = call(tmp_path, asked, text=" \n---\n")
    assert result.exit_code == 0, result.output
    assert json.loads(out.read_text()) == {"query_id": "q1", "score": 0.0, "answer": ""}


def test_a_text_that_is_missing_is_told_before_anything_is_read(tmp_path: Path) -> None:
    result, out = call(tmp_path, {"id": "q1", "question": "när", "source_id": "borta"})
    assert result.exit_code == 1
    assert "borta" in str(result.exception)
    assert not out.exists()

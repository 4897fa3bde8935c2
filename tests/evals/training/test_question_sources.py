import json
from pathlib import Path

from evals.training.examples import LearningQuestion
from evals.training.question_sources import HELD_OUT_ARTICLES, LearningSet, parted, public_set

TEXT = "Styrelsen valde Anna Berg till ordförande."


def rows(path: Path, *content: dict[str, object]) -> None:
    path.write_text("\n".join(json.dumps(row) for row in content), encoding="utf-8")


def test_a_public_set_is_read_with_its_answers_in_place(tmp_path: Path) -> None:
    rows(tmp_path / "corpus.jsonl", {"id": "p1", "title": "Val", "text": TEXT})
    rows(
        tmp_path / "queries.jsonl",
        {
            "id": "q1", "question": "Vem valdes?", "source_id": "p1",
            "answer_spans": [{"text": "Anna Berg", "start": 16}],
        },
        {"id": "q2", "question": "När?", "source_id": "p1", "answer_spans": []},
    )  # fmt: skip
    learnt = public_set("set", tmp_path)
    first, second = learnt.questions
    assert [TEXT[a:b] for a, b in first.spans] == ["Anna Berg"]
    assert second.spans == ()
    assert {one.article for one in learnt.questions} == {"Val"}


def test_whole_articles_are_held_out_and_the_same_each_time() -> None:
    questions = [
        LearningQuestion(f"q{at}", "Vem?", "t", (), article=f"Artikel {at % 12}")
        for at in range(48)
    ]
    learnt, kept = parted(LearningSet("set", {}, questions))
    articles = {one.article for one in kept.questions}
    assert len(articles) == HELD_OUT_ARTICLES
    assert not articles & {one.article for one in learnt.questions}
    assert len(learnt.questions) + len(kept.questions) == len(questions)
    again = parted(LearningSet("set", {}, questions[::-1]))[1]
    assert {one.article for one in again.questions} == articles

"""Whatever is asked: every mark leads to a citation, and every quote stands in its document."""

import json
from collections import defaultdict
from pathlib import Path

import pytest
from proofs import assert_proven

from index.search_index import SearchIndex
from service.guide import Guide

_QUESTIONS = Path(__file__).parents[3] / "evals" / "questions" / "corpus.jsonl"


def _short_questions() -> list[str]:
    """The shortest question of every kind."""
    by_kind = defaultdict(list)
    for line in _QUESTIONS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_kind[row["kind"]].append(row["question"])
    return [min(questions, key=len) for questions in by_kind.values()]


@pytest.mark.parametrize("question", _short_questions())
def test_an_answer_is_proven(hostile_index: SearchIndex, question: str) -> None:
    guide = Guide(hostile_index)
    assert_proven(guide.ask(question), guide.document)

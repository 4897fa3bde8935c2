"""The questions that ship with the project can be trusted to score by."""

from pathlib import Path

import pytest

from evals.curated import Question, Split, load_unique, split_of
from evals.matching import normalise

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "evals" / "questions").glob("*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_evidence_stands_in_its_document(path: Path) -> None:
    documents = {one.name: one for one in (ROOT / "corpus").rglob("*.md")}
    for question in load_unique(path, Question):
        if question.document is None:
            continue
        text = normalise(documents[question.document].read_text(encoding="utf-8"))
        missing = [place for place in question.evidence if normalise(place) not in text]
        assert not missing, question.id


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_splits_have_questions_with_and_without_an_answer(path: Path) -> None:
    found = {(split_of(one.id), one.answerable) for one in load_unique(path, Question)}
    assert found == {(split, is_so) for split in (Split.DEV, Split.TEST) for is_so in (True, False)}

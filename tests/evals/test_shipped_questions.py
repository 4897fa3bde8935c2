"""The questions that ship with the project can be trusted to score by."""

from pathlib import Path

import pytest

from evals.curated import Question, Split, load_unique, split_of
from evals.matching import normalise

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "evals" / "questions").glob("*.jsonl"))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """From the name of each document to its text, to compare evidence with."""
    files = (ROOT / "corpus").rglob("*.md")
    return {one.name: normalise(one.read_text(encoding="utf-8")) for one in files}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_evidence_and_named_documents_belong_together(path: Path, texts: dict[str, str]) -> None:
    for question in load_unique(path, Question):
        named = {question.document, *question.also_in} - {None}
        assert named <= texts.keys(), question.id
        holders = [
            {name for name in named if normalise(place) in texts[name]}
            for place in question.evidence
        ]
        assert all(holders), f"{question.id}: evidence that stands in no document it names"
        assert set().union(*holders) == named, f"{question.id}: a document without evidence"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_splits_have_questions_with_and_without_an_answer(path: Path) -> None:
    found = {(split_of(one.id), one.answerable) for one in load_unique(path, Question)}
    assert found == {(split, is_so) for split in (Split.DEV, Split.TEST) for is_so in (True, False)}

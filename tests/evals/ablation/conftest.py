"""A small question set, and options whose indexes embed by words."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.search_index import IndexOptions

# The stand-in for the embedding model is the index's own tests'.
sys.path.insert(0, str(Path(__file__).parents[2] / "index"))

TEXTS = {
    "bidrag": "Föreningar söker föreningsbidrag senast den 1 mars.",
    "buss": "Bussen till lägret går från torget klockan nio.",
    "lokal": "Lokaler hyrs ut till föreningar under kvällar och helger.",
}
Questions = dict[str, tuple[str, list[str]]]
QUESTIONS: Questions = {
    "q1": ("När söker föreningar bidrag?", ["bidrag"]),
    "q2": ("Varifrån går bussen till lägret?", ["buss"]),
    "q3": ("Hur hyrs lokaler ut?", ["lokal"]),
    "q4": ("Vad kostar månen?", []),
}


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> IndexOptions:
    from index_fakes import WordEmbedding

    monkeypatch.setattr("index.search_index.PassageEmbedding", WordEmbedding)
    return IndexOptions(data=tmp_path / "data")


@pytest.fixture
def make_set(tmp_path: Path) -> Callable[..., Path]:
    """Write a question set, with more fields to every question where they are given."""

    def make(questions: Questions = QUESTIONS, **more: Any) -> Path:
        folder = tmp_path / "fragor"
        folder.mkdir(exist_ok=True)
        corpus = [{"id": name, "text": text} for name, text in TEXTS.items()]
        queries = [
            {"id": name, "question": question, "relevant_ids": relevant, **more}
            for name, (question, relevant) in questions.items()
        ]
        for name, rows in (("corpus", corpus), ("queries", queries)):
            lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
            (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
        return folder

    return make

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from evals.reading import elsewhere as room
from evals.reading.elsewhere import elsewhere
from index.options import IndexOptions
from index.scratch import Row


class WordFinder:
    """Sure where a text holds a word of the question, and sure of the opposite elsewhere.

    As a reader of a question that begins with "är" it is never sure.
    """

    def __init__(self, words: set[str]) -> None:
        self._words = words

    def understand(self, text: str) -> str:
        return text

    def find(self, question: str) -> Any:
        met = bool(self._words & set(question.split()))
        read = met and not question.startswith("är")
        measured = SimpleNamespace(answered=3.0 if read else -3.0)
        ranked = [SimpleNamespace(measured=measured)]
        return SimpleNamespace(ranked=ranked, confidence=0.9 if met else 0.1)


@contextmanager
def words_of(rows: Iterator[Row], options: IndexOptions) -> Iterator[Any]:
    """An index that is nothing but the words of its texts."""
    yield SimpleNamespace(index={word for _, _, text in rows for word in text.split()})


def made(folder: Path, text: str, *questions: str) -> Path:
    folder.mkdir()
    (folder / "corpus.jsonl").write_text(json.dumps({"id": "t", "text": text}))
    rows = [{"id": f"q{n}", "question": question} for n, question in enumerate(questions)]
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder


def test_questions_of_another_matter_are_counted_as_refused_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "scratch_index", words_of)
    monkeypatch.setattr(room, "Finder", WordFinder)
    skola = made(tmp_path / "skola", "terminen börjar snart", "när börjar terminen")
    questions = ("är börjar vaccin", "vad kostar vaccin", "när börjar vaccin", "finns vaccin")
    vard = made(tmp_path / "vard", "vaccin är gratis", *questions)
    found = {
        (one.texts, one.judge): one for one in elsewhere([skola, vard], IndexOptions(data=tmp_path))
    }
    assert {one.questions for (texts, _), one in found.items() if texts == "skola"} == {4}
    # "börjar" stands in the texts about schools, too.
    assert found["skola", "reader"].refused == 0.75
    assert found["skola", "service"].refused == 0.5
    assert found["vard", "service"].refused == 1.0


def test_of_many_questions_as_many_are_asked_as_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "scratch_index", words_of)
    monkeypatch.setattr(room, "Finder", WordFinder)
    sets = [made(tmp_path / name, name, *map(str, range(9))) for name in ("a", "b")]
    assert {one.questions for one in elsewhere(sets, IndexOptions(data=tmp_path), 3)} == {3}

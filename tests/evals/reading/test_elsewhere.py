import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from llama_index.core.schema import NodeWithScore

from evals.reading import elsewhere as room
from evals.reading.elsewhere import elsewhere
from index.nodes import to_node
from index.options import IndexOptions
from index.reader.reading import Reading, ReadPassage
from index.scratch import Row, bare_document
from ingest.split import split


class WordReader:
    """Sure where the passage holds a word of the question, and sure of the opposite elsewhere."""

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        words = set(question.split())
        return [
            Reading(0.9 if words & set(one.text.split()) else 0.1, None, (0.5,) * len(one.units))
            for one in passages
        ]


@contextmanager
def all_found(rows: Iterator[Row], options: IndexOptions) -> Iterator[Any]:
    """An index that finds every passage, whatever is asked."""
    documents = [bare_document(*row) for row in rows]
    nodes = [to_node(one, passage) for one in documents for passage in split(one)]
    found = [NodeWithScore(node=node, score=1.0) for node in nodes]
    yield SimpleNamespace(index=SimpleNamespace(search=lambda *_: found, reader=WordReader()))


def made(folder: Path, text: str, *questions: str) -> Path:
    folder.mkdir()
    (folder / "corpus.jsonl").write_text(json.dumps({"id": "t", "text": text}))
    rows = [{"id": f"q{n}", "question": question} for n, question in enumerate(questions)]
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder


def test_questions_of_another_matter_are_counted_as_refused_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "scratch_index", all_found)
    skola = made(tmp_path / "skola", "terminen börjar snart", "när börjar terminen")
    vard = made(tmp_path / "vard", "vaccin är gratis", "är vaccin gratis", "när börjar vaccin")
    first, second = elsewhere([skola, vard], IndexOptions(data=tmp_path))
    assert (first.texts, first.asked, first.questions) == ("skola", "vard", 2)
    assert first.refused == 0.5  # "börjar" stands in the texts about schools
    assert (second.texts, second.asked, second.refused) == ("vard", "skola", 1.0)

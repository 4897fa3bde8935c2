"""Which questions weights are fitted on, without asking any of them."""

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from evals import sources
from evals.curated import Split, split_of
from evals.examples import Place
from index.search_index import SearchIndex

TEXT = "Kim Ek är ordförande. Mötet är i mars."
DEV = [name for name in map(str, range(40)) if split_of(name) is Split.DEV]
TEST = next(name for name in map(str, range(40)) if split_of(name) is Split.TEST)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Sequence[Place], bool]]:
    """What would be asked: the question, where its answer stands, whether it has one."""
    found: list[tuple[str, Sequence[Place], bool]] = []

    def example(_: object, text: str, places: Sequence[Place], answerable: bool, __: float) -> None:
        found.append((text, places, answerable))

    monkeypatch.setattr(sources, "example", example)
    monkeypatch.setattr(sources, "Finder", lambda _: None)
    return found


def gather(folder: Path, *rows: dict[str, Any]) -> None:
    file = folder / "questions.jsonl"
    filled = [
        {"kind": "person", "answerable": True, "facts": [["Kim Ek"]], "document": "a.md"}
        | {"evidence": ["Kim Ek är ordförande."]}
        | row
        for row in rows
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in filled), encoding="utf-8")
    document = SimpleNamespace(id="a", text=TEXT)
    index = SimpleNamespace(catalogue=SimpleNamespace(documents=lambda: [document]))
    assert list(sources.curated_examples(cast("SearchIndex", index), file)) == []


def test_only_development_questions_are_learnt_from(tmp_path: Path, asked: list[Any]) -> None:
    gather(
        tmp_path,
        {"id": DEV[0], "question": "Vem är ordförande?"},
        {"id": TEST, "question": "Vem leder mötet?"},
    )
    assert asked == [("Vem är ordförande?", [Place("a", 0, 21)], True)]


def test_a_follow_up_is_learnt_from_as_it_is_meant(tmp_path: Path, asked: list[Any]) -> None:
    gather(
        tmp_path, {"id": DEV[0], "question": "vem då?", "before": ["Vem är ordförande i nämnden?"]}
    )
    assert [text for text, _, _ in asked] == ["Vem är ordförande i nämnden? vem då?"]


def test_what_is_never_searched_for_or_stands_elsewhere_is_left_out(
    tmp_path: Path, asked: list[Any]
) -> None:
    nothing = {"answerable": False, "facts": [], "evidence": [], "document": None}
    gather(
        tmp_path,
        {"id": DEV[0], "question": "vad har kim ek för hemadress"} | nothing,
        {"id": DEV[1], "question": "Vem är kassör?", "evidence": ["Robin Al är kassör."]},
        {"id": DEV[2], "question": "Vem är sekreterare?"} | nothing,
    )
    assert asked == [("Vem är sekreterare?", [], False)]

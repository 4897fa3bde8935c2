"""What staff have marked becomes candidates, and no candidate is a truth by itself."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from evals.candidates import candidate_of, gather
from evals.cli import app
from evals.curated import Question, load_unique
from evals.errors import RowError
from service.errors import UserError
from service.mark_file import MarkFile
from service.marks import Mark

QUOTE = "Nästa dialogmöte hålls den 12 mars 2025 i Skövde."
CITED = {
    "document_id": "mote",
    "title": "Dialogmöte",
    "start": 10,
    "end": 59,
    "quote": QUOTE,
    "stands": True,
    "document": "mote.md",
}
REFUSED = {"answered": False, "answer": "Det står inte i underlaget."}


def mark_of(mark_id: str, **changes: Any) -> Mark:
    fields: dict[str, Any] = {
        "id": mark_id,
        "day": date(2026, 3, 1),
        "version": "1",
        "question": "När är nästa dialogmöte?",
        "kind": "date",
        "answered": True,
        "answer": f"{QUOTE} [1]",
        "engine": "quotes",
        "verdict": "right",
        "comment": "Stämmer.",
        "citations": [CITED],
    }
    return Mark.model_validate(fields | changes)


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["candidates", *map(str, arguments)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in which three questions are marked, one of them twice."""
    marks = MarkFile(tmp_path / "marks.jsonl")
    marks.add(mark_of("a", verdict="wrong"))
    marks.add(mark_of("b", question="Vad kostar simhallen?", **REFUSED))
    marks.add(mark_of("c", question="Vem leder mötet?", verdict="wrong"))
    marks.add(mark_of("d", question=" när är  nästa DIALOGMÖTE"))
    return tmp_path


def test_a_right_answer_proposes_its_quotes_and_leaves_the_facts_to_a_person() -> None:
    other = CITED | {"quote": "Mötet hålls i Skövde.", "document": "annat.md"}
    proposed = candidate_of(mark_of("a", citations=[CITED, CITED, other]))
    assert (proposed.answerable, proposed.kind, proposed.facts) == (True, "date", [])
    assert proposed.evidence == [QUOTE, "Mötet hålls i Skövde."]
    assert (proposed.document, proposed.also_in) == ("mote.md", ["annat.md"])
    assert proposed.mark.fill_in == ["facts"]
    assert (proposed.mark.verdict, proposed.mark.day) == ("right", date(2026, 3, 1))


def test_a_quote_that_did_not_stand_in_its_document_is_no_evidence() -> None:
    proposed = candidate_of(mark_of("a", citations=[CITED | {"stands": False}]))
    assert (proposed.evidence, proposed.document) == ([], None)
    assert proposed.mark.fill_in == ["facts", "evidence", "document"]


def test_a_right_refusal_proposes_that_the_documents_do_not_say() -> None:
    proposed = candidate_of(mark_of("a", **REFUSED))
    assert (proposed.answerable, proposed.kind) == (False, "unanswerable")
    assert (proposed.evidence, proposed.mark.fill_in) == ([], [])


@pytest.mark.parametrize("given", [{}, REFUSED], ids=["answer", "refusal"])
def test_what_was_wrong_proposes_nothing_but_the_question(given: dict[str, Any]) -> None:
    proposed = candidate_of(mark_of("a", verdict="wrong", **given))
    assert (proposed.answerable, proposed.evidence) == (None, [])
    assert proposed.mark.fill_in == ["answerable", "facts", "evidence", "document"]


def test_a_question_comes_once_by_its_latest_mark_and_not_if_it_is_curated() -> None:
    marks = [
        mark_of("a", question="Vem är Kim?", verdict="wrong"),
        mark_of("b", question="Och när?", before=["Var är mötet?"]),
        mark_of("c", question="vem  är KIM"),
        mark_of("d", question="Och när?", before=["Var är festen?"]),
        mark_of("e", question="Hur når jag Johan?"),
    ]
    curated = Question.model_validate(
        {
            "id": "q1",
            "kind": "contact",
            "question": "hur når jag johan",
            "answerable": True,
            "facts": [["0727"]],
            "evidence": ["Ring 0727."],
            "document": None,
        }
    )
    gathered = gather(marks, [curated])
    assert [one.id for one in gathered.candidates] == ["mc", "mb", "md"]
    assert (gathered.repeated, gathered.known) == (1, 1)


def test_the_command_writes_candidates_and_says_what_it_did(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "candidates.jsonl"
    result = call("--data", data, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(row["candidate"], row["id"], row["answerable"]) for row in rows] == [
        (True, "md", True),
        (True, "mb", False),
        (True, "mc", None),
    ]
    assert rows[0]["mark"]["verdict"] == "right"
    assert "4 märkningar gav 3 förslag: 1 att besvara, 1 att avböja, 1 där" in result.stderr
    assert "1 äldre märkningar" in result.stderr


def test_candidates_are_refused_as_questions_until_a_person_has_read_them(
    data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "candidates.jsonl"
    assert call("--data", data, "--out", out).exit_code == 0
    row = json.loads(out.read_text(encoding="utf-8").splitlines()[0])

    def load(row: dict[str, Any]) -> list[Question]:
        out.write_text(json.dumps(row), encoding="utf-8")
        return load_unique(out, Question)

    facts = {"facts": [["12 mars 2025"]]}
    for unread in (row, row | facts, row | {"candidate": False}):
        with pytest.raises(RowError, match=r"rad 1: raden är ett förslag \(candidate\)"):
            load(unread)
    read = {key: value for key, value in row.items() if key not in ("candidate", "mark")}
    with pytest.raises(RowError, match="både facts och evidence"):
        load(read)
    [question] = load(read | facts)
    assert question.evidence == (QUOTE,)


def test_curated_questions_are_left_out_and_candidates_are_not_taken_for_them(
    data: Path, tmp_path: Path
) -> None:
    curated = tmp_path / "curated.jsonl"
    refused = {"id": "q1", "kind": "trap", "answerable": False, "facts": [], "evidence": []}
    curated.write_text(
        json.dumps(refused | {"question": "Vad kostar simhallen?", "document": None}),
        encoding="utf-8",
    )
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    result = call("--data", data, "--out", first, "--questions", curated)
    assert result.exit_code == 0
    assert "simhallen" not in first.read_text(encoding="utf-8")
    assert "1 frågor som redan är granskade" in result.stderr
    wrong = call("--data", data, "--out", second, "--questions", first)
    assert isinstance(wrong.exception, RowError)
    assert not second.exists()


def test_a_file_that_somebody_may_have_worked_in_is_not_written_over(
    data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "candidates.jsonl"
    out.write_text("mitt arbete", encoding="utf-8")
    result = call("--data", data, "--out", out)
    assert result.exit_code == 1
    assert isinstance(result.exception, UserError)
    assert out.read_text(encoding="utf-8") == "mitt arbete"


def test_where_nothing_is_marked_that_is_said(tmp_path: Path) -> None:
    result = call("--data", tmp_path, "--out", tmp_path / "candidates.jsonl")
    assert isinstance(result.exception, UserError)
    assert "Ingen har märkt något svar" in str(result.exception)
    assert not (tmp_path / "candidates.jsonl").exists()

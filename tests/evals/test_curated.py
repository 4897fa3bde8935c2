import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.curated import Asked, Question, Split, load_asked, load_unique, split_of
from evals.errors import FileUnusableError, NothingToDoError, RowError

GOOD = {
    "id": "q1",
    "kind": "contact",
    "question": "Vem?",
    "answerable": True,
    "facts": [["Johan"]],
    "evidence": ["Johan Sandström"],
    "document": None,
}


def write(path: Path, *rows: object) -> Path:
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_question_is_always_on_the_same_side(question_id: str) -> None:
    assert split_of(question_id) in {Split.DEV, Split.TEST}
    assert split_of(question_id) is split_of(question_id)


def test_the_side_is_the_parity_of_the_hash() -> None:
    # printf q001 | sha256sum begins a80f3bf6, which is even; that of q003 640b21d7, odd.
    assert (split_of("q001"), split_of("q003")) == (Split.DEV, Split.TEST)


def test_the_two_sides_are_about_as_large() -> None:
    dev = sum(split_of(f"q{n:03}") is Split.DEV for n in range(1000))
    assert 450 < dev < 550


def test_questions_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "q.jsonl", GOOD, "", GOOD | {"id": "a0"})
    assert [one.id for one in load_unique(path, Question)] == ["q1", "a0"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{oj", "inte giltig JSON"),
        ("[]", "inte ett JSON-objekt"),
        ({**GOOD, "id": "q2", "facs": []}, "facs är ingen känd nyckel"),
        ({"id": "q2", "question": "Vem?"}, "kind saknas"),
        ({**GOOD, "id": "q2", "facts": [[]]}, "facts.0 är tom"),
        ({**GOOD, "id": "q2", "facts": []}, "måste ha både facts och evidence"),
        ({**GOOD, "id": "q2", "answerable": False}, "kan inte ha facts eller evidence"),
        ({**GOOD, "id": "q2", "question": " "}, "question är tom"),
        (GOOD, "'q1' finns redan"),
    ],
)
def test_a_bad_row_is_told_with_file_and_line(tmp_path: Path, row: object, reason: str) -> None:
    path = write(tmp_path / "q.jsonl", GOOD, "", row)
    with pytest.raises(RowError, match="rad 3") as caught:
        load_unique(path, Question)
    assert str(path) in str(caught.value)
    assert reason in str(caught.value)


def test_other_sets_can_be_asked_whatever_else_their_rows_hold(tmp_path: Path) -> None:
    path = write(
        tmp_path / "q.jsonl",
        {"query_id": 7, "question": "Vem?", "relevant_ids": ["a"]},
        {"question": "När?\u2028"},
    )
    assert [(row.id, row.question) for row in load_asked(path)] == [
        ("7", "Vem?"),
        ("", "När?\u2028"),
    ]


def test_a_line_separator_inside_a_question_does_not_end_the_row(tmp_path: Path) -> None:
    path = write(tmp_path / "q.jsonl", '{"id": "a", "question": "När?\u2028Var?"}')
    assert len(load_asked(path)) == 1


def test_rows_without_id_cannot_be_split(tmp_path: Path) -> None:
    path = write(tmp_path / "q.jsonl", {"question": "Vem?"})
    with pytest.raises(RowError, match="rad 1: id saknas"):
        load_asked(path, Split.DEV)


def test_the_two_splits_make_up_the_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "q.jsonl", *({"id": f"q{n}", "question": "?"} for n in range(30)))
    dev, test = load_asked(path, Split.DEV), load_asked(path, Split.TEST)
    assert dev
    assert test
    assert sorted(row.id for row in dev + test) == sorted(row.id for row in load_asked(path))


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NothingToDoError):
        load_asked(write(tmp_path / "q.jsonl"))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnusableError, match=r"borta\.jsonl"):
        load_unique(tmp_path / "borta.jsonl", Asked)
    (tmp_path / "latin.jsonl").write_bytes('{"question": "När?"}'.encode("latin-1"))
    with pytest.raises(FileUnusableError, match="UTF-8"):
        load_unique(tmp_path / "latin.jsonl", Asked)

"""The file that marks are kept in: whole lines, whoever writes and whatever breaks."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.errors import MarksUnusableError
from service.mark_file import MarkFile
from service.marks import Mark


def mark_of(mark_id: str, **changes: Any) -> Mark:
    fields: dict[str, Any] = {
        "id": mark_id,
        "day": date(2026, 3, 1),
        "version": "1",
        "question": "När är mötet?",
        "kind": "date",
        "answered": True,
        "answer": "Den 12 mars. [1]",
        "engine": "quotes",
        "verdict": "right",
        "citations": [],
    }
    return Mark.model_validate(fields | changes)


def ids(marks: MarkFile) -> list[str]:
    return [mark.id for mark in marks.marks()]


@pytest.fixture
def marks(tmp_path: Path) -> MarkFile:
    return MarkFile(tmp_path / "marks.jsonl")


def test_a_mark_comes_back_as_it_was_given(marks: MarkFile) -> None:
    assert marks.marks() == []
    given = [mark_of("a", question="Rad\nett?\u2028Två?"), mark_of("b", comment='"Fel" datum')]
    for mark in given:
        marks.add(mark)
    assert marks.marks() == given
    assert len(marks.path.read_bytes().splitlines()) == 2


def test_marks_made_at_once_do_not_tear_each_other(tmp_path: Path, marks: MarkFile) -> None:
    long = "lång " * 1900
    with ThreadPoolExecutor(8) as pool:
        for number in range(40):
            pool.submit(MarkFile(marks.path).add, mark_of(f"t{number}", answer=long))
    assert sorted(ids(marks)) == sorted(f"t{number}" for number in range(40))


def test_another_process_may_remove_while_this_one_adds(marks: MarkFile) -> None:
    for number in range(20):
        marks.add(mark_of(f"gone{number}"))
    removing = (
        "import sys; from pathlib import Path; from service.mark_file import MarkFile\n"
        "marks = MarkFile(Path(sys.argv[1]))\n"
        "assert all([marks.remove(f'gone{number}') for number in range(20)])"
    )
    with subprocess.Popen([sys.executable, "-c", removing, str(marks.path)]) as other:
        number = 0
        while other.poll() is None or number == 0:
            marks.add(mark_of(f"new{number}"))
            number += 1
    assert other.returncode == 0
    assert ids(marks) == [f"new{one}" for one in range(number)]


def test_a_line_that_a_crash_cut_costs_no_other_mark(
    marks: MarkFile, caplog: pytest.LogCaptureFixture
) -> None:
    marks.add(mark_of("before"))
    whole = marks.path.read_bytes()
    with marks.path.open("ab") as file:
        file.write(mark_of("cut", question="Vem är hemlig?").model_dump_json().encode()[:60])
    assert ids(marks) == ["before"]
    marks.add(mark_of("after"))
    assert ids(marks) == ["before", "after"]
    assert marks.path.read_bytes().startswith(whole)
    assert "Line 2" in caplog.text
    assert "hemlig" not in caplog.text


def test_what_is_removed_is_gone_from_the_disk_and_the_rest_untouched(marks: MarkFile) -> None:
    for name, question in (("a", "Vem är Kim?"), ("b", "När?"), ("c", "Hur?")):
        marks.add(mark_of(name, question=question))
    first, *others = marks.path.read_bytes().splitlines(keepends=True)
    assert json.loads(first)["question"] == "Vem är Kim?"
    assert marks.remove("a")
    assert not marks.remove("a")
    assert marks.path.read_bytes() == b"".join(others)
    everything = b"".join(one.read_bytes() for one in marks.path.parent.iterdir())
    assert "Vem är Kim?".encode() not in everything


def test_a_file_that_cannot_be_used_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "marks.jsonl").mkdir()
    marks = MarkFile(tmp_path / "marks.jsonl")
    for use in (marks.marks, lambda: marks.add(mark_of("a")), lambda: marks.remove("a")):
        with pytest.raises(MarksUnusableError, match=r"marks\.jsonl"):
            use()

from pathlib import Path

import pytest

from evals.errors import FileUnusableError
from evals.jsonl import replacing


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.jsonl"
    with replacing(path) as file:
        file.write("å\n")
        assert not path.exists()
    assert path.read_bytes() == "å\n".encode()
    assert [one.name for one in path.parent.iterdir()] == ["out.jsonl"]


def test_what_was_there_stays_when_the_writing_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_half(path)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def write_half(path: Path) -> None:
    with replacing(path) as file:
        file.write("half")
        raise KeyboardInterrupt


def test_a_place_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for path in (tmp_path, tmp_path / "file" / "out.jsonl"):
        with pytest.raises(FileUnusableError, match=str(path)), replacing(path):
            pytest.fail("the block ran")

from pathlib import Path

import pytest

from ingest.errors import MissingPathError
from ingest.sources.files import find_files


def _file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("text", encoding="utf-8")
    return path


def test_folders_are_searched_to_the_bottom_and_each_file_is_given_once(tmp_path: Path) -> None:
    deep = _file(tmp_path / "b" / "c" / "deep.md")
    top = _file(tmp_path / "a.txt")
    assert find_files([tmp_path, top, tmp_path / "b"]) == [top.resolve(), deep.resolve()]


def test_hidden_files_and_what_describes_a_folder_are_passed_over(tmp_path: Path) -> None:
    _file(tmp_path / ".git" / "config")
    _file(tmp_path / ".hidden.md")
    _file(tmp_path / "README.md")
    _file(tmp_path / "sources.toml")
    kept = _file(tmp_path / "kept.md")
    assert find_files([tmp_path]) == [kept.resolve()]


def test_a_file_named_outright_is_always_taken(tmp_path: Path) -> None:
    readme = _file(tmp_path / "README.md")
    assert find_files([readme]) == [readme.resolve()]


def test_a_link_that_points_back_up_does_not_loop(tmp_path: Path) -> None:
    kept = _file(tmp_path / "folder" / "kept.md")
    (tmp_path / "folder" / "up").symlink_to(tmp_path)
    assert find_files([tmp_path]) == [kept.resolve()]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPathError, match=r"saknas\.md"):
        find_files([tmp_path / "saknas.md"])


def test_a_folder_of_generated_files_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Hej!")
    generated = tmp_path / "data"
    generated.mkdir()
    (generated / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n")
    (generated / "kopia.txt").write_text("Hej!")
    assert [file.name for file in find_files([tmp_path])] == ["brev.txt"]

from pathlib import Path

import pytest

from ingest.documents import revision_of
from ingest.errors import MissingPathError
from ingest.sources.base import Delete, Failed, Unchanged, Upsert
from ingest.sources.folder import FolderSource, MissingFolder
from ingest.stated import Stated


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "brev"
    (made / "2024").mkdir(parents=True)
    (made / "a.txt").write_text("Hej!", encoding="utf-8")
    (made / "2024" / "b.txt").write_text("Hej då!", encoding="utf-8")
    return made


def test_new_changed_same_and_gone_are_told_apart(folder: Path) -> None:
    same, changed, new = folder / "2024" / "b.txt", folder / "a.txt", folder / "c.txt"
    known = {str(file): revision_of(file) for file in (same, changed)}
    known[str(folder / "borta.txt")] = "1"
    changed.write_text("Hejsan!", encoding="utf-8")
    new.write_text("Ny", encoding="utf-8")
    assert list(FolderSource([folder]).changes(known)) == [
        Unchanged(str(same), "brev/2024/b.txt"),
        Upsert(str(changed), revision_of(changed), changed, "brev/a.txt"),
        Upsert(str(new), revision_of(new), new, "brev/c.txt"),
        Delete(str(folder / "borta.txt"), "brev/borta.txt"),
    ]


def test_what_lies_elsewhere_is_none_of_its_business(folder: Path) -> None:
    known = {"/annat/brev.txt": "1", "https://exempel.se/brev": "2", "upload:/brev.txt": "3"}
    assert not any(isinstance(one, Delete) for one in FolderSource([folder]).changes(known))


def test_what_is_said_of_the_folder_is_said_of_each_file(folder: Path) -> None:
    stated = Stated(publisher="Exempelmyndigheten")
    found = list(FolderSource([folder], stated).changes({}))
    assert {one.stated for one in found if isinstance(one, Upsert)} == {stated}


def test_a_file_is_read_only_when_its_turn_comes(folder: Path) -> None:
    changes = FolderSource([folder]).changes({})
    next(changes)
    (folder / "a.txt").unlink()
    assert isinstance(next(changes), Failed)


def test_a_folder_that_cannot_be_read_is_named_and_nothing_in_it_deleted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {str(folder / "2024" / "b.txt"): "1", str(folder / "borta.txt"): "1"}
    _close(folder / "2024", monkeypatch)
    first, failed, gone = FolderSource([folder]).changes(known)
    assert isinstance(first, Upsert)
    assert isinstance(failed, Failed)
    assert failed.shown == "brev/2024"
    assert "går inte att läsa" in failed.reason
    assert gone == Delete(str(folder / "borta.txt"), "brev/borta.txt")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingPathError, match="saknas"):
        FolderSource([tmp_path / "saknas"])


def test_a_listed_folder_that_is_not_there_today_loses_nothing(tmp_path: Path) -> None:
    known = {str(tmp_path / "saknas" / "a.txt"): "1"}
    (failed,) = MissingFolder(tmp_path / "saknas").changes(known)
    assert isinstance(failed, Failed)
    assert "kontrollera" in failed.reason


def test_one_file_can_be_named(folder: Path) -> None:
    (found,) = FolderSource([folder / "a.txt"]).changes({})
    assert found.shown == "brev/a.txt"


def _close(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a folder unreadable, also to the superuser that tests may run as."""
    import os

    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)

from pathlib import Path

import pytest
from other_process import unpack_and_be_killed

from index import unpack as unpacking
from index.unpack import unpack


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpacks to a single small file."""

    def write(_: object, draft: Path) -> None:
        (draft / "model").mkdir()
        (draft / "model" / "config.json").write_text("whole")

    monkeypatch.setattr(unpacking, "BundledModel", Path)
    monkeypatch.setattr(unpacking, "_write", write)


def test_a_model_is_unpacked_into_its_folder_alone(tmp_path: Path, quick: None) -> None:
    folder = unpack(Path("weights"), tmp_path / "models" / "model")
    assert (folder / "config.json").read_text() == "whole"
    assert list((tmp_path / "models").iterdir()) == [folder]


def test_a_model_that_is_there_is_not_unpacked_again(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    assert unpack(tmp_path / "no-weights", folder) == folder
    assert list(folder.iterdir()) == []


def test_what_a_killed_unpacking_left_is_not_taken_for_a_model(tmp_path: Path, quick: None) -> None:
    folder = tmp_path / "models" / "model"
    unpack_and_be_killed(folder)
    assert list(folder.parent.iterdir()) != []
    assert not folder.exists()
    assert (unpack(Path("weights"), folder) / "config.json").read_text() == "whole"


def test_weights_that_are_damaged_leave_nothing(tmp_path: Path) -> None:
    weights = tmp_path / "weights"
    weights.write_bytes(b"not a model at all")
    with pytest.raises(ValueError, match="not an E5S1 file"):
        unpack(weights, tmp_path / "models" / "model")
    assert list((tmp_path / "models").iterdir()) == []

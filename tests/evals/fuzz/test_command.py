import json
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pytest
from typer.testing import CliRunner, Result

from evals.cli import app
from evals.fuzz import run
from evals.fuzz.memory import PeakMemory
from evals.fuzz.outcomes import FormatResults
from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.formats import Format
from ingest.readers.limits import OutOfMemoryError, ReaderDiedError, TimedOutError

Read = Callable[[Path], Reading]


def reading(path: Path) -> Reading:
    return Reading("text")


def refusing(kind: type[UnreadableFileError], reason: str = "trasig") -> Read:
    def read(path: Path) -> Reading:
        raise kind(path, reason)

    return read


def failing(path: Path) -> Reading:
    raise IndexError("list index out of range")


@pytest.fixture
def use_reader(monkeypatch: pytest.MonkeyPatch) -> Callable[[Read], None]:
    def use(read: Read) -> None:
        class Reader:
            def __enter__(self) -> "Reader":
                return self

            def __exit__(
                self,
                kind: type[BaseException] | None,
                error: BaseException | None,
                traceback: TracebackType | None,
            ) -> None:
                pass

            def read(self, path: Path) -> Reading:
                assert path.stat().st_size >= 0
                return read(path)

        monkeypatch.setattr(run, "IsolatedReader", Reader)

    return use


def fuzz(folder: Path, *arguments: object) -> Result:
    given = ["fuzz", folder, "--cases", 12, *arguments]
    return CliRunner().invoke(app, [str(one) for one in given])


@pytest.mark.parametrize(
    "read", [reading, refusing(UnreadableFileError), refusing(OutOfMemoryError)]
)
def test_files_that_are_read_or_refused_are_as_it_should_be(
    tmp_path: Path, use_reader: Callable[[Read], None], read: Read
) -> None:
    use_reader(read)
    result = fuzz(tmp_path, "--seed", 5)
    assert result.exit_code == 0
    assert "12 broken files, seed 5" in result.stdout
    assert "FAULT" not in result.stdout


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (failing, "raised in 0.0 s. IndexError: list index out of range"),
        (refusing(TimedOutError), "timed out in 0.0 s. trasig"),
        (refusing(ReaderDiedError), "died in 0.0 s. trasig"),
        (refusing(UnreadableFileError, " "), "no reason in 0.0 s."),
    ],
)
def test_a_fault_of_a_reader_is_told_and_its_file_kept(
    tmp_path: Path, use_reader: Callable[[Read], None], read: Read, told: str
) -> None:
    use_reader(read)
    result = fuzz(tmp_path, "--only", 7, "--keep", tmp_path / "kvar")
    assert result.exit_code == 1
    assert "FAULT" in result.stdout
    assert f"case 7: {told}" in result.stdout
    (kept,) = (tmp_path / "kvar").iterdir()
    assert kept.stem == "7"


def test_the_figures_come_as_json_too(tmp_path: Path, use_reader: Callable[[Read], None]) -> None:
    use_reader(failing)
    result = fuzz(tmp_path, "--json")
    formats = json.loads(result.stdout)["formats"]
    assert sum(one["cases"] for one in formats.values()) == 12
    assert sum(one["raised"] for one in formats.values()) == 12
    assert sum(len(one["faults"]) for one in formats.values()) == 12


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert fuzz(tmp_path / "saknas").exit_code == 1


def test_too_much_memory_is_a_fault() -> None:
    assert not FormatResults(Format.PDF, peak_mb=999).has_fault
    assert FormatResults(Format.PDF, peak_mb=1001).has_fault


def test_memory_is_that_of_started_processes() -> None:
    import multiprocessing

    with PeakMemory() as memory:
        process = multiprocessing.get_context("spawn").Process(target=bytes)
        process.start()
        process.join()
    assert (memory.megabytes > 5) == Path("/proc/self/status").exists()

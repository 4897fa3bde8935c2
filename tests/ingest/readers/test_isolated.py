import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from misbehaving import SAID, told

from ingest.errors import UnreadableFileError
from ingest.readers import isolated
from ingest.readers.formats import Format
from ingest.readers.isolated import IsolatedReader
from ingest.readers.limits import (
    Limits,
    OutOfMemoryError,
    ReaderDiedError,
    TimedOutError,
    limits_of,
)

FileFor = Callable[[str], Path]


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader(told) as opened:
        yield opened


@pytest.fixture
def file_for(tmp_path: Path) -> FileFor:
    """A file whose name tells its reader what to do; a PDF, as it begins."""

    def make(deed: str) -> Path:
        path = tmp_path / f"{deed}.pdf"
        path.write_bytes(b"%PDF-1.7 ")
        return path

    return make


def allow(monkeypatch: pytest.MonkeyPatch, own: float, whole: float) -> None:
    monkeypatch.setattr(isolated, "limits_of", lambda found, size: Limits(own, whole))


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + 10
    while is_running(pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_file_is_read_in_another_process_and_text_in_this_one(
    reader: IsolatedReader, file_for: FileFor, tmp_path: Path
) -> None:
    text = tmp_path / "fine.txt"
    text.write_text("Hej", encoding="utf-8")
    assert reader.read(text).text == str(os.getpid())
    assert reader.read(file_for("fine")).text != str(os.getpid())


def test_a_refusal_keeps_its_path_and_reason(reader: IsolatedReader, file_for: FileFor) -> None:
    path = file_for("refuse")
    with pytest.raises(UnreadableFileError) as raised:
        reader.read(path)
    assert (raised.value.path, raised.value.reason) == (path, SAID)
    assert str(raised.value) == f"{path}: {SAID}"


def test_a_fault_in_a_reader_is_not_taken_for_a_fault_in_the_file(
    reader: IsolatedReader, file_for: FileFor
) -> None:
    with pytest.raises(KeyError):
        reader.read(file_for("fail"))


def test_a_file_that_kills_its_reader_is_named_and_the_next_one_is_read(
    reader: IsolatedReader, file_for: FileFor
) -> None:
    path = file_for("die")
    with pytest.raises(ReaderDiedError, match="spara om den") as raised:
        reader.read(path)
    assert raised.value.path == path
    assert reader.read(file_for("fine")).text


def test_a_process_that_is_killed_between_two_files_is_replaced(
    reader: IsolatedReader, file_for: FileFor
) -> None:
    first = int(reader.read(file_for("fine")).text)
    os.kill(first, signal.SIGKILL)
    assert int(reader.read(file_for("fine")).text) != first
    second = int(reader.read(file_for("fine")).text)
    os.kill(second, signal.SIGKILL)
    time.sleep(0.3)  # until its death has been noticed
    assert int(reader.read(file_for("fine")).text) != second


@pytest.mark.parametrize("deed", ["loop", "doze"])
def test_a_file_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, reader: IsolatedReader, file_for: FileFor, deed: str
) -> None:
    allow(monkeypatch, own=9, whole=0.2)
    with pytest.raises(TimedOutError, match="längre än 0 sekunder"):
        reader.read(file_for(deed))
    assert reader.read(file_for("fine")).text


def test_a_reader_that_works_too_long_while_it_could_wait_is_killed(
    monkeypatch: pytest.MonkeyPatch, reader: IsolatedReader, file_for: FileFor
) -> None:
    allow(monkeypatch, own=0.2, whole=60)
    with pytest.raises(TimedOutError):
        reader.read(file_for("loop"))


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not hold a process to RLIMIT_DATA")
@pytest.mark.parametrize("deed", ["grow", "grow_and_blame_the_file"])
def test_a_file_that_takes_too_much_memory_is_told_so(
    reader: IsolatedReader, file_for: FileFor, deed: str
) -> None:
    with pytest.raises(OutOfMemoryError, match="för mycket minne"):
        reader.read(file_for(deed))


def test_a_program_that_a_reader_waits_for_ends_with_it(
    monkeypatch: pytest.MonkeyPatch, reader: IsolatedReader, file_for: FileFor
) -> None:
    allow(monkeypatch, own=9, whole=0.3)
    path = file_for("wait_for_a_program")
    with pytest.raises(TimedOutError):
        reader.read(path)
    wait_until_gone(int(path.with_suffix(".pid").read_text(encoding="utf-8")))


def test_what_readers_leave_behind_is_removed(file_for: FileFor) -> None:
    with IsolatedReader(told) as opened:
        left = Path(opened.read(file_for("leave_a_file")).text)
        assert left.exists()
    assert not left.exists()


def test_a_reader_stops_in_time_also_when_the_one_who_asked_is_gone(
    file_for: FileFor, tmp_path: Path
) -> None:
    path = file_for("doze")
    code = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from pathlib import Path
from misbehaving import told
from ingest.readers import isolated, limits
isolated.limits_of = lambda found, size: limits.Limits(9, 1)
with isolated.IsolatedReader(told) as reader:
    reader.read(Path({str(path)!r}))
"""
    environment = os.environ | {"TMPDIR": str(tmp_path)}  # what it leaves, pytest removes
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as asking:
        told_in = path.with_suffix(".pid")
        while not told_in.exists() or not told_in.read_text(encoding="utf-8"):
            assert asking.poll() is None
            time.sleep(0.02)
        asking.send_signal(signal.SIGKILL)
    wait_until_gone(int(told_in.read_text(encoding="utf-8")))


def test_a_file_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with IsolatedReader() as opened, pytest.raises(UnreadableFileError, match="går inte att öppna"):
        opened.read(tmp_path / "saknas.pdf")


def test_a_large_file_and_one_that_needs_other_programs_get_more_time() -> None:
    assert limits_of(Format.DOCX, 1_000) == Limits(30, 30)
    assert limits_of(Format.DOCX, 15_000_000) == Limits(90, 90)
    assert limits_of(Format.PDF, 1_000) == Limits(30, 600)
    assert limits_of(Format.PDF, 15_000_000) == Limits(90, 1200)

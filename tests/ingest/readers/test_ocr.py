import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from scanned import as_file, needs_ocr, picture, scan

from ingest.readers import ocr


@pytest.fixture
def fresh() -> Iterator[None]:
    """Asks again what is installed, in the test and after it."""
    ocr.ocr_missing.cache_clear()
    yield
    ocr.ocr_missing.cache_clear()


def command(folder: Path, name: str, code: str) -> None:
    """A command of that name, to be found in `folder`."""
    file = folder / name
    file.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    file.chmod(0o755)


@pytest.mark.usefixtures("fresh")
def test_what_to_install_is_told_where_the_tools_are_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ocr.ocr_missing() == "installera Debianpaketen ocrmypdf och tesseract-ocr-swe"


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(("languages", "is_missing"), [("eng osd", True), ("eng swe", False)])
def test_swedish_must_be_among_the_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: str, is_missing: bool
) -> None:
    command(tmp_path, "ocrmypdf", "")
    command(tmp_path, "tesseract", f"print({languages!r})")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (ocr.ocr_missing() is not None) is is_missing


def test_a_tool_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "pid"
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(started)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    command(tmp_path, "tesseract", code)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ocr.OcrError, match="no answer in 1 s"):
        ocr.read_picture(b"picture", seconds=1)
    assert not runs(int(started.read_text()))


def runs(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        if Path(f"/proc/{pid}/stat").exists() and " Z " in Path(f"/proc/{pid}/stat").read_text():
            return False
        time.sleep(0.02)
    return True


@needs_ocr
def test_a_picture_is_read() -> None:
    assert ocr.read_picture(as_file([picture("Styrelsen beslutar")], "PNG"), 300) == [
        "Styrelsen beslutar"
    ]


@needs_ocr
def test_what_is_no_picture_is_an_error() -> None:
    with pytest.raises(ocr.OcrError):
        ocr.read_picture(b"\x89PNG\r\n\x1a\n" + bytes(100), 300)


@needs_ocr
def test_the_pages_of_a_pdf_are_read_each_by_itself() -> None:
    made = scan([picture("Styrelsen beslutar"), "", picture("Bidrag till elever")])
    assert ocr.read_pages(made, 3, 300) == ["Styrelsen beslutar", "", "Bidrag till elever"]


@needs_ocr
def test_what_is_no_pdf_is_an_error() -> None:
    with pytest.raises(ocr.OcrError):
        ocr.read_pages(b"%PDF-1.7\nnonsense", 1, 300)

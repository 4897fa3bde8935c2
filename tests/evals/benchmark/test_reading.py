import json
import shutil
from pathlib import Path

import pytest
from fpdf import FPDF
from typer.testing import CliRunner

from evals.benchmark.errors import NothingToReadError
from evals.benchmark.reading import Speed, measure_reading
from evals.cli import app


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with one PDF of two pages, one without text, and one that is none."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, pages in (("a", ["Ett", "Två"]), ("tom", [""])):
        made = FPDF()
        made.set_font("Helvetica")
        for text in pages:
            made.add_page()
            made.multi_cell(0, text=text)
        made.output(str(folder / f"{name}.pdf"))
    (folder / "b.pdf").write_text("<html>404</html>", encoding="utf-8")
    return folder


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)


@pytest.mark.usefixtures("nothing_installed")
def test_each_reader_that_is_there_is_measured_on_the_files_that_hold_text(
    documents: Path, tmp_path: Path
) -> None:
    python = tmp_path / "python"  # beside the command, as in a virtual environment
    python.write_text(
        '#!/bin/sh\necho \'{"seconds": 0.5, "cpu_seconds": 0.4, "peak_bytes": 2000000}\'\n'
    )
    python.chmod(0o755)
    measured = measure_reading(documents, 1, tmp_path / "markitdown")
    assert (measured.files, measured.pages) == (1, 2)
    ours, floor = measured.speeds["byrakratlots"], measured.speeds["pypdf"]
    assert ours is not None
    assert floor is not None
    assert ours.pages_per_s == pytest.approx(2 / ours.seconds)
    assert 5 < floor.peak_mb < 1000
    assert measured.speeds["pdftotext"] is None
    other = measured.speeds["markitdown"]
    assert other is not None
    assert other == Speed(seconds=0.5, cpu_seconds=0.4, pages_per_s=4, peak_mb=2)


def test_a_folder_without_any_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingToReadError, match="inga PDF-filer med text"):
        measure_reading(tmp_path, 1, None)


@pytest.mark.usefixtures("nothing_installed")
def test_the_command_shows_what_is_absent_and_gives_the_same_as_json(documents: Path) -> None:
    result = CliRunner().invoke(app, ["readers", str(documents), "--repeats", "1"])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert "Samma 1 PDF-filer, 2 sidor" in lines[0]
    assert [line.split()[-1] for line in lines if line.strip().startswith("markitdown")] == [
        "saknas"
    ]
    result = CliRunner().invoke(app, ["readers", str(documents), "--repeats", "1", "--json"])
    given = json.loads(result.stdout)
    assert set(given) == {"files", "pages", "repeats", "speeds", "load"}
    assert given["speeds"]["markitdown"] is None
    assert set(given["speeds"]["pypdf"]) == {"seconds", "cpu_seconds", "pages_per_s", "peak_mb"}

from pathlib import Path

import pytest
from making import pdf

from ingest.errors import UnreadableFileError
from ingest.readers import read


def test_pages_point_into_the_text(tmp_path: Path) -> None:
    reading = read(pdf(tmp_path / "a.pdf", ["Första sidan.", "", "Åtgärder på sida tre."]))
    text, pages = reading.text, reading.pages
    assert [page.number for page in pages] == [1, 2, 3]
    assert "Första" in text[pages[0].start : pages[0].end]
    assert text[pages[1].start : pages[1].end].strip() == ""
    assert "Åtgärder på sida tre." in text[pages[2].start : pages[2].end]
    assert text[pages[0].end : pages[1].start] == "\n\f\n"


def test_a_pdf_is_known_by_its_bytes_whatever_it_is_called(tmp_path: Path) -> None:
    assert "Hej" in read(pdf(tmp_path / "a.txt", ["Hej"])).text


def test_a_pdf_locked_against_changes_only_is_read(tmp_path: Path) -> None:
    assert "Hej" in read(pdf(tmp_path / "a.pdf", ["Hej"], password="")).text


def test_a_pdf_locked_with_a_password_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="krypterad"):
        read(pdf(tmp_path / "a.pdf", ["Hej"], password="hemligt"))  # noqa: S106


def test_a_pdf_of_images_only_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="OCR"):
        read(pdf(tmp_path / "a.pdf", ["", ""]))


def test_a_web_page_named_pdf_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"\r\n\r\n<!doctype html>\n<html><body>404</body></html>")
    with pytest.raises(UnreadableFileError, match="webbsida"):
        read(file)


def test_a_cut_off_pdf_is_reported_and_the_library_stays_quiet(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = pdf(tmp_path / "a.pdf", ["Hej på dig"] * 3).read_bytes()
    for length in (9, 200, len(whole) // 2):
        file = tmp_path / f"{length}.pdf"
        file.write_bytes(whole[:length])
        with pytest.raises(UnreadableFileError):
            read(file)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_an_office_file_is_reported_with_what_to_do(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a{suffix}"
    file.write_bytes(b"PK\x03\x04" + bytes(40))
    with pytest.raises(UnreadableFileError, match=f"{suffix} läses inte än – spara som PDF"):
        read(file)

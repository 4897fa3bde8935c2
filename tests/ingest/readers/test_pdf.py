from pathlib import Path

import pytest
from making import pdf
from scanned import needs_ocr, picture, scan

from ingest.errors import UnreadableFileError
from ingest.readers import ocr, read
from ingest.readers.pdf import read_pdf


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "ocr_missing", lambda: "installera Debianpaketen")


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


def test_a_pdf_without_anything_on_its_pages_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="har ingen text"):
        read(pdf(tmp_path / "a.pdf", ["", ""]))


@needs_ocr
def test_a_scanned_page_among_others_is_read_and_told() -> None:
    reading = read_pdf(scan(["Första sidan.", picture("Styrelsen beslutar"), ""]), Path("a.pdf"))
    assert [page.ocr for page in reading.pages] == [False, True, False]
    page = reading.pages[1]
    assert reading.text[page.start : page.end] == "Styrelsen beslutar"
    assert reading.warnings == (
        "Sidan 2 har skannats in och lästs av med OCR. Bokstäver kan vara fel.",
    )


@needs_ocr
def test_a_pdf_of_pictures_without_text_is_reported() -> None:
    with pytest.raises(UnreadableFileError, match="hittade ingen text"):
        read_pdf(scan([picture("")]), Path("a.pdf"))


def test_without_ocr_the_pages_with_text_are_kept_and_the_others_named(no_ocr: None) -> None:
    reading = read_pdf(scan([picture("Bild"), "Text", picture("Bild")]), Path("a.pdf"))
    assert [reading.text[page.start : page.end] for page in reading.pages] == ["", "Text", ""]
    (warning,) = reading.warnings
    assert warning.startswith("Sidorna 1 och 3 har skannats in")
    assert "installera Debianpaketen" in warning


def test_without_ocr_a_pdf_of_pictures_only_is_refused_with_what_to_install(no_ocr: None) -> None:
    with pytest.raises(UnreadableFileError, match="behöver OCR – installera Debianpaketen"):
        read_pdf(scan([picture("Bild")]), Path("a.pdf"))


def test_a_page_that_ocr_could_not_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "ocr_missing", lambda: None)
    monkeypatch.setattr(ocr, "read_pages", lambda _, count, seconds: [None] * count)
    reading = read_pdf(scan([picture("Bild"), "Text"]), Path("a.pdf"))
    assert reading.warnings == ("Sidan 1 har skannats in men gick inte att läsa med OCR.",)


def test_a_broken_page_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    made = pdf(tmp_path / "a.pdf", ["Första", "Andra", "Tredje"]).read_bytes()
    first, second, third, rest = made.split(b"/FlateDecode", 3)
    broken = b"".join(
        [first, b"/FlateDecode", second, b"/FlateDecodx", third, b"/FlateDecode", rest]
    )
    reading = read_pdf(broken, Path("a.pdf"))
    texts = [reading.text[page.start : page.end] for page in reading.pages]
    assert texts == ["Första", "", "Tredje"]
    assert reading.warnings == ("Sidan 2 gick inte att läsa.",)


def test_a_pdf_where_no_page_can_be_read_is_reported_as_broken(tmp_path: Path) -> None:
    made = pdf(tmp_path / "a.pdf", ["Första", "Andra"]).read_bytes()
    with pytest.raises(UnreadableFileError, match="trasig"):
        read_pdf(made.replace(b"/FlateDecode", b"/FlateDecodx"), Path("a.pdf"))


def test_words_cut_at_line_ends_are_whole_and_real_hyphens_stay(tmp_path: Path) -> None:
    cut = "barn- och\nungdoms-\nnämndens verk-\nsamhet, vatten-\noch avlopp"
    words = read(pdf(tmp_path / "a.pdf", [cut])).text.split()
    assert " ".join(words) == "barn- och ungdomsnämndens verksamhet, vatten- och avlopp"


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

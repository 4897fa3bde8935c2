from pathlib import Path

import pytest
from scanned import as_file, needs_ocr, picture

from ingest.errors import UnreadableFileError
from ingest.readers import ocr
from ingest.readers.image import read_image

FILE = Path("bild.png")


@needs_ocr
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_of_text_is_read_and_marked(kind: str) -> None:
    reading = read_image(as_file([picture("Styrelsen beslutar\nom bidrag")], kind), FILE)
    assert reading.text.split() == ["Styrelsen", "beslutar", "om", "bidrag"]
    assert [(page.number, page.ocr) for page in reading.pages] == [(1, True)]
    assert "OCR" in reading.warnings[0]


@needs_ocr
def test_each_picture_in_a_tiff_is_a_page() -> None:
    pictures = [picture("Styrelsen beslutar"), picture("Bidrag till elever")]
    reading = read_image(as_file(pictures, "TIFF"), FILE)
    texts = [reading.text[page.start : page.end] for page in reading.pages]
    assert texts == ["Styrelsen beslutar", "Bidrag till elever"]


@needs_ocr
def test_a_picture_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="hittade ingen text"):
        read_image(as_file([picture("")], "PNG"), FILE)


@needs_ocr
def test_a_broken_picture_is_refused() -> None:
    whole = as_file([picture("Styrelsen")], "PNG")
    with pytest.raises(UnreadableFileError, match="gick inte att läsa"):
        read_image(whole[:60], FILE)


def test_without_ocr_a_picture_is_refused_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ocr, "ocr_missing", lambda: "installera Debianpaketen")
    with pytest.raises(UnreadableFileError, match="behöver OCR – installera Debianpaketen"):
        read_image(b"\x89PNG\r\n", FILE)

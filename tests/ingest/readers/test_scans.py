from io import BytesIO

import pytest
from pypdf import PdfReader
from scanned import picture, scan

from ingest.readers import ocr
from ingest.readers.scans import Scans, read_scans

SIGNED = "Transaktion 09222115557490000000\nSignerat AE, BE\nSida 1(3)"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """OCR that finds its page's place in the run; gives how many pages each run had."""
    counts: list[int] = []

    def read_pages(pdf: bytes, count: int, seconds: float) -> list[str | None]:
        assert len(PdfReader(BytesIO(pdf)).pages) == count
        counts.append(count)
        return [f"{SIGNED}\nAvläst text {place}" for place in range(count)]

    monkeypatch.setattr(ocr, "ocr_missing", lambda: None)
    monkeypatch.setattr(ocr, "read_pages", read_pages)
    return counts


def scans_in(made: bytes, seconds: float = 60) -> Scans:
    pages = dict(enumerate(PdfReader(BytesIO(made)).pages, start=1))
    texts = {number: page.extract_text() for number, page in pages.items()}
    return read_scans(pages, texts, seconds)


def test_only_pages_that_are_pictures_are_read_by_ocr(runs: list[int]) -> None:
    found = scans_in(scan(["En sida text.", picture("Bild"), "", picture("Bild")]))
    assert sorted(found.texts) == [2, 4]
    assert runs == [2]
    assert found.texts[4] == f"{SIGNED}\nAvläst text 1"


def test_a_stamp_on_every_page_does_not_hide_a_scan(runs: list[int]) -> None:
    large = picture("Bild", 1000, 1400)
    found = scans_in(scan([large, "En sida text med eget innehåll.", large], stamp=SIGNED))
    assert sorted(found.texts) == [1, 3]


def test_a_page_with_a_logotype_and_a_running_head_is_no_scan(runs: list[int]) -> None:
    logotype = picture("Logotyp", 400, 200)
    assert not scans_in(scan([logotype] * 3, stamp="Protokoll")).texts
    assert not runs


def test_a_long_scan_is_read_some_pages_at_a_time_and_a_run_that_fails_loses_no_others(
    runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = ocr.read_pages

    def read_pages(pdf: bytes, count: int, seconds: float) -> list[str | None]:
        if not runs:
            runs.append(count)
            raise ocr.OcrError
        return fine(pdf, count, seconds)

    monkeypatch.setattr(ocr, "read_pages", read_pages)
    found = scans_in(scan([picture("Bild", 100, 100)] * 11))
    assert runs == [8, 3]
    assert [number for number, text in found.texts.items() if text] == [9, 10, 11]


def test_what_the_time_does_not_allow_is_left_unread(runs: list[int]) -> None:
    assert scans_in(scan([picture("Bild")]), seconds=0).texts == {1: None}
    assert not runs


def test_text_that_ocr_does_not_add_to_is_kept(
    runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "read_pages", lambda _, count, seconds: ["Sida"] * count)
    large = picture("Bild", 1000, 1400)
    assert scans_in(scan([large, large], stamp=SIGNED)).texts == {1: "", 2: ""}


def test_without_the_tools_the_pages_are_named_and_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ocr, "ocr_missing", lambda: "installera OCR")
    assert scans_in(scan([picture("Bild"), "Text"])) == Scans({1: None}, "installera OCR")

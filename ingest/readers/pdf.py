"""PDF, page by page: pages are what people cite."""

import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PasswordType, PdfReader

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.cells import CellText
from ingest.readers.formats import Format
from ingest.readers.guard import broken_means
from ingest.readers.hyphens import join_hyphens
from ingest.readers.limits import limits_of
from ingest.readers.pages import joined, numbers_named
from ingest.readers.scans import Scans, read_scans

_BROKEN = "PDF-filen är trasig – hämta den på nytt eller spara om den"
_LOCKED = "filen är krypterad – spara en kopia utan lösenord"
_NO_PAGES = "PDF-filen har inga sidor"
_NO_TEXT = "PDF-filen har ingen text"
_ONLY_PICTURES = "PDF-filen innehåller bara bilder och behöver OCR – {how} och läs in filen igen"
_NO_TEXT_IN_PICTURES = "PDF-filen innehåller bara bilder, och OCR hittade ingen text i dem"
_UNREAD = "{pages} gick inte att läsa."
_READ_BY_OCR = "{pages} har skannats in och lästs av med OCR. Bokstäver kan vara fel."
_NEEDS_OCR = "{pages} har skannats in och kan inte läsas utan OCR: {how} och läs in filen igen."
_OCR_FAILED = "{pages} har skannats in men gick inte att läsa med OCR."

# OCR stops so many seconds before the reader is stopped, and what it has read is kept.
_TO_SPARE = 60

# It tells of every repair it makes; the user hears of the file only if the repair fails.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read_pdf(data: bytes, path: Path) -> Reading:
    """The pages' text, joined by a form feed on a line of its own, and each page's span.

    Words cut at line ends are whole, and the cells of a table's row are parted by tabs. Pages
    without text of their own are read by OCR where it is installed. `warnings` tell what could
    not be read or may be misread. Raises `UnreadableFileError` for a file that is locked, broken,
    or gives no text at all.
    """
    with _quietly():
        with broken_means(path, _BROKEN):
            pages = _pages(data, path)
        texts = dict(_texts(pages))
        if not texts:
            raise UnreadableFileError(path, _BROKEN if pages else _NO_PAGES)
        scans = read_scans(pages, texts, limits_of(Format.PDF, len(data)).whole - _TO_SPARE)
    by_ocr = {number: join_hyphens(text) for number, text in scans.texts.items() if text}
    texts |= by_ocr
    if not any(texts.values()):
        raise UnreadableFileError(path, _why_empty(scans))
    text, spans = joined([texts.get(number, "") for number in pages], by_ocr)
    unread = [number for number in pages if number not in texts]
    return Reading(text, spans, warnings=tuple(_warnings(unread, scans)))


@contextmanager
def _quietly() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _pages(data: bytes, path: Path) -> dict[int, PageObject]:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise UnreadableFileError(path, _LOCKED)
    return dict(enumerate(reader.pages, start=1))


def _texts(pages: Mapping[int, PageObject]) -> Iterator[tuple[int, str]]:
    """The text of each page that can be read."""
    for number, page in pages.items():
        cells = CellText()
        try:
            page.extract_text(visitor_text=cells.add)
        except Exception:  # noqa: BLE001, S112 - one broken page, whichever way, is told as one
            continue
        yield number, join_hyphens(_storable(cells.text()))


def _storable(text: str) -> str:
    """The text without what UTF-8 cannot hold: half surrogate pairs become U+FFFD, as do NULs."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _why_empty(scans: Scans) -> str:
    if scans.missing:
        return _ONLY_PICTURES.format(how=scans.missing)
    return _NO_TEXT_IN_PICTURES if scans.texts else _NO_TEXT


def _warnings(unread: Sequence[int], scans: Scans) -> Iterator[str]:
    by_ocr = [number for number, text in scans.texts.items() if text]
    failed = [number for number, text in scans.texts.items() if text is None]
    if unread:
        yield _UNREAD.format(pages=numbers_named(unread))
    if by_ocr:
        yield _READ_BY_OCR.format(pages=numbers_named(by_ocr))
    if failed:
        said = _NEEDS_OCR if scans.missing else _OCR_FAILED
        yield said.format(pages=numbers_named(failed), how=scans.missing)

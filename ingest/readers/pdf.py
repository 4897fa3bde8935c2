"""PDF, page by page: pages are what people cite."""

import logging
import warnings
from io import BytesIO
from pathlib import Path

from pypdf import PasswordType, PdfReader

from ingest.errors import UnreadableFileError
from ingest.models import Page
from ingest.readers.base import Reading

_BETWEEN_PAGES = "\n\f\n"
_BROKEN = "PDF-filen är trasig – hämta den på nytt eller spara om den"
_LOCKED = "filen är krypterad – spara en kopia utan lösenord"
_NO_PAGES = "PDF-filen har inga sidor"
_ONLY_IMAGES = "filen innehåller bara bilder – den behöver textavläsning (OCR)"

# It tells of every repair it makes; the user hears of the file only if the repair fails.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read_pdf(data: bytes, path: Path) -> Reading:
    """The pages' text, joined by a form feed on a line of its own, and each page's span.

    Raises `UnreadableFileError` for a file that is locked, broken, or holds no text.
    """
    try:
        texts = _page_texts(data)
    except _LockedError as error:
        raise UnreadableFileError(path, _LOCKED) from error
    except Exception as error:
        # A broken PDF makes the library fail in any way there is (KeyError, RecursionError, …).
        raise UnreadableFileError(path, _BROKEN) from error
    if not texts:
        raise UnreadableFileError(path, _NO_PAGES)
    if not any(text.strip() for text in texts):
        raise UnreadableFileError(path, _ONLY_IMAGES)
    return Reading(_BETWEEN_PAGES.join(texts), _spans(texts))


class _LockedError(Exception):
    """The empty password does not open the file."""


def _page_texts(data: bytes) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise _LockedError
        return [_storable(page.extract_text()) for page in reader.pages]


def _storable(text: str) -> str:
    """The text without what UTF-8 cannot hold: half surrogate pairs become U+FFFD, as do NULs."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _spans(texts: list[str]) -> tuple[Page, ...]:
    pages = []
    start = 0
    for number, text in enumerate(texts, start=1):
        pages.append(Page(number=number, start=start, end=start + len(text)))
        start += len(text) + len(_BETWEEN_PAGES)
    return tuple(pages)

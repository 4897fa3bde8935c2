"""Pages of a PDF whose text is in a picture, and what OCR reads out of them."""

import re
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfWriter
from pypdf.generic import DictionaryObject

from ingest.readers import ocr

_AT_ONCE = 8  # pages a run: OCRmyPDF reads them side by side, and a run that fails loses no more
_LONGEST_STAMP = 300  # letters
_FEWEST_STAMPED = 2  # pages
_PAGE_PIXELS = 500_000  # an A4 page at 72 to the inch, the least that can be read
_DRAWN_BYTES = 4096  # a page that draws more than this may hold its letters as drawings
_DEEPEST = 4  # forms within forms
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Scans:
    """The scanned pages of a file.

    `texts` holds for each of them what OCR read, empty where that is no more than the page says
    without, and None where it could not be read. `missing` says in Swedish what to install, if
    nothing could be read for the want of it.
    """

    texts: Mapping[int, str | None]
    missing: str | None = None


def read_scans(pages: Mapping[int, PageObject], texts: Mapping[int, str], seconds: float) -> Scans:
    """What OCR reads on the pages whose text is in a picture.

    Those are the ones that show something and have no text; and the ones that hold an image as
    large as a page, and no text but what at least half of the pages bear: a page number, the
    stamp of an electronic signature. `texts` holds the text of each page that could be read.
    What is not read in so many seconds is left unread.
    """
    stamps = _stamps(texts.values())
    scanned = [number for number, text in texts.items() if _is_scanned(pages[number], text, stamps)]
    missing = ocr.ocr_missing() if scanned else None
    if missing:
        return Scans(dict.fromkeys(scanned), missing)
    read = dict(_read(pages, scanned, time.monotonic() + seconds))
    return Scans({number: _beyond(texts[number], read.get(number)) for number in scanned})


def _read(
    pages: Mapping[int, PageObject], numbers: Sequence[int], deadline: float
) -> Iterator[tuple[int, str | None]]:
    for at in range(0, len(numbers), _AT_ONCE):
        batch = numbers[at : at + _AT_ONCE]
        left = deadline - time.monotonic()
        if left <= 0:
            return
        try:
            found = ocr.read_pages(_alone([pages[number] for number in batch]), len(batch), left)
        except ocr.OcrError:
            continue
        yield from zip(batch, found, strict=True)


def _beyond(text: str, read: str | None) -> str | None:
    return "" if read is not None and len(read) <= len(text) else read


def _stamps(texts: Collection[str]) -> set[str]:
    counts = Counter(line for text in texts for line in _lines(text))
    needed = max(_FEWEST_STAMPED, len(texts) / 2)
    return {line for line, count in counts.items() if count >= needed}


def _lines(text: str) -> set[str]:
    return {_DIGITS.sub("#", line.strip()) for line in text.splitlines() if line.strip()}


def _is_scanned(page: PageObject, text: str, stamps: set[str]) -> bool:
    if len(text) > _LONGEST_STAMP or not _lines(text) <= stamps:
        return False
    try:
        pixels = sum(_image_sizes(page, _DEEPEST))
        if text:
            return pixels >= _PAGE_PIXELS
        content = page.get_contents()
        return pixels > 0 or (content is not None and len(content.get_data()) > _DRAWN_BYTES)
    except Exception:  # noqa: BLE001 - a broken part fails in any way there is; OCR may see more
        return not text


def _image_sizes(holder: DictionaryObject, depth: int) -> Iterator[int]:
    """The sizes in pixels of the images of a page or a form, and of the forms in it."""
    resources = holder.get("/Resources", DictionaryObject()).get_object()
    for reference in resources.get("/XObject", DictionaryObject()).get_object().values():
        drawn = reference.get_object()
        if drawn.get("/Subtype") == "/Image":
            yield int(drawn["/Width"]) * int(drawn["/Height"])
        elif depth:
            yield from _image_sizes(drawn, depth - 1)


def _alone(pages: Sequence[PageObject]) -> bytes:
    """A PDF of these pages only: unlocked, unsigned, and no larger than it must be."""
    made = BytesIO()
    try:
        writer = PdfWriter()
        for page in pages:
            writer.add_page(page)
        writer.write(made)
    except Exception as error:
        raise ocr.OcrError("the pages are broken") from error
    return made.getvalue()

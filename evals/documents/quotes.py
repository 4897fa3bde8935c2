"""Quotes drawn from PDF files, looked up on their page by a reader that is not ours."""

import random
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.documents.files import Checked
from ingest.models import Page

_SHORTEST = 40  # letters: a shorter quote may stand on a page by chance
_NO_LETTERS = re.compile(r"[\s\-\N{SOFT HYPHEN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}]+")
_SECONDS = 60


@dataclass(frozen=True)
class Quote:
    """Words that may be quoted, and the page of the file that they are said to stand on."""

    path: Path
    page: int
    text: str


def quotes_in(checked: Checked) -> Iterator[Quote]:
    """Yield every unit of a PDF that is long enough and stands on one page, OCR left out."""
    document = checked.document
    if document is None or checked.format != "PDF":
        return
    for passage in checked.passages:
        for unit in passage.units:
            text = document.text[unit.start : unit.end]
            pages = pages_of(document.pages, unit.start, unit.end)
            if len(text) >= _SHORTEST and len(pages) == 1 and not pages[0].ocr:
                yield Quote(checked.path, pages[0].number, text)


def draw(quotes: Sequence[Quote], count: int, seed: int) -> list[Quote]:
    """Give so many of the quotes, the same for the same seed."""
    return random.Random(seed).sample(quotes, min(count, len(quotes)))  # noqa: S311 - no secret


def has_pdftotext() -> bool:
    """Tell whether Poppler's pdftotext is installed."""
    return shutil.which("pdftotext") is not None


def is_on_its_page(quote: Quote) -> bool:
    """Tell whether pdftotext finds the quote on its page, in reading order or in the file's.

    Space and hyphens do not count: both readers mend line ends, each in its way.
    """
    wanted = squeezed(quote.text)
    return any(wanted in squeezed(_page_text(quote, order)) for order in ([], ["-raw"]))


def squeezed(text: str) -> str:
    """Give the text without space and hyphens, its ligatures as letters."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text))


def pages_of(pages: Sequence[Page], start: int, end: int) -> list[Page]:
    """Give the pages that hold a part of a span."""
    return [page for page in pages if page.start < end and page.end > start]


def _page_text(quote: Quote, order: list[str]) -> str:
    number = str(quote.page)
    command = ["pdftotext", "-enc", "UTF-8", "-f", number, "-l", number, *order]
    run = subprocess.run(  # noqa: S603 - files that the user named
        [*command, str(quote.path), "-"], check=True, capture_output=True, timeout=_SECONDS
    )
    return run.stdout.decode(errors="replace")

"""Files that hypothesis makes up: what a format begins with, then its own words in any order."""

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from evals.fuzz.archives import replace_member
from evals.fuzz.errors import LibraryMissingError
from ingest.readers.formats import Format

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_MAIN_PART = {
    Format.DOCX: "word/document.xml",
    Format.PPTX: "ppt/slides/slide1.xml",
    Format.XLSX: "xl/worksheets/sheet1.xml",
    Format.ODT: "content.xml",
    Format.ODS: "content.xml",
}
_MARKUP = re.compile(rb"<[^>]*>|[^<]+")
_LINES = re.compile(rb"[^\n]*\n")
_WORDS = {
    Format.PDF: re.compile(rb"\s+|[^\s]+"),
    Format.HTML: _MARKUP,
    Format.RTF: re.compile(rb"\\[a-z]+-?\d* ?|\\'..|\\.|[{}]|[^\\{}]+", re.DOTALL),
    Format.EML: _LINES,
    Format.CSV: _LINES,
    Format.TEXT: _LINES,
}
_BLOCKS = re.compile(rb".{1,16}", re.DOTALL)
_BEGINNING = {
    Format.PDF: b"%PDF-1.7\n",
    Format.HTML: b"<!doctype html>",
    Format.RTF: b"{\\rtf1",
    Format.EML: b"From: a@exempel.se\nDate: 1\nSubject: x\n",
    Format.TEXT: b"---\n",
}
_SIGNATURE = 8
_MOST_WORDS = 200


def invent(found: Format, original: bytes, count: int, seed: int) -> list[bytes]:
    """About `count` files of the format, out of the words of `original`; the same for one seed.

    Raises LibraryMissingError where hypothesis is not installed.
    """
    try:
        import hypothesis
    except ImportError as error:
        raise LibraryMissingError(error.name) from error
    made: list[bytes] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(_files(found, original))
    def collect(data: bytes) -> None:
        made.append(data)

    collect()
    return made


def _files(found: Format, original: bytes) -> "SearchStrategy[bytes]":
    if part := _MAIN_PART.get(found):
        with zipfile.ZipFile(BytesIO(original)) as archive:
            whole = archive.read(part)
        return _any_order(_MARKUP, whole).map(lambda made: replace_member(original, part, made))
    beginning = _BEGINNING.get(found, b"" if found in _WORDS else original[:_SIGNATURE])
    return _any_order(_WORDS.get(found, _BLOCKS), original).map(lambda made: beginning + made)


def _any_order(pattern: re.Pattern[bytes], text: bytes) -> "SearchStrategy[bytes]":
    from hypothesis import strategies as st

    words = sorted(set(pattern.findall(text)))
    word = st.sampled_from(words) | st.binary(max_size=8)
    return st.lists(word, max_size=_MOST_WORDS).map(b"".join)

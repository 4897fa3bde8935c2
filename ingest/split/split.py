"""From a document to its passages."""

from bisect import bisect_right
from collections.abc import Sequence

from ingest.models import Document, Page, Passage, Span
from ingest.split.packing import MOST_WORDS, pack
from ingest.split.rows import split_register
from ingest.split.sections import Section, Unit, sections_of

# Raise it when the same text starts to give other passages.
SPLITTER_VERSION = "2"


def split(document: Document, most_words: int = MOST_WORDS) -> list[Passage]:
    """The passages of a document, in reading order and without overlap.

    Each holds whole units of one section, of so many words at most or one that is longer, and
    begins with the headings that stand just above it. Every word of the text lies in a passage,
    running heads, page numbers and the marks of signing in minutes excepted. In minutes no passage
    crosses from one § to another, and each carries its item's § and case number. In a register,
    each row is a passage. A text without a single letter or figure gives none.
    """
    if document.rows:
        return split_register(document, split)
    return [
        _passage(document, section, units)
        for section in sections_of(document.text, document.pages)
        for units in pack(section.units, most_words)
    ]


def _passage(document: Document, section: Section, units: Sequence[Unit]) -> Passage:
    text = document.text
    start = units[0].lead
    while text[start].isspace():
        start += 1
    end = units[-1].end
    return Passage(
        document_id=document.id,
        start=start,
        end=end,
        text=text[start:end],
        section=section.name,
        header=next((unit.header for unit in units if unit.header), None),
        page=_page_at(document.pages, start),
        units=tuple(Span(start=unit.start, end=unit.end) for unit in units),
        paragraph=section.paragraph,
        case_number=section.case_number,
    )


def _page_at(pages: Sequence[Page], offset: int) -> int | None:
    number = bisect_right(pages, offset, key=lambda page: page.start)
    return pages[number - 1].number if number else None

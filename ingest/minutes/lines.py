"""A text's visible lines, with their places."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.models import Page

_MARKUP = "#*_ \t\xa0"


@dataclass(frozen=True, slots=True)
class Line:
    """A line `text[start:end]` without the space around it; `words` is it without Markdown marks.

    `after_gap` tells that blank lines, or a page break, stand before it.
    """

    start: int
    end: int
    words: str
    after_gap: bool


def lines_of(text: str, pages: Sequence[Page] = ()) -> list[Line]:
    """The lines that hold something to read, in order."""
    tops = iter(sorted(page.start for page in pages))
    next_top = next(tops, None)
    lines: list[Line] = []
    offset = 0
    gap = True
    for raw in text.splitlines(keepends=True):
        start = offset + len(raw) - len(raw.lstrip())
        offset += len(raw)
        stripped = raw.strip()
        if not stripped:
            gap = True
            continue
        while next_top is not None and start >= next_top:
            gap = True
            next_top = next(tops, None)
        words = " ".join(stripped.strip(_MARKUP).split())
        lines.append(Line(start, start + len(stripped), words, gap))
        gap = False
    return lines

"""Running heads and page numbers: lines that a page repeats, not part of the running text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from ingest.models import Page

_MARGIN = 6  # lines at the top and at the bottom where a running head may stand
_FEWEST_PAGES = 3
_PRINTED = r"(?:sid(?:a|an)?\.?\s*)?(\d{1,4})(?:\s*(?:av|/|\(|\[)\s*\d+\s*[)\]]?)?"
_PAGE_NUMBERS = (
    re.compile(rf"^\s*{_PRINTED}(?=\s|$)", re.I),
    re.compile(rf"(?<=\s){_PRINTED}\s*$", re.I),
)
# Printed numbers may lag behind the sheets by a cover or two.
_LAG = 3
_NUMBER = "#"  # stands for the page number in what a line says

_Margin = list[tuple[str, int]]  # from the page's edge inwards: what a line says, where it starts


def furniture(text: str, pages: Sequence[Page]) -> frozenset[int]:
    """Where the lines start that a third of the pages carry in their margins.

    A running head is kept the first time it stands, since a cover sheet says it once and means
    it; one that holds the page number, and a page number alone, are not kept at all. Offsets are
    of the lines' first visible characters.
    """
    margins = [_margins(text, page) for page in pages]
    counts = Counter(key for both in margins for margin in both for key, _ in margin)
    needed = max(_FEWEST_PAGES, len(pages) // 3)
    seen: set[str] = set()
    starts = set()
    for both in margins:
        for margin in both:
            # The page's own first line ends the running head; a repeated subheading may follow.
            for key, start in takewhile(lambda line: _repeats(line[0], counts, needed), margin):
                if key in seen or _NUMBER in key:
                    starts.add(start)
        # After both: the two margins of a short page are the same lines.
        seen.update(key for margin in both for key, _ in margin)
    return frozenset(starts)


def _repeats(key: str, counts: Counter[str], needed: int) -> bool:
    return key == _NUMBER or counts[key] >= needed


def _margins(text: str, page: Page) -> tuple[_Margin, _Margin]:
    lines: _Margin = []
    start = page.start
    for line in text[page.start : page.end].splitlines(keepends=True):
        if line.strip():
            lines.append((_key(line, page.number), start + len(line) - len(line.lstrip())))
        start += len(line)
    return lines[:_MARGIN], lines[: -_MARGIN - 1 : -1]


def _key(line: str, page_number: int) -> str:
    """The line with its page number, if it has one, taken out."""

    def out(match: re.Match[str]) -> str:
        is_page_number = abs(int(match[1]) - page_number) <= _LAG
        return _NUMBER if is_page_number else match[0]

    for pattern in _PAGE_NUMBERS:
        line = pattern.sub(out, line)
    return " ".join(line.split())

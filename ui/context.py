"""A quote with the words around it."""

from typing import NamedTuple

from ui.tidy import CLOSE, OPEN, tidy

_ELLIPSIS = "…"
# Marks fall away in tidying, so more is read than is shown; and a link or a row that begins
# before what is shown must be read from its beginning.
_READ_PER_SHOWN = 4


class Excerpt(NamedTuple):
    """A quote, tidied for display, with what stands before and after it in the document."""

    before: str
    quote: str
    after: str
    is_whole: bool
    """Nothing of the document was left out at either end."""


def excerpt(text: str, start: int, end: int, around: int) -> Excerpt:
    """The quote `text[start:end]` with about `around` characters on each side.

    Cuts fall between words and are marked with an ellipsis.
    """
    left, right = max(0, start - _READ_PER_SHOWN * around), end + _READ_PER_SHOWN * around
    # A document may hold the very characters that keep our places.
    parts = (
        part.replace(OPEN, "").replace(CLOSE, "")
        for part in (text[left:start], text[start:end], text[end:right])
    )
    before, quote, after = _between_places(tidy(_with_places(*parts)))
    shown_before, shown_after = _last_words(before, around), _first_words(after, around)
    is_cut_before = len(shown_before) < len(before) or bool(text[:left].strip())
    is_cut_after = len(shown_after) < len(after) or bool(text[right:].strip())
    return Excerpt(
        before=f"{_ELLIPSIS} {shown_before}" if is_cut_before else shown_before,
        quote=quote,
        after=f"{shown_after} {_ELLIPSIS}" if is_cut_after else shown_after,
        is_whole=not (is_cut_before or is_cut_after),
    )


def _with_places(before: str, quote: str, after: str) -> str:
    return f"{before}{OPEN}{quote}{CLOSE}{after}"


def _between_places(tidied: str) -> tuple[str, str, str]:
    before, _, rest = tidied.partition(OPEN)
    quote, _, after = rest.partition(CLOSE)
    return before.lstrip(), quote.strip(), after.rstrip()


def _last_words(text: str, length: int) -> str:
    """The end of a text, about `length` characters, from the beginning of a word."""
    if len(text) <= length:
        return text
    cut = len(text) - length
    while cut < len(text) and not text[cut - 1].isspace():
        cut += 1
    return text[cut:].lstrip()


def _first_words(text: str, length: int) -> str:
    """The beginning of a text, about `length` characters, to the end of a word."""
    if len(text) <= length:
        return text
    cut = length
    while cut > 0 and not text[cut].isspace():
        cut -= 1
    return text[:cut].rstrip()

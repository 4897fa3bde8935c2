"""Sentence spans in Swedish text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ingest.language_data import nltk_data

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktTokenizer

# What the trained model has not met, as Swedish offices write it.
_ABBREVIATIONS = """
    adr art avd bil dnr e.d e.dyl ev f.n f.v.b f.ö forts fr fre kap kr lör max min mån o.dyl obs
    ons ref sid st sön t tf tis tom tor tr ö.h
"""
# These always lead on to a word, so not even a capital after them starts a new sentence.
_LEADING = frozenset(
    """
    ang bl.a bla ca dr dvs enl ex exkl f.d fr.o.m gm inkl jfr kl m.a.o nr p.g.a pga resp s.k
    t.ex t.f t.o.m tel tex
    """.split()  # noqa: SIM905
)
# These close an enumeration, so a capital after them starts a new sentence.
_CLOSERS = "etc m.fl mfl m.m mm o.d o.s.v osv p ppm"
_ABBREVIATION_LENGTH = 6
_ENDS_INSIDE = re.compile(r"[.?!].", re.S)  # without such a mark, Punkt finds nothing to part
_LONGEST_PIECE = 20_000  # characters given to Punkt at a time
_LOOK_BACK = 30  # characters, enough for a word and its closing marks
_LONGEST = 1500  # characters; nobody reads on where nothing ever ends


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as trimmed, ordered spans of `text`.

    Sentences are found by NLTK's Punkt (Kiss & Strunk 2006) with the Swedish model that
    LlamaIndex carries, so nothing is downloaded. What goes on in lower case after an abbreviation
    or a bracket belongs to the sentence before, as does a stray closing mark, and whatever follows
    an abbreviation such as "t.ex.". What goes on without an end is parted between words.
    """
    spans: list[tuple[int, int]] = []
    for left, right in _rough_spans(text, start, end):
        if spans and _goes_on(_tail(text, *spans[-1]), text[left : min(left + _LOOK_BACK, right)]):
            left = spans.pop()[0]
        spans.append((left, right))
    return [part for span in spans for part in _parted(text, *span)]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span in parts of a length that can be read, each up to a space where there is one."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        stop = space if space > start else start + _LONGEST
        yield start, stop
        start = stop + (stop == space)
    yield start, end


def _rough_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Punkt's own spans, trimmed. It refuses to work long on one text, so it gets pieces."""
    whole = text[start:end].strip()
    if whole and len(whole) < _LONGEST_PIECE and not _ENDS_INSIDE.search(whole):
        start = text.index(whole[0], start)
        yield start, start + len(whole)
        return
    while start < end:
        stop = _cut_after(text, start, end)
        for left, right in _punkt().span_tokenize(text[start:stop]):
            piece = text[start + left : start + right]
            trimmed = start + left + len(piece) - len(piece.lstrip())
            if piece.strip():
                yield trimmed, trimmed + len(piece.strip())
        start = stop


def _cut_after(text: str, start: int, end: int) -> int:
    if end - start <= _LONGEST_PIECE:
        return end
    window = text[start : start + _LONGEST_PIECE]
    cut = max(window.rfind(mark) for mark in (". ", ".\n", "? ", "! ", "\n"))
    return start + (cut + 1 or window.rfind(" ") + 1 or _LONGEST_PIECE)


def _tail(text: str, start: int, end: int) -> str:
    return text[max(start, end - _LOOK_BACK) : end]


def _goes_on(last: str, piece: str) -> bool:
    """Whether `piece` belongs to the sentence that ends in `last`."""
    if not any(map(str.isalnum, piece)) or not any(map(str.isalnum, last)):
        return True
    last_word = last.split()[-1]
    if last_word.strip("(.").lower() in _LEADING and last_word[-1] == ".":
        return True
    if not piece[0].islower():
        return False
    # Hasty notes leave out capitals, so a full stop after a whole word still ends a sentence.
    return last[-1] != "." or len(last_word) <= _ABBREVIATION_LENGTH


@cache
def _punkt() -> "PunktTokenizer":
    # Imported here: NLTK takes seconds, and only splitting needs it.
    import nltk.data
    from nltk.tokenize.punkt import PunktTokenizer

    # NLTK reads models only from the places it has been told of.
    nltk.data.path.append(str(nltk_data()))
    tokenizer = PunktTokenizer("swedish")
    known: set[str] = tokenizer._params.abbrev_types
    known |= _LEADING.union(_ABBREVIATIONS.split())
    known -= set(_CLOSERS.split())
    return tokenizer

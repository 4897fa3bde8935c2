"""Whether a text holds a fact, and whether two quotes are of the same place."""

import re
import unicodedata

SHARED_WORDS = 5
"""Words in a row that two texts must share to count as the same place."""

_MARKER = re.compile(r"\s*\[\d+\]")
_WORD = re.compile(r"[^\W_]+")


def normalise(text: str) -> str:
    """Give the text in NFC, case-folded, with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def without_markers(text: str) -> str:
    """Give the text without its citation markers, `[1]`."""
    return _MARKER.sub("", text)


def count_words(text: str) -> int:
    """Count the words of an answer; citation markers are none."""
    return len(without_markers(text).split())


def holds(text: str, wanted: str) -> bool:
    """Tell whether `wanted` stands in the text, compared as `normalise` gives them.

    A word may go on, as Swedish endings do. A number may not: 12 stands in neither 112 nor 12,5.
    Nor may an abbreviation: KUN does not stand in kunna. Digits must stand as they are written.
    """
    pattern = re.escape(normalise(wanted))
    if wanted.isupper():
        pattern = rf"(?<!\w){pattern}(?!\w)"
    if pattern[:1].isdigit():
        pattern = r"(?<!\d)(?<!\d[.,])" + pattern
    if pattern[-1:].isdigit():
        pattern += r"(?!\d|[.,]\d)"
    return bool(pattern) and re.search(pattern, normalise(text)) is not None


def overlaps(quote: str, evidence: str) -> bool:
    """Tell whether the two are of the same place.

    They are when one holds the other, or when they share five words in a row (the whole shorter
    one, if it has fewer). White space, case and punctuation between the words do not count.
    """
    one, other = normalise(quote), normalise(evidence)
    if not one or not other:
        return False
    if one in other or other in one:
        return True
    left, right = _WORD.findall(one), _WORD.findall(other)
    length = min(SHARED_WORDS, len(left), len(right))
    return length > 0 and not _runs(left, length).isdisjoint(_runs(right, length))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}

"""One vector a token, in context: what late interaction between question and passage needs."""

import re
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ingest.language_data import stop_words

Span = tuple[int, int]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class TokenVectors:
    """A text's tokens: `vectors` (tokens, dimension) and the span of characters of each.

    Tokens of the prompt, of what the text is read after and of the model itself have spans that
    end at or before 0.
    """

    vectors: npt.NDArray[np.float32]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]

    def within(self, start: int, end: int) -> npt.NDArray[np.bool_]:
        """Give which tokens touch the characters `[start, end)` of the text."""
        return (self.ends > start) & (self.starts < end) & (self.ends > self.starts)

    def after(self, lead: int) -> "TokenVectors":
        """Give the same tokens, their spans counted from `lead` characters into the text."""
        return replace(self, starts=self.starts - lead, ends=self.ends - lead)

    def means(self, spans: list[Span]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
        """Give the mean vector of each span's tokens, of length 1, and which spans these are.

        The spans are in order and without overlap; one that no token touches has no vector.
        """
        first, last = np.array(spans, dtype=np.int64).reshape(-1, 2).T
        if not len(spans):
            return np.zeros((0, self.vectors.shape[1]), dtype=np.float32), first
        place = np.minimum(np.searchsorted(last, self.starts, side="right"), len(spans) - 1)
        touches = (self.starts < last[place]) & (self.ends > first[place])
        touches &= self.ends > self.starts
        place = place[touches]
        sums = np.zeros((len(spans), self.vectors.shape[1]), dtype=np.float32)
        np.add.at(sums, place, self.vectors[touches])
        there = np.unique(place)
        lengths = np.linalg.norm(sums[there], axis=1, keepdims=True).astype(np.float32)
        return sums[there] / np.maximum(lengths, np.float32(1e-9)), there


def content_words(text: str) -> list[Span]:
    """Give the spans of the words that say something; of all words where none does."""
    spans = [match.span() for match in _WORD.finditer(text)]
    telling = [(a, b) for a, b in spans if text[a:b].lower() not in stop_words("swedish")]
    return telling or spans

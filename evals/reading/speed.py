"""How long reading takes: passages of a fixed length, so many at a time."""

import time
from collections.abc import Sequence
from statistics import median
from typing import Any

from index.reader.pairs import tokenise
from index.reader.reading import PassageReader, ReadPassage

TOKENS = 160
WINDOWS = 4
_TIMES = 30


def milliseconds(
    reader: PassageReader, tokenizer: Any, question: str, passages: Sequence[ReadPassage]
) -> float:
    """Give the median time of reading a question with WINDOWS passages of TOKENS tokens.

    The passages are cut to that length; those too short for it are passed over.
    """
    cut = [one for passage in passages if (one := _cut(tokenizer, question, passage))]
    taken = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        reader.read(question, cut[:WINDOWS])
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def _cut(tokenizer: Any, question: str, passage: ReadPassage) -> ReadPassage | None:
    """Give the passage with its end cut off, so that the pair is TOKENS long."""
    tokens = tokenise(tokenizer, [question], [passage])
    if tokens.ids.shape[1] < TOKENS:
        return None
    end = int(tokens.spans[0, TOKENS - 2, 1])  # the last token ends the pair
    return ReadPassage(passage.text[:end], ((0, end),), passage.context)

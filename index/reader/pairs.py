"""A question and a passage as the tokens that the reader reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from index.reader.reading import ReadPassage

MOST_TOKENS = 256
MOST_QUESTION_CHARACTERS = 300


@dataclass(frozen=True)
class PairTokens:
    """Pairs as tensors `ids` and `mask` (n, t), and the characters that each token stands for.

    `spans` (n, t, 2) counts characters from the passage's first; tokens of the question, of the
    context and of the model itself have the span (-1, -1).
    """

    ids: torch.Tensor
    mask: torch.Tensor
    spans: npt.NDArray[np.int64]


def tokenise(
    tokenizer: Any, questions: Sequence[str], passages: Sequence[ReadPassage]
) -> PairTokens:
    """Give the tokens of each question with its passage; what is beyond MOST_TOKENS is cut off."""
    encoded = tokenizer(
        [question[:MOST_QUESTION_CHARACTERS] for question in questions],
        [passage.context + passage.text for passage in passages],
        truncation="only_second",
        max_length=MOST_TOKENS,
        padding=True,
        return_offsets_mapping=True,
        return_tensors="pt",
    )
    spans = encoded["offset_mapping"].numpy().astype(np.int64)
    for row, passage in enumerate(passages):
        lead = len(passage.context)
        second = np.array([one == 1 for one in encoded.sequence_ids(row)])
        inside = second & (spans[row, :, 0] >= lead) & (spans[row, :, 1] > spans[row, :, 0])
        spans[row] = np.where(inside[:, None], spans[row] - lead, -1)
    return PairTokens(encoded["input_ids"], encoded["attention_mask"], spans)

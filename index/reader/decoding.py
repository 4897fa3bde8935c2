"""From the network's logits to what a reader says of a passage."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from index.reader.calibration import Calibration
from index.reader.network import Outputs
from index.reader.pairs import PairTokens
from index.reader.reading import Reading, ReadPassage
from index.tokens import Span

_LONGEST = 60  # tokens
_Logits = npt.NDArray[np.float32]


def decode(
    said: Outputs, tokens: PairTokens, passages: Sequence[ReadPassage], calibration: Calibration
) -> list[Reading]:
    """Give a reading for each pair of a batch."""
    answered, starts, ends, evidence = (
        tensor.float().cpu().numpy()
        for tensor in (said.answered, said.starts, said.ends, said.evidence)
    )
    return [
        Reading(
            probability=calibration.probability(float(answered[row])),
            span=_best_span(starts[row], ends[row], tokens.spans[row], passage.text),
            units=_of_units(evidence[row], tokens.spans[row], passage.units),
        )
        for row, passage in enumerate(passages)
    ]


def _best_span(
    starts: _Logits, ends: _Logits, spans: npt.NDArray[np.int64], text: str
) -> Span | None:
    inside = np.flatnonzero(spans[:, 0] >= 0)
    if not len(inside):
        return None
    sums = starts[inside, None] + ends[None, inside]
    length = np.arange(len(inside))[None, :] - np.arange(len(inside))[:, None]
    sums[(length < 0) | (length >= _LONGEST)] = -np.inf
    first, last = np.unravel_index(np.argmax(sums), sums.shape)
    start, end = int(spans[inside[first], 0]), int(spans[inside[last], 1])
    # A token may begin with the space before its word.
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _of_units(
    evidence: _Logits, spans: npt.NDArray[np.int64], units: Sequence[Span]
) -> tuple[float, ...]:
    """The mean over a sentence's tokens; 0 where none of them was read."""
    scores = []
    for start, end in units:
        within = (spans[:, 0] >= 0) & (spans[:, 0] < end) & (spans[:, 1] > start)
        scores.append(float(_sigmoid(evidence[within].mean())) if within.any() else 0.0)
    return tuple(scores)


def _sigmoid(logit: float) -> float:
    return 1 / (1 + float(np.exp(-np.clip(logit, -30, 30))))

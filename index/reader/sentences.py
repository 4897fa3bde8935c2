"""Which sentence answers: what a reader says of it, of its passage and of the answer's words."""

import math

from index.reader.reading import Reading, ReadPassage
from index.tokens import Span

# Log-odds are cut to this: beyond it, one more tells nothing.
REACH = 5.0


def sentence_scores(passage: ReadPassage, reading: Reading) -> list[float]:
    """Give each sentence's score, in the order of the passage's units.

    The scores of several passages that were read for one question can be compared: the log-odds
    that the passage answers, those that the sentence is part of it, and 1 more where the answer's
    words stand there. On the own development questions the best by the sum held the answer more
    often than the best by either alone (docs/models.md).
    """
    answered = log_odds(reading.probability)
    return [
        answered + log_odds(evidence) + points_at(reading, unit)
        for unit, evidence in zip(passage.units, reading.units, strict=True)
    ]


def points_at(reading: Reading, unit: Span) -> bool:
    """Tell whether the likeliest answer's words stand in a part of the passage."""
    return reading.span is not None and unit[0] < reading.span[1] and reading.span[0] < unit[1]


def log_odds(probability: float) -> float:
    """Give a probability's log-odds, between -REACH and REACH."""
    cut = 1 / (1 + math.exp(REACH))
    kept = min(max(probability, cut), 1 - cut)
    return math.log(kept / (1 - kept))

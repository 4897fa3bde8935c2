"""What it costs to refuse the questions that are below a threshold, and what it saves."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Refusal:
    """What refusing below a threshold does.

    `answered` is the share of all questions that is answered, `error` the share of those whose
    text does not answer them, `refused` the share of the unanswerable ones that is refused, and
    `wrongly` that of the answerable ones.
    """

    threshold: float
    answered: float
    error: float
    refused: float
    wrongly: float


def refusal(
    probabilities: Sequence[float], answerable: Sequence[bool], threshold: float
) -> Refusal:
    """Give what refusing below a threshold does; there must be questions of both sorts."""
    answered, seen = np.asarray(probabilities) >= threshold, np.asarray(answerable)
    return Refusal(
        threshold=threshold,
        answered=float(answered.mean()),
        error=float((~seen[answered]).mean()) if answered.any() else 0.0,
        refused=float((~answered)[~seen].mean()),
        wrongly=float((~answered)[seen].mean()),
    )

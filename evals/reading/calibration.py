"""How far a reader's probabilities can be taken at their word."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from index.reader.calibration import Calibration

_BINS = 10
_CLIPPED = 1e-6
_UNBOUND = 1e6  # no pull towards zero
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Bin:
    """Questions of like probability: how many, what they were given, how many are answered."""

    count: int
    given: float
    seen: float


def fitted(probabilities: Sequence[float], answerable: Sequence[bool]) -> Calibration:
    """Give the calibration that makes the least of surprises, for probabilities that had none."""
    model = LogisticRegression(C=_UNBOUND)
    model.fit(_log_odds(probabilities)[:, None], np.asarray(answerable))
    return Calibration(round(float(model.coef_[0, 0]), 4), round(float(model.intercept_[0]), 4))


def reliability(probabilities: Sequence[float], answerable: Sequence[bool]) -> list[Bin]:
    """Give the questions in ten bins as wide as each other; empty ones are left out."""
    given, seen = np.asarray(probabilities), np.asarray(answerable)
    places = np.minimum((given * _BINS).astype(int), _BINS - 1)
    return [
        Bin(int(inside.sum()), float(given[inside].mean()), float(seen[inside].mean()))
        for place in range(_BINS)
        if (inside := places == place).any()
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Give the mean distance between what was given and what was seen, over the questions."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.given - one.seen) for one in bins) / total


def threshold_for(answerable: Sequence[float], wrongly: float) -> float:
    """Give the threshold below which that share of the answerable questions falls."""
    return float(np.quantile(answerable, wrongly))


def _log_odds(probabilities: Sequence[float]) -> Numbers:
    kept = np.clip(np.asarray(probabilities), _CLIPPED, 1 - _CLIPPED)
    odds: Numbers = np.log(kept / (1 - kept))
    return odds

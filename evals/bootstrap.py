"""How sure a figure is: percentile bootstrap intervals.

Efron, B. (1979), Bootstrap methods: another look at the jackknife, Annals of Statistics 7(1);
the percentile interval as in Efron and Tibshirani (1993), An introduction to the bootstrap, ch. 13.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 2000
COVERAGE = 0.95
SEED = 20240918

Floats = NDArray[np.float64]
Statistic = Callable[[Floats], Floats]
"""From samples, shape `(resamples, n)` or `(resamples, n, 2)`, to their figures, `(resamples,)`."""


@dataclass(frozen=True)
class Interval:
    """A figure over `n` questions and the ends of its 95 % interval."""

    value: float
    low: float
    high: float
    n: int


def mean(samples: Floats) -> Floats:
    """Give the mean of each sample; `(resamples, n)` to `(resamples,)`."""
    return np.asarray(samples.mean(axis=1))


def median(samples: Floats) -> Floats:
    """Give the median of each sample; `(resamples, n)` to `(resamples,)`."""
    return np.asarray(np.median(samples, axis=1))


def p95(samples: Floats) -> Floats:
    """Give the 95th percentile of each sample; `(resamples, n)` to `(resamples,)`."""
    return np.asarray(np.quantile(samples, 0.95, axis=1))


def ratio(samples: Floats) -> Floats:
    """Give hits over tries, summed over each sample; `(resamples, n, 2)` to `(resamples,)`.

    Whole questions are drawn, since what is quoted in one answer hangs together.
    """
    hits, tries = samples.sum(axis=1).T
    return np.asarray(hits / tries)


def interval(values: Sequence[float | tuple[float, float]], of: Statistic) -> Interval | None:
    """Give the figure over the questions' values with its interval; None where there are none.

    The same values give the same interval: the seed is fixed.
    """
    if not values:
        return None
    sample = np.asarray(values, dtype=np.float64)
    draws = np.random.default_rng(SEED).integers(len(sample), size=(RESAMPLES, len(sample)))
    tail = (1 - COVERAGE) / 2
    low, high = np.quantile(of(sample[draws]), [tail, 1 - tail])
    return Interval(float(of(sample[np.newaxis])[0]), float(low), float(high), len(sample))

import random
from math import log

import pytest

from evals.reading.calibration import calibration_error, fitted, reliability, threshold_for


def drawn(probability: float, count: int = 400) -> list[bool]:
    """So many questions, of which that share is answered."""
    return [at < probability * count for at in range(count)]


def mended(given: list[float], seen: list[bool]) -> list[float]:
    calibration = fitted(given, seen)
    return [calibration.probability(log(one / (1 - one))) for one in given]


def test_probabilities_that_hold_need_no_mending() -> None:
    given = [0.2] * 400 + [0.9] * 400
    seen = drawn(0.2) + drawn(0.9)
    assert fitted(given, seen).slope == pytest.approx(1, abs=0.05)
    assert fitted(given, seen).offset == pytest.approx(0, abs=0.05)
    assert calibration_error(reliability(given, seen)) == pytest.approx(0, abs=0.01)


def test_a_reader_too_sure_of_itself_is_cooled() -> None:
    given = [0.02] * 400 + [0.98] * 400
    seen = drawn(0.2) + drawn(0.8)
    assert calibration_error(reliability(given, seen)) == pytest.approx(0.18, abs=0.01)
    assert calibration_error(reliability(mended(given, seen), seen)) < 0.01


def test_a_reader_too_careful_is_lifted() -> None:
    given = [0.1] * 400 + [0.6] * 400
    seen = drawn(0.4) + drawn(0.9)
    assert fitted(given, seen).offset > 1
    assert calibration_error(reliability(mended(given, seen), seen)) < 0.01


def test_every_question_falls_into_one_bin() -> None:
    draw = random.Random(1)  # noqa: S311 - dice, not secrets
    given = [draw.random() for _ in range(500)] + [0.0, 1.0]
    bins = reliability(given, [True] * len(given))
    assert sum(one.count for one in bins) == len(given)
    assert len(bins) == 10


def test_the_threshold_refuses_the_share_that_was_allowed() -> None:
    answerable = [at / 100 for at in range(100)]
    threshold = threshold_for(answerable, wrongly=0.05)
    assert sum(one < threshold for one in answerable) == 5

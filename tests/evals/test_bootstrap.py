import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.bootstrap import interval, mean, median, p95, ratio

shares = st.lists(st.floats(0, 1), min_size=1, max_size=30)


@given(shares)
def test_the_interval_of_a_mean_keeps_within_the_values_and_is_reproducible(
    values: list[float],
) -> None:
    one = interval(values, mean)
    assert one is not None
    assert one == interval(values, mean)
    slack = 1e-9
    assert min(values) - slack <= one.low <= one.high <= max(values) + slack
    assert one.value == pytest.approx(np.mean(values))
    assert one.n == len(values)


@pytest.mark.parametrize("hits", [5, 20, 50, 80])
def test_the_interval_of_a_share_holds_it_and_has_the_width_of_the_normal_one(hits: int) -> None:
    one = interval([1.0] * hits + [0.0] * (100 - hits), mean)
    assert one is not None
    assert one.low < one.value < one.high
    normal = 2 * 1.96 * np.sqrt(one.value * (1 - one.value) / 100)
    assert one.high - one.low == pytest.approx(normal, rel=0.15)


def test_more_questions_give_a_narrower_interval() -> None:
    few, many = interval([0.0, 1.0] * 10, mean), interval([0.0, 1.0] * 100, mean)
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_equal_values_leave_no_doubt() -> None:
    one = interval([0.5] * 8, mean)
    assert one is not None
    assert (one.value, one.low, one.high) == (0.5, 0.5, 0.5)


def test_a_median_is_not_moved_by_one_slow_answer() -> None:
    one = interval([10.0, 20.0, 5000.0], median)
    assert one is not None
    assert one.value == 20.0


def test_the_95th_percentile_is_what_19_answers_of_20_keep_within() -> None:
    one = interval([float(ms) for ms in range(101)], p95)
    assert one is not None
    assert one.value == 95.0
    assert one.low < 95.0 < one.high


def test_a_ratio_weighs_by_tries_and_not_by_question() -> None:
    one = interval([(1.0, 1.0), (0.0, 3.0)], ratio)
    assert one is not None
    assert one.value == 0.25
    assert (one.low, one.high) == (0.0, 1.0)


def test_nothing_gives_no_figure() -> None:
    assert interval([], mean) is None

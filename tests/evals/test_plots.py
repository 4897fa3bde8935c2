from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.curated import Question
from evals.plots import RefusalCurve, kind_bars, latency, refusal_curve, round_step
from evals.run import FAILED
from evals.score import Scored, TextOf, score
from service.answer import Answer

MakeScored = Callable[..., Scored]
MakeCurve = Callable[[Iterable[tuple[bool, float]]], RefusalCurve | None]


@pytest.fixture
def make_scored(
    make_question: Callable[..., Question], make_answer: Callable[..., Answer], text_of: TextOf
) -> MakeScored:
    def make(answerable: bool = True, kind: str = "contact", **changes: object) -> Scored:
        nothing = {} if answerable else {"facts": [], "evidence": []}
        question = make_question(answerable=answerable, kind=kind, **nothing)
        return score(question, make_answer(**changes), text_of)

    return make


@pytest.fixture
def make_curve(make_scored: MakeScored) -> MakeCurve:
    def make(rows: Iterable[tuple[bool, float]]) -> RefusalCurve | None:
        return refusal_curve([make_scored(seen, confidence=given) for seen, given in rows])

    return make


def test_the_curve_goes_from_none_refused_to_all(make_curve: MakeCurve) -> None:
    curve = make_curve([(True, 0.9), (True, 0.3), (False, 0.5), (False, 0.1)])
    assert curve is not None
    points = [(at.wrongly, at.refused) for at in curve.points]
    assert points == [(0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1)]
    # Of the four pairs of an answerable and an unanswerable question, three are told apart.
    assert curve.area == pytest.approx(3 / 4)
    assert [(at.threshold, at.wrongly) for at in curve.tenths[2:4]] == [(0.3, 0), (0.4, 0.5)]


@pytest.mark.parametrize(
    ("rows", "area"),
    [
        ([(True, 0.8), (False, 0.2)], 1.0),
        ([(True, 0.2), (False, 0.8)], 0.0),
        ([(True, 0.5), (False, 0.5)], 0.5),
    ],
)
def test_the_area_tells_a_good_confidence_from_a_useless_one(
    rows: list[tuple[bool, float]], area: float, make_curve: MakeCurve
) -> None:
    curve = make_curve(rows)
    assert curve is not None
    assert curve.area == pytest.approx(area)


@pytest.mark.parametrize("answerable", [True, False])
def test_there_is_no_curve_of_one_sort_of_questions(
    answerable: bool, make_curve: MakeCurve
) -> None:
    assert make_curve([]) is None
    assert make_curve([(answerable, 0.9), (answerable, 0.2)]) is None


def test_of_thresholds_that_nearly_fall_together_one_is_labelled(make_curve: MakeCurve) -> None:
    curve = make_curve([(True, 0.95), *[(False, 0.35)] * 9, (False, 0.45)])
    assert curve is not None
    assert [at.threshold for at in curve.labelled] == [0.4]


def test_the_run_stands_where_it_refused_and_not_where_its_confidence_is(
    make_scored: MakeScored,
) -> None:
    by_rule = make_scored(answerable=False, confidence=0.9, answered=False)
    failed = make_scored(confidence=0.0, answered=False, engine=FAILED)
    curve = refusal_curve([make_scored(confidence=0.95), by_rule, failed])
    assert curve is not None
    assert (curve.refused, curve.wrongly) == (1, 0)
    # What could not be run has no confidence that could be too low.
    assert curve.area == 1


def test_kinds_come_worst_first_and_of_equals_the_larger(make_scored: MakeScored) -> None:
    scored = [
        make_scored(kind="good"),
        make_scored(kind="small", answered=False),
        make_scored(kind="half"),
        make_scored(kind="half", answered=False),
        *[make_scored(kind="large", answered=False)] * 2,
    ]
    bars = [(bar.kind, bar.right, bar.count, bar.share) for bar in kind_bars(scored)]
    assert bars == [
        ("large", 0, 2, 0),
        ("small", 0, 1, 0),
        ("half", 1, 2, 0.5),
        ("good", 1, 1, 1),
    ]


def test_one_very_slow_answer_does_not_press_the_others_together() -> None:
    found = latency([*range(100, 300, 2), 60_000])
    assert found is not None
    assert found.slower == 1
    assert found.slowest == 60_000
    assert found.reach < 500
    assert (found.median, found.p95) == (200, 290)


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=60))
def test_every_answer_is_in_one_bar_and_both_marks_are_on_the_axis(times: list[float]) -> None:
    found = latency(times)
    assert found is not None
    assert sum(found.counts) + found.slower == len(times)
    assert found.slower == sum(time >= found.reach for time in times)
    assert found.median <= found.p95 <= found.reach
    assert len(found.counts) <= 26


def test_no_times_give_no_plot() -> None:
    assert latency([]) is None


@pytest.mark.parametrize(
    ("at_least", "step"), [(0, 1), (1, 1), (1.1, 2), (2.5, 5), (7, 10), (33, 50), (501, 1000)]
)
def test_steps_are_round(at_least: float, step: int) -> None:
    assert round_step(at_least) == step

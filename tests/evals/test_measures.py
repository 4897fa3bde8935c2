from collections.abc import Callable

import pytest

from evals.bars import parse_bar
from evals.curated import Question
from evals.measures import MEASURES, summarise, summarise_by_kind
from evals.run import FAILED
from evals.score import Scored, TextOf, score
from service.answer import Answer, Citation


@pytest.fixture
def scored(
    make_question: Callable[..., Question],
    make_answer: Callable[..., Answer],
    make_refusal: Callable[..., Answer],
    make_citation: Callable[..., Citation],
    text_of: TextOf,
) -> list[Scored]:
    """Five answers: full, half with one wrong quote of two, wrongly refused, two unanswerable."""
    half = make_answer(
        answer="Ring 0727-331479 [1].",
        sentences=[{"text": "Ring 0727-331479.", "citations": [1]}],
        citations=[make_citation(1, "Möte"), make_citation(2, "Skövde", quote="Borås")],
        timings_ms={"total": 100.0},
    )
    unanswerable = make_question(kind="unanswerable", answerable=False, facts=[], evidence=[])
    rows = [
        (make_question(), make_answer(lix=40.0)),
        (make_question(), half),
        (make_question(), make_refusal(citations=[], timings_ms={})),
        (unanswerable, make_refusal(citations=[], timings_ms={"total": 30.0})),
        (unanswerable, make_answer(answer="Ja.", citations=[], timings_ms={"total": 10.0})),
    ]
    return [score(question, answer, text_of) for question, answer in rows]


def test_each_measure_by_hand(scored: list[Scored]) -> None:
    summary = summarise(scored)
    found = {name: (one.value, one.n) for name, one in summary.items() if one is not None}
    assert found == {
        "facts": (pytest.approx((1 + 0.5 + 0) / 3), 3),
        "all-facts": (pytest.approx(1 / 3), 3),
        "evidence": (pytest.approx(1 / 3), 3),
        "quotes": (pytest.approx(2 / 3), 2),
        "citation-recall": (pytest.approx(1 / 3), 3),
        "citation-precision": (pytest.approx(1 / 3), 3),
        "stale": (pytest.approx(2 / 3), 3),
        "refused": (0.5, 2),
        "wrongly-refused": (pytest.approx(1 / 3), 3),
        "refusal-precision": (0.5, 2),
        "refusal-f1": (0.5, 3),
        "words": (2.0, 3),
        "lix": (40.0, 1),
        "time": (55.0, 4),
        "time-p95": (pytest.approx(97.0), 4),
    }
    assert list(summary) == [measure.name for measure in MEASURES]


def test_every_interval_holds_its_value(scored: list[Scored]) -> None:
    for one in summarise(scored).values():
        assert one is not None
        assert one.low <= one.value <= one.high


def test_a_kind_counts_only_its_own_questions(scored: list[Scored]) -> None:
    by_kind = summarise_by_kind(scored)
    assert list(by_kind) == ["contact", "unanswerable"]
    assert by_kind["contact"]["refused"] is None
    assert by_kind["unanswerable"]["facts"] is None
    refused = by_kind["unanswerable"]["refused"]
    assert refused is not None
    assert refused.n == 2


def test_a_question_that_could_not_be_run_is_no_refusal(
    make_question: Callable[..., Question], make_refusal: Callable[..., Answer], text_of: TextOf
) -> None:
    broken = score(make_question(), make_refusal(engine=FAILED), text_of)
    summary = summarise([broken])
    assert summary["wrongly-refused"] is not None
    assert summary["wrongly-refused"].value == 0
    assert summary["facts"] is not None
    assert summary["facts"].value == 0


@pytest.mark.parametrize(
    ("bar", "floor", "cleared"),
    [
        ("facts=0.5", True, True),
        ("facts=0.51", True, False),
        ("words=2", False, True),
        ("words=1.9", False, False),
    ],
)
def test_a_bar_is_cleared_at_its_bound(
    bar: str, floor: bool, cleared: bool, scored: list[Scored]
) -> None:
    assert parse_bar(bar, floor=floor).cleared(summarise(scored)) is cleared


def test_a_bar_on_what_was_not_measured_is_missed(scored: list[Scored]) -> None:
    only_unanswerable = summarise(scored[3:])
    assert not parse_bar("facts=0", floor=True).cleared(only_unanswerable)
    assert not parse_bar("wrongly-refused=1", floor=False).cleared(only_unanswerable)


@pytest.mark.parametrize("text", ["facts", "facts=", "facts=nan", "facts=inf", "fact=0.5", "=1"])
def test_what_is_no_bar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"mått"):
        parse_bar(text, floor=True)


def test_only_generated_answers_count_towards_how_hard_they_are_to_read(
    make_question: Callable[..., Question], make_answer: Callable[..., Answer], text_of: TextOf
) -> None:
    levels = [30.0, None, 50.0, 31.0]
    answers = [make_answer(lix=level) for level in levels]
    figure = summarise([score(make_question(), one, text_of) for one in answers])["lix"]
    assert figure is not None
    assert (figure.value, figure.n) == (31.0, 3)
    quoted = [score(make_question(), make_answer(), text_of)]
    assert summarise(quoted)["lix"] is None

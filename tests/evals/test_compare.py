from collections.abc import Callable

from evals.compare import Change, compared, differences
from evals.curated import Question
from evals.score import Scored, TextOf, score
from service.answer import Answer


def runs(
    question: Question, text_of: TextOf, *answers: tuple[Answer, Answer]
) -> tuple[list[Scored], list[Scored]]:
    """The same question in two runs, as often as there are pairs of answers."""
    before, after = zip(*answers, strict=True)
    return (
        [score(question, answer, text_of) for answer in before],
        [score(question, answer, text_of) for answer in after],
    )


def test_growth_is_told_over_the_questions_of_both_runs(
    make_question: Callable[..., Question],
    make_answer: Callable[..., Answer],
    make_refusal: Callable[..., Answer],
    text_of: TextOf,
) -> None:
    right, refused = make_answer(), make_refusal(citations=[])
    half = make_answer(answer="0727-331479", sentences=[])
    pairs = compared(*runs(make_question(), text_of, (refused, right), (right, half)))
    assert [one.change for one in pairs] == [Change.BETTER, Change.WORSE]

    grown = differences(pairs)
    assert grown["facts"] is not None
    assert grown["facts"].value == (1.0 - 0.5) / 2
    assert grown["wrongly-refused"] is not None
    assert grown["wrongly-refused"].value == -0.5
    assert grown["refused"] is None
    assert "words" not in grown


def test_what_is_alike_in_facts_and_evidence_is_the_same_however_long(
    make_question: Callable[..., Question], make_answer: Callable[..., Answer], text_of: TextOf
) -> None:
    longer = make_answer(answer=make_answer().answer + " Och så mer.")
    [one] = compared(*runs(make_question(), text_of, (make_answer(), longer)))
    assert one.change is Change.SAME

from collections.abc import Callable, Sequence

from evals.curated import Asked
from evals.run import FAILED, run
from service.answer import Answer
from service.conversation import Turn


def test_answers_come_in_order_and_one_failure_loses_no_other(
    make_answer: Callable[..., Answer],
) -> None:
    def ask(question: str, _: Sequence[Turn]) -> Answer:
        if question == "b":
            raise RuntimeError("trasig")
        return make_answer(question=question)

    rows = [Asked(id=name, question=name) for name in "abc"]
    failures: list[tuple[str, str]] = []
    answers = list(run(rows, ask, lambda row, error: failures.append((row.id, str(error)))))

    assert [one.question for one in answers] == ["a", "b", "c"]
    assert [one.engine for one in answers] == ["quotes", FAILED, "quotes"]
    assert failures == [("b", "trasig")]


def test_what_stands_in_for_a_failure_claims_nothing() -> None:
    def ask(question: str, _: Sequence[Turn]) -> Answer:
        raise RuntimeError

    [answer] = run([Asked(question="a")], ask, lambda row, error: None)
    assert not answer.answered
    assert not answer.citations
    assert not answer.sentences
    assert answer.next_step is None
    assert answer.confidence == 0


def test_questions_are_asked_one_by_one_as_answers_are_taken(
    make_answer: Callable[..., Answer],
) -> None:
    asked: list[str] = []

    def ask(question: str, _: Sequence[Turn]) -> Answer:
        asked.append(question)
        return make_answer(question=question)

    answers = run([Asked(question="a"), Asked(question="b")], ask, lambda row, error: None)
    next(answers)
    assert asked == ["a"]


def test_a_follow_up_comes_after_the_questions_before_it_and_their_answers(
    make_answer: Callable[..., Answer],
) -> None:
    said: list[list[tuple[str, str]]] = []

    def ask(question: str, conversation: Sequence[Turn]) -> Answer:
        said.append([(turn.question, turn.answer) for turn in conversation])
        return make_answer(question=question, answer=f"svar på {question}")

    row = Asked(question="när då?", before=("vem?", "var?"))
    answers = list(run([row], ask, lambda row, error: None))
    assert [answer.question for answer in answers] == ["när då?"]
    assert said[-1] == [("vem?", "svar på vem?"), ("var?", "svar på var?")]
    assert said[0] == []

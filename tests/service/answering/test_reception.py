"""What becomes of a question before it is answered, over answers that are made up."""

from collections.abc import Callable

from service.answer import Answer
from service.answering import texts
from service.answering.kinds import Kind
from service.answering.reception import leant_on_earlier, receive
from service.answering.refusal import refuse
from service.conversation import Turn

BEFORE = [Turn(question="Vem höll i mötet 2024?", answer="Kim Ek höll i mötet.")]


def answering(*answered: str) -> tuple[Callable[[str], Answer], list[str]]:
    """Answers the questions named, refuses others; and the list of what it was asked."""
    asked: list[str] = []

    def answer(question: str) -> Answer:
        asked.append(question)
        refused = refuse(question, Kind.OTHER, texts.NOT_SAID)
        return refused.model_copy(update={"answered": question in answered})

    return answer, asked


def test_a_personal_number_goes_no_further_than_the_door() -> None:
    answer, asked = answering()
    given = receive("Hur söker vi stöd? 19850101-1234", [], answer)
    assert asked == [f"Hur söker vi stöd? {texts.MASKED_NUMBER}"]
    assert "1234" not in given.model_dump_json()
    assert given.notes[0] == texts.NUMBER_MASKED


def test_a_cry_for_help_is_not_searched_for() -> None:
    answer, asked = answering()
    given = receive("jag vill inte leva längre", BEFORE, answer)
    assert asked == []
    assert not given.answered
    assert given.answer == texts.LIFE_AT_RISK
    assert given.citations == []


def test_a_follow_up_is_answered_as_it_is_meant_and_says_how_it_was_read() -> None:
    answer, asked = answering("Kim Eks mejl?")
    given = receive("och hans mejl?", BEFORE, answer)
    assert asked == ["Kim Eks mejl?"]
    assert given.answered
    assert given.question == "och hans mejl?"
    assert given.notes == [texts.READ_AS.format(question="Kim Eks mejl?")]
    assert leant_on_earlier(given)


def test_a_question_that_was_answered_as_it_stands_leant_on_nothing_earlier() -> None:
    answer, _ = answering("Går det att delta på distans?")
    assert not leant_on_earlier(receive("Går det att delta på distans?", BEFORE, answer))


def test_a_whole_question_that_is_not_answered_is_tried_as_a_follow_up() -> None:
    whole = "Vem höll i mötet 2024? går det att delta på distans?"
    answer, asked = answering(whole)
    given = receive("går det att delta på distans?", BEFORE, answer)
    assert asked == ["går det att delta på distans?", whole]
    assert given.answered
    assert whole in given.notes[0]


def test_where_neither_is_answered_the_question_itself_is_refused() -> None:
    answer, asked = answering()
    given = receive("går det att delta på distans?", BEFORE, answer)
    assert len(asked) == 2
    assert not given.answered
    assert given.notes == []


def test_a_question_of_bare_words_is_asked_to_say_more_only_where_nothing_went_before() -> None:
    answer, asked = answering()
    assert receive("varför då?", [], answer).answer == texts.TOO_SHORT
    assert asked == []
    assert receive("varför då?", BEFORE, answer).answer == texts.NOT_SAID

"""What the page sends along with a verdict: what was seen, and no more."""

import json
from collections.abc import Callable
from typing import Any

from service.answer import Answer, Citation
from service.answering import texts
from service.conversation import Turn
from service.marks import NewMark
from ui.marking import NOTHING, seen

EARLIER = [Turn(question="Vem leder dialogmötet?", answer="Kim Ek.")]


def mark_of(answer: Answer, earlier: list[Turn]) -> dict[str, Any]:
    mark: dict[str, Any] = json.loads(seen(answer, earlier))
    NewMark.model_validate(mark | {"verdict": "right"})  # as the API will
    return mark


def test_an_answer_goes_along_with_the_quotes_that_it_stands_on(
    answer: Answer, cite: Callable[[int, str], Citation]
) -> None:
    beside = cite(3, "Det behövs en dörr in till regionen.")
    mark = mark_of(answer.model_copy(update={"citations": [*answer.citations, beside]}), [])
    assert (mark["question"], mark["answered"]) == (answer.question, True)
    assert [one["quote"] for one in mark["citations"]] == [one.quote for one in answer.citations]


def test_a_refusal_goes_along_with_what_it_showed_as_near(refusal: Answer) -> None:
    mark = mark_of(refusal, [])
    assert (mark["answered"], len(mark["citations"])) == (False, 1)


def test_earlier_questions_go_along_only_where_the_answer_leans_on_them(answer: Answer) -> None:
    assert mark_of(answer, EARLIER)["before"] == []
    read_whole = texts.READ_AS.format(question="Vem leder dialogmötet? Och hans mejl?")
    leaning = answer.model_copy(update={"notes": [*answer.notes, read_whole]})
    assert mark_of(leaning, EARLIER)["before"] == ["Vem leder dialogmötet?"]


def test_what_is_said_to_somebody_in_need_is_not_to_be_marked(refusal: Answer) -> None:
    assert seen(refusal.model_copy(update={"citations": []}), []) == NOTHING

from collections.abc import Callable

import pytest

from evals.curated import Question, Split, split_of
from evals.errors import AnswerCountError, WrongQuestionError
from evals.run import FAILED
from evals.score import TextOf, pair, score
from service.answer import Answer, Citation

MakeQuestion = Callable[..., Question]
MakeAnswer = Callable[..., Answer]
MakeCitation = Callable[..., Citation]

DATE = "Nästa dialogmöte hålls den 12 mars 2025 i Skövde."


def test_an_answer_with_all_facts_and_the_evidence_is_right(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    scored = score(make_question(), make_answer(), text_of)
    assert (scored.facts, scored.missed, scored.evidence_cited) == (1.0, (), True)
    assert scored.verbatim == (True,)
    assert scored.words == 5
    assert scored.right


def test_each_fact_that_is_missed_is_named_and_lowers_the_share(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    question = make_question(facts=[["0727-331479"], ["a@b.se", "c@d.se"], ["Johan"], ["Skövde"]])
    scored = score(question, make_answer(), text_of)
    assert scored.facts == 0.5
    assert scored.missed == (("a@b.se", "c@d.se"), ("Skövde",))
    assert not scored.right


def test_a_fact_may_stand_in_a_sentence_only(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    scored = score(make_question(), make_answer(answer="Se nedan."), text_of)
    assert scored.facts == 1.0


def test_the_number_of_a_citation_is_no_fact(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    answer = make_answer(answer="Ring Johan [1].", sentences=[])
    assert score(make_question(facts=[["1"]]), answer, text_of).facts == 0


def test_a_refusal_of_what_is_answerable_finds_and_cites_nothing(
    make_question: MakeQuestion, make_refusal: MakeAnswer, text_of: TextOf
) -> None:
    refusal = make_refusal(
        answer="Johan Sandström, 0727-331479", sentences=[{"text": "x", "citations": [1]}]
    )
    scored = score(make_question(), refusal, text_of)
    assert (scored.facts, scored.evidence_cited, scored.right) == (0.0, False, False)


def test_only_refusing_is_right_when_the_documents_do_not_say(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    question = make_question(answerable=False, facts=[], evidence=[])
    assert score(question, make_refusal(), text_of).right
    assert not score(question, make_answer(), text_of).right
    assert not score(question, make_refusal(engine=FAILED), text_of).right


def test_evidence_must_be_cited_by_a_sentence(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_citation: MakeCitation,
    text_of: TextOf,
) -> None:
    both = [make_citation(1, "Johan Sandström nås på 0727-331479."), make_citation(2, DATE)]
    listed = make_answer(sentences=[{"text": DATE, "citations": [2]}], citations=both)
    assert not score(make_question(), listed, text_of).evidence_cited
    used = make_answer(sentences=[{"text": DATE, "citations": [2, 1]}], citations=both)
    assert score(make_question(), used, text_of).evidence_cited


@pytest.mark.parametrize(
    "wrong",
    [
        {"quote": "Nästa dialogmöte hålls den 13 mars 2025 i Skövde."},
        {"start": 0, "end": 49},
        {"document_id": "okänt"},
        {"start": -1, "end": 10_000},
        {"quote": "", "start": 3, "end": 3},
    ],
)
def test_a_quote_that_does_not_stand_at_its_place_is_counted(
    wrong: dict[str, object],
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_citation: MakeCitation,
    text_of: TextOf,
) -> None:
    right = make_citation(1, "Johan Sandström nås på 0727-331479.")
    answer = make_answer(citations=[right, make_citation(2, DATE, **wrong)])
    scored = score(make_question(), answer, text_of)
    assert scored.verbatim == (True, False)
    assert not scored.right


def test_a_quote_counted_from_the_end_of_the_text_is_not_verbatim(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_citation: MakeCitation,
    text_of: TextOf,
) -> None:
    tail = text_of("mote")[-9:-1]
    answer = make_answer(citations=[make_citation(1, tail, start=-9, end=-1)])
    assert score(make_question(), answer, text_of).verbatim == (False,)


def questions_of(make_question: MakeQuestion, count: int) -> list[Question]:
    return [make_question(id=f"q{n}", question=f"Fråga {n}?") for n in range(count)]


def test_answers_to_all_questions_or_to_the_split_give_the_same_pairs(
    make_question: MakeQuestion, make_answer: MakeAnswer
) -> None:
    questions = questions_of(make_question, 20)
    answers = [make_answer(question=one.question) for one in questions]
    of_split = [
        answer
        for one, answer in zip(questions, answers, strict=True)
        if split_of(one.id) is Split.DEV
    ]
    assert 0 < len(of_split) < 20
    pairs = pair(questions, answers, Split.DEV)
    assert pairs == pair(questions, of_split, Split.DEV)
    assert {split_of(one.id) for one, _ in pairs} == {Split.DEV}


def test_too_few_answers_are_refused(make_question: MakeQuestion, make_answer: MakeAnswer) -> None:
    questions = questions_of(make_question, 3)
    with pytest.raises(AnswerCountError, match="2 svar men 3 frågor"):
        pair(questions, [make_answer(question=one.question) for one in questions[:2]])


def test_an_answer_to_another_question_is_refused(
    make_question: MakeQuestion, make_answer: MakeAnswer
) -> None:
    questions = questions_of(make_question, 2)
    answers = [make_answer(question="Fråga 0?"), make_answer(question="Fråga 7?")]
    with pytest.raises(WrongQuestionError, match="Svar 2 gäller inte frågan q1"):
        pair(questions, answers)

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from evals.training.assembling import assemble
from evals.training.examples import Example, LearningQuestion, LearningText
from evals.training.question_sources import LearningSet

TEXTS = {
    "val": "Styrelsen valde Anna Berg till ordförande 2024. "
    "Mötet hölls i den gamla skolan i Borås dit alla hittade.",
    "läger": "Föreningen ordnar läger i juli vid den stora sjön. "
    "Sista dagen att anmäla sig är den 1 mars.",
    "bidrag": "Bidrag till läger söks av föreningar. Styrelsen fördelar bidrag i Skara.",
}
QUESTIONS = [
    ("q1", "Vem valdes till ordförande 2024?", "val", "Anna Berg"),
    ("q2", "När är sista dagen att anmäla sig till läger?", "läger", "den 1 mars"),
    ("q3", "Vad kostar lägret i juli?", "läger", None),
]


def learning_set(name: str) -> LearningSet:
    def spans(text_id: str, answer: str | None) -> tuple[tuple[int, int], ...]:
        if answer is None:
            return ()
        start = TEXTS[text_id].index(answer)
        return ((start, start + len(answer)),)

    return LearningSet(
        name,
        {key: LearningText.of(key, key.capitalize(), text) for key, text in TEXTS.items()},
        [
            LearningQuestion(key, question, text_id, spans(text_id, answer), text_id)
            for key, question, text_id, answer in QUESTIONS
        ],
    )


SETS = [learning_set("own"), learning_set("swequad")]


def over_seeds(sets: Sequence[LearningSet]) -> list[Example]:
    """What is drawn by lot at times comes at one time or another."""
    return [example for seed in range(12) for example in assemble(sets, seed)]


def test_every_question_is_shown_with_its_own_passage() -> None:
    examples = assemble(SETS, seed=1)
    answered = {(one.question, one.passage.text[a:b]) for one in examples for a, b in one.spans}
    assert answered == {
        ("Vem valdes till ordförande 2024?", "Anna Berg"),
        ("När är sista dagen att anmäla sig till läger?", "den 1 mars"),
    }
    unanswered = [one for one in examples if one.question == "Vad kostar lägret i juli?"]
    assert {one.passage.text for one in unanswered} == {TEXTS["läger"]}
    assert not any(one.spans for one in unanswered)


def test_beside_them_stand_passages_that_do_not_answer() -> None:
    examples = over_seeds(SETS)
    sorts = Counter(one.sort for one in examples)
    assert {"other passage", "answer taken out", "passage of another set"} <= set(sorts)
    for one in examples:
        if not one.spans and one.question.startswith("När är sista dagen"):
            assert "den 1 mars" not in one.passage.text


def test_a_text_that_is_known_to_answer_too_is_not_shown_as_one_that_does_not() -> None:
    def shown_beside(answered_in: frozenset[str]) -> set[str]:
        own = learning_set("own")
        questions = [replace(own.questions[1], answered_in=answered_in)]
        examples = over_seeds([replace(own, questions=questions)])
        return {one.passage.text for one in examples if one.sort == "other passage"}

    assert TEXTS["bidrag"] in shown_beside(frozenset())
    assert TEXTS["bidrag"] not in shown_beside(frozenset({"bidrag"}))


def test_the_same_seed_gives_the_same_examples() -> None:
    assert assemble(SETS, seed=3) == assemble(SETS, seed=3)
    assert assemble(SETS, seed=3) != assemble(SETS, seed=4)

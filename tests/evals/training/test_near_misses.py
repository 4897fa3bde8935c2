from random import Random

import pytest
from reader_fakes import passage

from evals.training.examples import Example
from evals.training.near_misses import (
    answer_taken_out,
    links_alone,
    names_in,
    other_name,
    other_number,
    other_year,
)

TEXT = (
    "Styrelsen i Borås valde Anna Berg 2024. Hon får 300 kronor. "
    "Mötet hölls i den gamla skolan vid ån."
)


def example(question: str, answer: str = "Anna Berg") -> Example:
    start = TEXT.index(answer)
    return Example(question, passage(TEXT, "Protokoll\n"), ((start, start + len(answer)),), "own")


def draw() -> Random:
    return Random(1)  # noqa: S311 - dice, not secrets


def test_another_year_is_one_that_the_passage_does_not_name() -> None:
    made = other_year(example("Vem valdes 2024?"), draw())
    assert made is not None
    assert made.spans == ()
    assert made.question.startswith("Vem valdes 20")
    assert "2024" not in made.question
    assert made.passage.text == TEXT


def test_another_number_leaves_years_alone() -> None:
    made = other_number(example("Vem får 300 kronor?"), draw())
    assert made is not None
    assert "300" not in made.question
    assert other_number(example("Vem valdes 2024?"), draw()) is None


def test_another_name_takes_the_place_of_one_that_the_passage_has() -> None:
    made = other_name(example("Vem valdes i Borås?"), ["Skövde"], draw())
    assert made is not None
    assert made.question == "Vem valdes i Skövde?"


@pytest.mark.parametrize("question", ["Vem valdes?", "Vem valdes i Skara?", "Borås valde vem?"])
def test_without_a_name_that_is_in_the_passage_nothing_is_changed(question: str) -> None:
    assert other_name(example(question), ["Skövde"], draw()) is None


def test_a_name_that_the_passage_has_too_is_no_near_miss() -> None:
    assert other_name(example("Vem valdes i Borås?"), ["Anna Berg"], draw()) is None


def test_the_sentences_that_answer_can_be_taken_out() -> None:
    made = answer_taken_out(example("Vem valdes?"))
    assert made is not None
    assert made.passage.text == "Hon får 300 kronor.\nMötet hölls i den gamla skolan vid ån."
    assert [made.passage.text[a:b] for a, b in made.passage.units] == made.passage.text.split("\n")


def test_a_passage_that_tells_it_twice_still_answers() -> None:
    twice = passage(
        "Anna Berg valdes av styrelsen på mötet. Alla hälsade på Anna Berg efter mötet."
    )
    assert answer_taken_out(Example("Vem valdes?", twice, ((0, 9),), "own")) is None


def test_a_list_of_links_holds_the_title_and_answers_nothing() -> None:
    made = links_alone(example("Vem valdes?"), ["Om oss", "Kontakt"], draw())
    lines = made.passage.text.split("\n")
    assert sorted(lines) == ["- Kontakt", "- Om oss", "- Protokoll"]
    assert [made.passage.text[a:b] for a, b in made.passage.units] == lines
    assert made.spans == ()


def test_names_are_those_within_questions() -> None:
    assert names_in(["Vad sa Anna Berg i Borås?", "Hur söker vi?"]) == ["Anna Berg", "Borås"]

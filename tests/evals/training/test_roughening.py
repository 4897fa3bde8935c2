import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from reader_fakes import passage

from evals.training.examples import Example
from evals.training.roughening import roughen

TEXT = "Sista dagen att söka är den 1 mars. Anna Berg svarar på frågor."


@given(st.integers(0, 500))
def test_no_span_moves_and_no_word_is_lost(seed: int) -> None:
    made = Example("När är sista dagen?", passage(TEXT), ((24, 34),), "own")
    rough = roughen(made, Random(seed))  # noqa: S311 - dice, not secrets
    assert rough.passage.text.split() == TEXT.split()
    assert rough.passage.text[24:34].split() == ["den", "1", "mars"]
    assert rough.passage.units == made.passage.units


def test_some_questions_are_typed_in_haste_and_some_left_as_they_are() -> None:
    made = Example("När söker Föreningen Hälsan?", passage(TEXT), (), "own")
    typed = {roughen(made, Random(seed)).question for seed in range(200)}  # noqa: S311
    assert {"När söker Föreningen Hälsan?", "när söker föreningen hälsan?"} <= typed
    assert "När söker Föreningen Hälsan" in typed
    assert "Nar soker Foreningen Halsan?" in typed


def contexts(question: str) -> set[str]:
    made = Example(question, passage(TEXT), (), "own")
    return {roughen(made, Random(seed)).passage.context for seed in range(60)}  # noqa: S311


def test_some_passages_stand_under_a_day_as_those_of_dated_documents_do() -> None:
    found = contexts("När är sista dagen?")
    assert "" in found
    assert any(re.fullmatch(r"\d{1,2} \w+ 20\d\d\n", context) for context in found)


def test_no_day_is_made_up_where_the_question_names_a_time() -> None:
    assert contexts("När var sista dagen 2024?") == {""}

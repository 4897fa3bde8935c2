import pytest

from evals.reading.measuring import ReadText, area_under_curve, figures
from evals.training.examples import LearningQuestion, LearningText
from evals.training.question_sources import LearningSet

TEXT = "Mötet är i mars. Anna Berg är ordförande."
ANNA = (17, 26)


def read(spans: tuple[tuple[int, int], ...], sure: float, answer: tuple[int, int]) -> ReadText:
    question = LearningQuestion("q", "Vem är ordförande?", "t", spans, "t")
    return ReadText(question, sure, answer, (17, 41))


def measured(*found: ReadText) -> dict[str, float]:
    learnt = LearningSet("own", {"t": LearningText.of("t", "", TEXT)}, [])
    return dict(figures(learnt, list(found)))


def test_a_right_answer_counts_whole_and_one_half_right_half() -> None:
    assert measured(read((ANNA,), 0.9, ANNA))["f1"] == 1
    assert measured(read((ANNA,), 0.9, (17, 21)))["f1"] == pytest.approx(2 / 3)
    assert measured(read((ANNA,), 0.9, (0, 5)))["f1"] == 0


def test_the_best_of_the_right_answers_counts() -> None:
    assert measured(read((ANNA, (17, 21)), 0.9, (17, 21)))["f1"] == 1


def test_the_sentence_is_right_where_it_holds_an_answer() -> None:
    assert measured(read((ANNA,), 0.9, ANNA))["unit"] == 1
    assert measured(read(((0, 5),), 0.9, ANNA))["unit"] == 0


def test_the_area_says_how_often_the_answered_are_surer() -> None:
    assert area_under_curve([0.9, 0.8], [0.1]) == 1
    assert area_under_curve([0.1], [0.9]) == 0
    assert area_under_curve([0.5, 0.9], [0.5]) == 0.75
    both = measured(read((ANNA,), 0.9, ANNA), read((), 0.2, ANNA))
    assert both["auc"] == 1
    assert both["f1"] == 1

"""Weights fitted on made-up questions, of which it is known what tells the answer."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evals.examples import Example, Place
from evals.fit import MAX_WRONGLY_REFUSED, fit
from service.answering.features import UNIT_FEATURES, unit_features
from service.answering.ranking import ANSWER_FEATURES, Ranked
from service.answering.signals import Signals

sys.path.insert(0, str(Path(__file__).parents[1] / "service"))

TEXT = "Mötet var långt och gick bra. Den som valdes är med i år också. Alla tackade varandra."
SURE, UNSURE = 3.0, -3.0


def asked(number: int, answered_by: int | None, *, misled: bool = False) -> Example:
    """A question whose passage has three sentences, of which one answers it, or none.

    The reader says so, and where it is misled it says the opposite of the whole passage.
    """
    from service_fakes import question_of, units_of

    question = question_of(f"Vem valdes till post nummer {number}?")
    units = units_of(TEXT)
    is_answered = (answered_by is not None) is not misled
    measured = [
        Signals(
            similarity=0.3,
            answered=SURE if is_answered else UNSURE,
            evidence=SURE if place == answered_by else UNSURE,
        )
        for place in range(len(units))
    ]
    pairs = list(zip(units, measured, strict=True))
    return Example(
        question=question,
        answerable=answered_by is not None,
        weight=4.0,
        units=[Ranked(unit, of_unit, 0.0) for unit, of_unit in pairs],
        features=np.array([unit_features(question, *pair) for pair in pairs]),
        labels=np.array([place == answered_by for place in range(len(units))]),
    )


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    answerable = [asked(number, number % 3) for number in range(30)]
    return answerable + [asked(number, None) for number in range(30, 45)]


def test_what_tells_the_answer_is_found_and_holds_for_questions_held_out(
    examples: list[Example],
) -> None:
    fitted = fit(examples)
    weights = dict(zip(UNIT_FEATURES, fitted.weights.unit.weights, strict=True))
    assert weights["evidence"] > 0
    assert fitted.figures["evidence among the best 1"] == 1
    assert fitted.figures["unanswerable, refused"] == 1
    assert fitted.figures["answerable, wrongly refused"] <= MAX_WRONGLY_REFUSED


def test_the_threshold_refuses_no_more_of_the_answerable_than_is_allowed(
    examples: list[Example],
) -> None:
    misled = [asked(number, 1, misled=True) for number in range(100, 110)]
    figures = fit([*examples, *misled]).figures
    # Of 40 answerable questions one is 2.5 %: the share can be met to within that.
    assert figures["answerable, wrongly refused"] <= MAX_WRONGLY_REFUSED + 1 / 40


def test_a_question_whose_answer_was_taken_away_counts_as_unanswerable(
    examples: list[Example],
) -> None:
    """Where the reader is as sure of what lacks the answer, its sureness comes to tell less."""
    misleading = [
        replace(one, twin=asked(number, None, misled=True)) if one.answerable else one
        for number, one in enumerate(examples)
    ]
    without, fooled = (
        dict(zip(ANSWER_FEATURES, fit(given).weights.answer.weights, strict=True))
        for given in (examples, misleading)
    )
    assert fooled["answered"] < without["answered"]


def test_a_place_touches_the_units_of_its_own_document_only() -> None:
    from service_fakes import units_of

    first, second, _ = units_of(TEXT)
    place = Place(first.passage.document_id, first.start + 3, first.start + 5)
    assert place.touches(first)
    assert not place.touches(second)
    assert not Place("annat", first.start, first.end).touches(first)

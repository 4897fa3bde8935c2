"""Questions as the answerer sees them, with the units that answer them marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from service.answering.candidates import Candidate, FoundPassage
from service.answering.features import unit_features
from service.answering.finding import Finder
from service.answering.question import Question
from service.answering.ranking import Ranked


@dataclass(frozen=True)
class Place:
    """Where an answer stands: characters `[start, end)` of a document's text."""

    document_id: str
    start: int
    end: int

    def touches(self, unit: Candidate) -> bool:
        """Tell whether the unit holds any of it."""
        same = unit.passage.document_id == self.document_id
        return same and self.start < unit.end and unit.start < self.end


@dataclass(frozen=True)
class Example:
    """One question: its units, their features (units, features), and which of them answer it.

    `weight` is how much the question counts beside those of other sources. `twin` is the same
    question over documents that lack its answer: a near miss, made from a hit.
    """

    question: Question
    answerable: bool
    weight: float
    units: list[Ranked]
    features: npt.NDArray[np.float64]
    labels: npt.NDArray[np.bool_]
    twin: "Example | None" = None


def example(
    finder: Finder, text: str, places: Sequence[Place], answerable: bool, weight: float
) -> Example | None:
    """Take a question up to where its units are ranked; None if nothing at all was found."""
    question = finder.understand(text)
    passages = finder.retrieve(question)
    one = _measured(finder, question, passages, places, weight)
    if one is None:
        return None
    answering = {
        ranked.unit.passage
        for ranked, is_answer in zip(one.units, one.labels, strict=True)
        if is_answer
    }
    left = [passage for passage in passages if passage not in answering] if answering else []
    twin = _measured(finder, question, left, (), weight)
    return replace(one, answerable=answerable, twin=twin)


def _measured(
    finder: Finder,
    question: Question,
    passages: list[FoundPassage],
    places: Sequence[Place],
    weight: float,
) -> Example | None:
    measured = finder.measure(question, passages)
    if not measured:
        return None
    rows = [unit_features(question, unit, of_unit) for unit, of_unit in measured.items()]
    labels = [any(place.touches(unit) for place in places) for unit in measured]
    units = [Ranked(unit, of_unit, 0.0) for unit, of_unit in measured.items()]
    return Example(question, False, weight, units, np.array(rows), np.array(labels))

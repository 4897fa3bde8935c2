"""Questions as the answerer sees them, with the units that answer them marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from service.answering.answerer import Answerer
from service.answering.candidates import Candidate
from service.answering.features import unit_features
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

    `weight` is how much the question counts beside those of other sources.
    """

    question: Question
    answerable: bool
    weight: float
    units: list[Ranked]
    features: npt.NDArray[np.float64]
    labels: npt.NDArray[np.bool_]


def example(
    answerer: Answerer, text: str, places: Sequence[Place], answerable: bool, weight: float
) -> Example | None:
    """Take a question up to where its units are ranked; None if nothing at all was found."""
    question = answerer.understand(text)
    similarities = answerer.similarities(question, answerer.retrieve(question))
    if not similarities:
        return None
    rows = [unit_features(question, unit, score) for unit, score in similarities.items()]
    labels = [any(place.touches(unit) for place in places) for unit in similarities]
    units = [Ranked(unit, similarity, 0.0) for unit, similarity in similarities.items()]
    return Example(question, answerable, weight, units, np.array(rows), np.array(labels))


def without_answer(one: Example) -> Example | None:
    """Give the same question over documents that lack its answer: a near miss, made from a hit.

    Every passage that holds some of the answer is taken away. None where nothing would be left,
    or where the question had no answer to begin with.
    """
    answering = {
        unit.unit.passage
        for unit, is_answer in zip(one.units, one.labels, strict=True)
        if is_answer
    }
    kept = [place for place, unit in enumerate(one.units) if unit.unit.passage not in answering]
    if not answering or not kept:
        return None
    return replace(
        one,
        answerable=False,
        units=[one.units[place] for place in kept],
        features=one.features[kept],
        labels=one.labels[kept],
    )

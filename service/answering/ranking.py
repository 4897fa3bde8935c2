"""Weighs the units of the passages found, and whether they answer at all.

Two logistic regressions over few, named features; their weights lie in `weights.json`, written by
`byrakratlots evals fit` on development questions.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel

from service.answering.answer_types import has_type
from service.answering.candidates import Candidate
from service.answering.date_agreement import date_agreement
from service.answering.features import (
    coverage,
    terms_around,
    unit_features,
)
from service.answering.question import Question
from service.answering.signals import Signals

# Few: with coverage, similarity and what the second best unit has among them, it told apart what
# is answered on questions that it had not seen less well (docs/evaluation.md).
ANSWER_FEATURES = (
    "logit",
    "unmet_names",
    "date_fits",
    "date_differs",
    "answered",
)


# The answer is seldom only the best unit: a row below its lead-in, a name in the next sentence.
_NEAR_THE_TOP = 3


class LinearModel(BaseModel):
    """A logistic regression: the log-odds are `bias` plus the weighted sum of the features."""

    features: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float

    def logit(self, values: list[float]) -> float:
        """Give the log-odds for features in the order of `features`."""
        return self.bias + sum(w * v for w, v in zip(self.weights, values, strict=True))

    def probability(self, values: list[float]) -> float:
        """Give the probability for features in the order of `features`."""
        return 1 / (1 + math.exp(-self.logit(values)))


class Weights(BaseModel):
    """Both models, and the probability from which the documents are taken to answer."""

    unit: LinearModel
    answer: LinearModel
    threshold: float


@dataclass(frozen=True)
class Ranked:
    """A unit with what was measured of it and its log-odds of being an answer."""

    unit: Candidate
    measured: Signals
    logit: float


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Give the weights that ship with the service."""
    text = files("service.answering").joinpath("weights.json").read_text(encoding="utf-8")
    return Weights.model_validate_json(text)


def rank(
    question: Question, measured: Mapping[Candidate, Signals], model: LinearModel
) -> list[Ranked]:
    """Give the units, the likeliest answer first."""
    ranked = [
        Ranked(unit, of_unit, model.logit(unit_features(question, unit, of_unit)))
        for unit, of_unit in measured.items()
    ]
    return sorted(ranked, key=lambda one: one.logit, reverse=True)


def _has_type(question: Question, unit: Candidate) -> bool:
    return has_type(question.text, question.kind, unit.quote)


def answer_features(question: Question, ranked: list[Ranked]) -> list[float]:
    """Give the features named by `ANSWER_FEATURES`, in that order, of the best units as an answer.

    A name that is not met where the thing asked for stands speaks against every answer: somebody
    else's telephone number is none.
    """
    near = [one.unit for one in ranked[:_NEAR_THE_TOP]]
    anchor = next((unit for unit in near if _has_type(question, unit)), ranked[0].unit)
    lead_in = anchor.lead_in
    met = terms_around(anchor) | (lead_in.terms if lead_in else frozenset())
    names = dict.fromkeys(question.names, 1.0)
    fits, differs = date_agreement(question, anchor)
    return [
        ranked[0].logit,
        1 - coverage(names, met | anchor.passage.heading_terms, question.unknown) if names else 0.0,
        float(fits),
        float(differs),
        max(one.measured.answered for one in ranked),
    ]

"""What is known of a unit as an answer to a question, as numbers that a linear model weighs."""

import math
from collections.abc import Mapping

from rapidfuzz import fuzz, process

from service.answering.answer_types import has_type
from service.answering.candidates import Candidate
from service.answering.date_agreement import date_agreement
from service.answering.question import Question
from service.answering.signals import Signals

# How much a term counts that is met inside a longer word, or by a part of itself: a compound.
_PARTLY = 0.6
_SHORTEST_PART = 5
# How much a term counts that is met by one spelt nearly alike, and how like it must be, of 100.
_MISSPELT = 0.8
_ALIKE = 82

UNIT_FEATURES = (
    "similarity",
    "coverage",
    "rank",
    "type",
    "length",
    "asks",
    "date_fits",
    "date_differs",
    "answered",
    "evidence",
    "pointed",
)


def unit_features(question: Question, unit: Candidate, measured: Signals) -> list[float]:
    """Give the features named by `UNIT_FEATURES`, in that order."""
    fits, differs = date_agreement(question, unit)
    return [
        measured.similarity,
        coverage(question.topic, terms_around(unit), question.unknown),
        unit.passage.score,
        float(has_type(question.text, question.kind, unit.quote)),
        math.log1p(unit.words),
        float(unit.quote.rstrip().endswith("?")),
        float(fits),
        float(differs),
        measured.answered,
        measured.evidence,
        measured.pointed,
    ]


def terms_around(unit: Candidate) -> frozenset[str]:
    """Give the terms of a unit and of the units beside it."""
    beside = (unit.neighbour(step) for step in (-1, 1))
    return unit.terms.union(*(near.terms for near in beside if near is not None))


def coverage(
    wanted: Mapping[str, float], terms: frozenset[str], misspelt: frozenset[str] = frozenset()
) -> float:
    """Give the share of the wanted terms, weighed by rarity, that stand among `terms`; 0 to 1.

    Those that may be `misspelt` are also met by a term that is spelt nearly alike.
    """
    met = sum(weight * _match(term, terms, term in misspelt) for term, weight in wanted.items())
    return met / max(sum(wanted.values()), 1e-9)


def _match(term: str, terms: frozenset[str], may_be_misspelt: bool) -> float:
    if term in terms:
        return 1.0
    if len(term) < _SHORTEST_PART:
        return 0.0
    if any(term in other or (len(other) >= _SHORTEST_PART and other in term) for other in terms):
        return _PARTLY
    if may_be_misspelt and process.extractOne(term, terms, scorer=fuzz.ratio, score_cutoff=_ALIKE):
        return _MISSPELT
    return 0.0

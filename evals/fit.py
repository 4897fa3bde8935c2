"""Fits the weights that rank units and decide whether the documents answer.

Logistic regressions on development questions only. Every figure is out of fold: whole questions
are held out, so that none is judged by weights that it helped to choose.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from evals.examples import Example
from service.answering.features import UNIT_FEATURES
from service.answering.ranking import ANSWER_FEATURES, LinearModel, Weights, answer_features

FOLDS = 10
# Of the answerable questions, the share that may be refused: a wrong refusal costs a user an
# answer, a wrong answer costs their trust.
MAX_WRONGLY_REFUSED = 0.07
# The fewer the questions, the stronger the prior that a feature says nothing.
_PENALTY = {"unit": 0.05, "answer": 0.03}
_Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Fitted:
    """The weights, and how they did on questions that were held out."""

    weights: Weights
    figures: dict[str, float]


def fit(examples: Sequence[Example]) -> Fitted:
    """Fit both models and choose the threshold."""
    ranked, hits = _held_out_ranking(examples)
    ranked += [one.twin for one in ranked if one.twin is not None]
    figures = {f"evidence among the best {k}": float(np.mean(hits <= k)) for k in (1, 2, 3, 5)}
    rows = np.array([answer_features(one.question, one.units) for one in ranked])
    answerable = np.array([one.answerable for one in ranked])
    weight = np.array([one.weight for one in ranked])
    probability = np.zeros(len(rows))
    for train, test in _folds([one.question.text for one in ranked]):
        model = _logistic(
            rows[train], answerable[train], weight[train], ANSWER_FEATURES, _PENALTY["answer"]
        )
        probability[test] = [model.probability(list(row)) for row in rows[test]]
    # Judged on questions as they were asked, not on those whose answer was taken away.
    curated = (weight == weight.max()) & (np.arange(len(rows)) < len(examples))
    threshold = float(np.quantile(probability[answerable & curated], MAX_WRONGLY_REFUSED))
    refused = probability < threshold
    figures["answerable, wrongly refused"] = float(refused[answerable & curated].mean())
    figures["unanswerable, refused"] = float(refused[~answerable & curated].mean())
    weights = Weights(
        unit=_unit_model(examples),
        answer=_logistic(rows, answerable, weight, ANSWER_FEATURES, _PENALTY["answer"]),
        threshold=round(threshold, 4),
    )
    return Fitted(weights, figures)


def _held_out_ranking(examples: Sequence[Example]) -> tuple[list[Example], _Array]:
    """Give the examples ranked by models that did not see them, and each answer's rank from 1.

    The rank is over the answerable questions of the heaviest source; infinite if never found.
    """
    ranked: list[Example] = [*examples]
    for train, test in _folds([one.question.text for one in examples]):
        model = _unit_model([examples[place] for place in train])
        for place in test:
            ranked[place] = _ranked(model, examples[place])
    heaviest = max(one.weight for one in examples)
    judged = [one for one in ranked if one.answerable and one.weight == heaviest]
    ranks = [int(np.argmax(one.labels)) + 1 if one.labels.any() else np.inf for one in judged]
    return ranked, np.array(ranks, dtype=float)


def _ranked(model: LinearModel, one: Example) -> Example:
    """Give an example and its twin in the order that a model puts their units in."""
    logits = np.array([model.logit(list(row)) for row in one.features])
    order = np.argsort(-logits)
    units = [replace(one.units[place], logit=float(logits[place])) for place in order]
    twin = None if one.twin is None else _ranked(model, one.twin)
    return replace(
        one, units=units, features=one.features[order], labels=one.labels[order], twin=twin
    )


def _unit_model(examples: Sequence[Example]) -> LinearModel:
    """Fit on the units of every question whose answer was found; each question weighs the same."""
    found = [one for one in examples if one.labels.any()]
    rows = np.vstack([one.features for one in found])
    labels = np.concatenate([one.labels for one in found])
    weight = np.concatenate(
        [
            one.weight * np.where(one.labels, 1 / one.labels.sum(), 1 / max((~one.labels).sum(), 1))
            for one in found
        ]
    )
    return _logistic(rows, labels, weight, UNIT_FEATURES, _PENALTY["unit"])


def _logistic(
    rows: _Array,
    labels: npt.NDArray[np.bool_],
    weight: _Array,
    names: tuple[str, ...],
    inverse_penalty: float,
) -> LinearModel:
    scaler = StandardScaler().fit(rows)
    balanced = (
        weight
        * np.where(labels, 0.5 / weight[labels].sum(), 0.5 / weight[~labels].sum())
        * len(labels)
    )
    model = LogisticRegression(C=inverse_penalty, max_iter=1000)
    model.fit(scaler.transform(rows), labels, sample_weight=balanced)
    weights = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - float(weights @ scaler.mean_)
    return LinearModel(
        features=names,
        weights=tuple(round(float(one), 4) for one in weights),
        bias=round(float(bias), 4),
    )


def _folds(questions: list[str]) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Give train and test places; a question and its twin without an answer stay together."""
    folds = GroupKFold(FOLDS, shuffle=True, random_state=0)
    return list(folds.split(np.zeros(len(questions)), groups=np.array(questions)))

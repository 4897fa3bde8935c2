"""Fits the linear ranking by pairs: a relevant passage is to stand before one that is not.

The difference of the two rows of features is what a logistic regression sees (Herbrich, Graepel &
Obermayer 2000, in the form of RankNet's loss). Which passage of a relevant document answers is
not labelled: it is the one that the weights so far like best, so the fit is repeated.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from evals.metrics import measured
from evals.ranker.gathering import JudgedCandidates, Rows
from index.ranking import FEATURES, LinearModel

Sets = Mapping[str, Sequence[JudgedCandidates]]

FOLDS = 5
_ROUNDS = 3
# The passages that come closest to a relevant one teach most.
_HARDEST = 20
# Each set weighs as much as so many pairs, however many queries it has.
_SET_WEIGHT = 300.0
_INVERSE_PENALTY = 0.3


def fit(sets: Sets) -> LinearModel:
    """Give the weights for the features of every set's queries, each set weighing the same."""
    weights = _start(sets)
    for _ in range(_ROUNDS):
        weights = _fit_once(sets, weights)
    return LinearModel(features=FEATURES, weights=tuple(round(float(w), 4) for w in weights))


def held_out(sets: Sets) -> dict[str, float]:
    """Give each set's nDCG@10 over queries that were held out of the fit, a fifth at a time."""
    figures: dict[str, list[float]] = {name: [] for name in sets}
    parts = {name: _folds(len(queries)) for name, queries in sets.items()}
    for fold in range(FOLDS):
        train = {name: [sets[name][at] for at in parts[name][fold][0]] for name in sets}
        model = fit(train)
        for name in sets:
            test = [sets[name][at] for at in parts[name][fold][1]]
            figures[name] += ndcg(test, model.scores)
    return {name: float(np.mean(values)) for name, values in figures.items()}


def ndcg(queries: Sequence[JudgedCandidates], score: Callable[[Rows], Rows]) -> list[float]:
    """Give each query's nDCG@10 over documents, each scored by its best passage."""
    ranked = {str(at): _documents(query, score(query.features)) for at, query in enumerate(queries)}
    relevant = {str(at): query.relevant_ids for at, query in enumerate(queries)}
    return measured(relevant, ranked)["ndcg@10"]


def _documents(query: JudgedCandidates, scores: Rows) -> list[str]:
    return list(dict.fromkeys(query.documents[at] for at in np.argsort(-scores, kind="stable")))


def _folds(count: int) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    return list(KFold(FOLDS, shuffle=True, random_state=0).split(np.zeros(count)))


def _start(sets: Sets) -> npt.NDArray[np.float64]:
    """Every feature, scaled to spread alike, weighs the same."""
    rows = np.vstack([query.features for queries in sets.values() for query in queries])
    return np.asarray(1 / np.maximum(rows.std(axis=0), 1e-6), dtype=np.float64)


def _fit_once(sets: Sets, weights: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    differences, sample_weights = [], []
    for queries in sets.values():
        pairs = [found for query in queries if len(found := _pairs(query, weights))]
        share = _SET_WEIGHT / len(pairs)
        differences += pairs
        sample_weights += [np.full(len(found), share / len(found)) for found in pairs]
    rows, weight = np.vstack(differences), np.concatenate(sample_weights)
    scale = np.maximum(rows.std(axis=0), 1e-6)
    model = LogisticRegression(C=_INVERSE_PENALTY, fit_intercept=False, max_iter=1000)
    # Both ways round: a classifier wants two classes.
    both = np.vstack([rows, -rows]) / scale
    labels = np.repeat([1, 0], len(rows))
    model.fit(both, labels, sample_weight=np.concatenate([weight, weight]))
    fitted: npt.NDArray[np.float64] = model.coef_[0] / scale
    return fitted


def _pairs(query: JudgedCandidates, weights: npt.NDArray[np.float64]) -> Rows:
    """The best relevant passage less each of the hardest others; empty where a kind is missing."""
    relevant = query.is_relevant
    if relevant.all() or not relevant.any():
        return query.features[:0]
    scores = query.features @ weights
    best = query.features[relevant][np.argmax(scores[relevant])]
    hardest = np.argsort(-scores[~relevant])[:_HARDEST]
    pairs: Rows = best - query.features[~relevant][hardest]
    return pairs

"""Orders the passages that the store found: few, named features and a linear model over them."""

from index.ranking.features import FEATURES, AskedVectors, features
from index.ranking.model import LinearModel, ranking_model

__all__ = ["FEATURES", "AskedVectors", "LinearModel", "features", "ranking_model"]

"""The linear model that weighs the features; its weights lie in `model.json`.

They are written by `byrakratlots evals fit-ranking`, on public development questions.
"""

from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel


class LinearModel(BaseModel):
    """A passage's score is the weighted sum of its features."""

    features: tuple[str, ...]
    weights: tuple[float, ...]

    def scores(self, rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Give the score of each row (n, features); larger is better, within one question."""
        scores: npt.NDArray[np.float32] = rows @ np.array(self.weights, dtype=np.float32)
        return scores


@lru_cache(maxsize=1)
def ranking_model() -> LinearModel:
    """Give the model that ships with the index."""
    text = files("index.ranking").joinpath("model.json").read_text(encoding="utf-8")
    return LinearModel.model_validate_json(text)

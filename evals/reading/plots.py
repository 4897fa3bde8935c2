"""The plots of a reader: how reliable its probabilities are, and what refusing by them costs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

mpl.use("svg")

import matplotlib.pyplot as plt

from evals.reading import texts
from evals.reading.calibration import Bin
from evals.refusal import Refusal

_SIZE = (5.2, 4.2)
# The same file each time the same is drawn.
_STYLE: Any = {"svg.hashsalt": "byrakratlots", "font.family": "sans-serif", "font.size": 10}
_SMALLEST_MARK, _MARK_GROWTH = 20, 1.5


def draw_reliability(bins: Sequence[Bin], path: Path) -> None:
    """Draw what was given against what was seen; larger marks stand for more questions."""
    with mpl.rc_context(_STYLE):
        figure, axes = plt.subplots(figsize=_SIZE, layout="constrained")
        axes.plot([0, 1], [0, 1], color="0.7", linestyle="--", label=texts.IDEAL)
        given, seen = [one.given for one in bins], [one.seen for one in bins]
        axes.plot(given, seen, color="tab:blue")
        sizes = [_SMALLEST_MARK + _MARK_GROWTH * one.count for one in bins]
        axes.scatter(given, seen, s=sizes, color="tab:blue", label=texts.READ)
        axes.set(xlabel=texts.GIVEN, ylabel=texts.SEEN, xlim=(0, 1), ylim=(0, 1))
        axes.legend(frameon=False)
        _save(figure, path)


def draw_refusal(curve: Sequence[Refusal], chosen: Refusal, path: Path) -> None:
    """Draw the share of questions that are answered against how many of those are wrong to be."""
    with mpl.rc_context(_STYLE):
        figure, axes = plt.subplots(figsize=_SIZE, layout="constrained")
        axes.plot([one.answered for one in curve], [one.error for one in curve], color="tab:blue")
        axes.scatter([chosen.answered], [chosen.error], color="tab:red", zorder=3)
        label = texts.CHOSEN.format(threshold=f"{chosen.threshold:.2f}")
        axes.annotate(
            label, (chosen.answered, chosen.error), xytext=(-8, 8), textcoords="offset points",
            ha="right",
        )  # fmt: skip
        axes.set(xlabel=texts.ANSWERED_SHARE, ylabel=texts.ERROR_SHARE, xlim=(0, 1))
        axes.set_ylim(bottom=0)
        _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)

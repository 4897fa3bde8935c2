"""Bars that a run must clear, for CI: `facts=0.78`."""

import math
from dataclasses import dataclass

from evals import texts
from evals.measures import MEASURES, Summary


@dataclass(frozen=True)
class Bar:
    """A bound on one measure: a floor, or with `floor` false a ceiling."""

    name: str
    bound: float
    floor: bool

    def cleared(self, summary: Summary) -> bool:
        """Tell whether the figure keeps within the bound; one that nothing counts to does not."""
        figure = summary[self.name]
        if figure is None:
            return False
        return figure.value >= self.bound if self.floor else figure.value <= self.bound


def parse_bar(text: str, *, floor: bool) -> Bar:
    """Read `name=number`; raises ValueError, in Swedish, when it is not one."""
    name, _, bound = text.partition("=")
    names = [measure.name for measure in MEASURES]
    if name not in names:
        raise ValueError(texts.NO_SUCH_MEASURE.format(name=name, names=", ".join(names)))
    try:
        number = float(bound)
    except ValueError:
        number = math.nan
    # A bar of nan would never be missed, and so would check nothing.
    if not math.isfinite(number):
        raise ValueError(texts.BAD_BAR.format(text=text))
    return Bar(name, number, floor)

"""The figures of a run as tables for the terminal, in Swedish."""

from collections.abc import Mapping

from rich.table import Table
from rich.text import Text

from evals import texts
from evals.bootstrap import Interval
from evals.measures import MEASURES, Summary
from evals.wording import shown

_UNITS = {measure.name: measure.unit for measure in MEASURES}


def figure(name: str, value: float, decimals: int = 1) -> str:
    """Give the figure as it is written in Swedish: `78,3 %`."""
    return shown(value, _UNITS.get(name, "share"), decimals).replace(".", ",").replace("%", " %")


def figures_table(title: str, figures: Mapping[str, Interval | None]) -> Table:
    """Give one row a figure: its value, its 95 % interval and the questions behind it."""
    table = Table(texts.COLUMN_MEASURE, title=title, box=None)
    for column in (texts.COLUMN_VALUE, texts.COLUMN_INTERVAL, texts.COLUMN_COUNT):
        table.add_column(column, justify="right")
    for name, one in figures.items():
        cells = ("–", "–", "0")
        if one is not None:
            ends = f"{figure(name, one.low)} – {figure(name, one.high)}"
            cells = (figure(name, one.value), ends, str(one.n))
        table.add_row(texts.MEASURE.get(name, name), *cells)
    return table


def kinds_table(by_kind: Mapping[str, Summary]) -> Table:
    """Give one row a kind of question and one column a measure, to fit 80 columns.

    The intervals are left out, and with so few questions to a kind, so are the decimals.
    """
    table = Table(title=texts.TABLE_KINDS, box=None)
    table.add_column(texts.COLUMN_KIND, no_wrap=True)
    names = [measure.name for measure in MEASURES if measure.of_kinds]
    for name in names:
        table.add_column(texts.MEASURE_SHORT[name], justify="right", no_wrap=True)
    for kind, summary in by_kind.items():
        cells = (
            "–" if one is None else figure(name, one.value, decimals=0)
            for name in names
            for one in [summary[name]]
        )
        table.add_row(Text(kind), *cells)
    return table

"""A benchmark's figures as tables for the terminal, in Swedish."""

from rich.table import Table
from rich.text import Text

from evals.benchmark import texts
from evals.benchmark.bulk import Bulk
from evals.benchmark.figures import MEASURES, Measure
from evals.benchmark.report import Report
from evals.benchmark.searching import Searching
from evals.benchmark.stores import SEARCHES, Comparison

_DECIMALS = {"s": 1, "GB": 2}


def number(value: float, unit: str) -> str:
    """Give a figure as it is written in Swedish: `1,35 GB`, `10 000 per s`, `79,7 %`."""
    if unit == "share":
        value *= 100
    # Small times would be lost in the rounding that large ones need.
    decimals = _DECIMALS.get(unit, 1 if value < 100 else 0)
    written = f"{value:,.{decimals}f}".replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return f"{written} {texts.UNIT[unit]}"


def figures_table(report: Report) -> Table:
    """Give one row a figure: its value, its bar where there is one, and whether it is cleared."""
    machine = report.machine
    caption = texts.CAPTION.format(
        cores=machine.cores,
        memory=f"{machine.memory_gib:.0f}",
        precision=report.indexing.precision,
        load=f"{machine.load:.1f}".replace(".", ","),
    )
    table = Table(texts.COLUMN_MEASURE, title=texts.TABLE, caption=caption, box=None)
    table.add_column(texts.COLUMN_VALUE, justify="right", no_wrap=True)
    table.add_column(texts.COLUMN_BAR, justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    for measure in MEASURES:
        value = report.figures[measure.name]
        label = texts.MEASURE[measure.name].format(tokens=f"{report.indexing.tokens:.0f}")
        table.add_row(label, number(value, measure.unit), _bar(measure), _outcome(measure, value))
    return table


def stores_table(stores: Comparison) -> Table:
    """Give one row a figure and one column a store."""
    shown = f"{stores.passages:,}".replace(",", "\N{NO-BREAK SPACE}")
    title = texts.TABLE_STORES.format(passages=shown)
    table = Table(texts.COLUMN_MEASURE, title=title, box=None)
    for column in (texts.COLUMN_EDGE, texts.COLUMN_LOCAL):
        table.add_column(column, justify="right", no_wrap=True)
    both = (stores.edge, stores.local)
    for name in SEARCHES:
        table.add_row(texts.SEARCH[name], *(number(one.query_ms[name], "ms") for one in both))
    table.add_row(texts.ADDED, *(number(one.added_per_s, "per_s") for one in both))
    table.add_row(texts.OPTIMIZED, number(stores.edge.optimize_s, "s"), "–")
    for name in SEARCHES:
        table.add_row(texts.COMMON[name], number(stores.common_top10[name], "share"))
    return table


def searching_table(searching: Searching) -> Table:
    """Give one row a part of a search: its median and its 95th percentile."""
    shown = f"{searching.passages:,}".replace(",", "\N{NO-BREAK SPACE}")
    table = Table(texts.COLUMN_PART, title=texts.TABLE_SEARCH.format(passages=shown), box=None)
    for column in (texts.COLUMN_P50, texts.COLUMN_P95):
        table.add_column(column, justify="right", no_wrap=True)
    for part, label in texts.PART.items():
        both = (searching.ms_p50[part], searching.ms_p95[part])
        table.add_row(label, *(number(value, "ms") for value in both))
    return table


def bulk_table(bulk: Bulk) -> Table:
    """Give one row a figure of what reading many pages in took."""
    table = Table(texts.COLUMN_MEASURE, title=texts.TABLE_BULK, box=None)
    table.add_column(texts.COLUMN_VALUE, justify="right", no_wrap=True)
    outcome = Text(texts.RIGHT, "green") if bulk.is_right else Text(texts.WRONG, "bold red")
    for label, value in (
        (texts.BULK_PAGES, str(bulk.pages)),
        (texts.BULK_DOCUMENTS, f"{bulk.documents} / {bulk.expected}"),
        (texts.BULK_PASSAGES, f"{bulk.stored} / {bulk.passages}"),
        (texts.BULK_KILLS, str(bulk.kills)),
        (texts.BULK_COUNTS, outcome),
        (texts.BULK_TIME, number(bulk.seconds, "s")),
        (texts.BULK_PACE, number(bulk.passages / bulk.seconds, "per_s")),
        (texts.BULK_MEMORY, number(bulk.peak_gb, "GB")),
        (texts.BULK_AGAIN, number(bulk.again_seconds, "s")),
    ):
        table.add_row(label, value)
    return table


def _bar(measure: Measure) -> str:
    if measure.at_most is not None:
        return texts.AT_MOST.format(bound=_bound(measure.at_most, measure.unit))
    if measure.at_least is not None:
        return texts.AT_LEAST.format(bound=_bound(measure.at_least, measure.unit))
    return ""


def _bound(value: float, unit: str) -> str:
    return f"{value:g} {texts.UNIT[unit]}".replace(".", ",")


def _outcome(measure: Measure, value: float) -> Text:
    met = measure.met(value)
    if met is None:
        return Text("")
    return Text(texts.MET, "green") if met else Text(texts.MISSED, "bold red")

"""What grows with the number of passages, as a table for the terminal, in Swedish."""

from collections.abc import Sequence

from rich.table import Table

from evals.benchmark import texts
from evals.benchmark.growth import Growth
from evals.benchmark.tables import number

_SEARCHES = (("hybrid", "p50"), ("hybrid", "p95"), ("filtered", "p50"), ("ranked", "p50"))


def growth_table(grown: Sequence[tuple[str, Growth]]) -> Table:
    """Give one row a system and size, to fit 80 columns; the systems are named in `texts.SYSTEM`.

    A size that was cut short is marked, and the mark is explained.
    """
    captions = [texts.CAPTION_GROWTH]
    if any(growth.cut_short for _, growth in grown):
        captions.append(texts.CAPTION_CUT_SHORT)
    table = Table(title=texts.TABLE_GROWTH, caption="\n".join(captions), box=None, pad_edge=False)
    table.add_column(texts.COLUMN_SYSTEM, no_wrap=True)
    for header in texts.COLUMNS_GROWTH:
        table.add_column(header, justify="right", no_wrap=True)
    for name, growth in grown:
        cells = (_bare(_of(growth, *search), "ms") for search in _SEARCHES)
        table.add_row(
            texts.SYSTEM[name],
            _passages(growth),
            _bare(growth.added_per_s, "per_s"),
            _bare(growth.finish_s, "s"),
            *cells,
            _bare(growth.peak_gb, "GB"),
            _bare(growth.folder_gb, "GB"),
        )
    return table


def _of(growth: Growth, search: str, percentile: str) -> float | None:
    return (growth.ms_p50 if percentile == "p50" else growth.ms_p95).get(search)


def _bare(value: float | None, unit: str) -> str:
    """Give a figure without its unit, which the column's head says."""
    return "–" if value is None else number(value, unit).removesuffix(f" {texts.UNIT[unit]}")


def _passages(growth: Growth) -> str:
    shown = f"{growth.passages:,}".replace(",", "\N{NO-BREAK SPACE}")
    return texts.CUT_SHORT.format(passages=shown) if growth.cut_short else shown

"""One question set's results as a table for the terminal, in Swedish."""

from collections.abc import Sequence

from rich.table import Table

from evals.ablation import texts
from evals.ablation.measuring import StageResult
from evals.bootstrap import Interval
from evals.question_sets import QuestionSet

_MAIN = "ndcg@10"


def ablation_table(questions: QuestionSet, results: Sequence[StageResult]) -> Table:
    """Give one row a stage and one column a metric, to fit 80 columns."""
    title = texts.TITLE.format(
        name=questions.name, queries=len(questions.queries), texts=len(questions.corpus)
    )
    metrics = list(results[0].metrics)
    headers = [texts.METRIC[name] for name in metrics]
    headers.insert(metrics.index(_MAIN) + 1, texts.COLUMN_INTERVAL)
    table = Table(title=title, caption=texts.CAPTION, box=None, pad_edge=False)
    table.add_column(texts.COLUMN_STAGE, no_wrap=True)
    for header in [*headers, texts.COLUMN_TIME]:
        table.add_column(header, justify="right", no_wrap=True)
    for result in results:
        cells = [cell for name in metrics for cell in _cells(name, result.metrics[name])]
        time = f"{result.ms_p50:.0f}"
        table.add_row(texts.STAGE[result.name], *cells, time)
    return table


def _cells(name: str, figure: Interval | None) -> list[str]:
    """Give the figure and, of the main metric, its interval."""
    value, ends = "–", "–"
    if figure is not None:
        value = _written(figure.value, 3)
        ends = f"{_written(figure.low, 2)}–{_written(figure.high, 2)}"
    return [value, ends] if name == _MAIN else [value]


def _written(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")

"""The analyser's figures as tables for the terminal, in Swedish."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from evals.analyser import texts
from evals.analyser.compounds import Errors, Outcome, Word
from evals.analyser.speed import Speed
from evals.curated import Split
from index.lexical.compounds import split

_ERRORS = (Outcome.MISSED, Outcome.WRONG, Outcome.FALSE)


def errors_table(errors: Mapping[Split, Errors]) -> Table:
    """Give one row a split: its words, how many went wrong in each way, and their share."""
    table = Table(texts.COLUMN_SPLIT, title=texts.TABLE_COMPOUNDS, box=None)
    for column in (
        texts.COLUMN_WORDS,
        texts.COLUMN_COMPOUNDS,
        texts.COLUMN_MISSED,
        texts.COLUMN_WRONG,
        texts.COLUMN_FALSE,
        texts.COLUMN_RATE,
    ):
        table.add_column(column, justify="right")
    for name, one in errors.items():
        counts = (one.words, one.compounds, *(one.outcomes[error] for error in _ERRORS))
        table.add_row(name.value, *map(str, counts), f"{_shown(100 * one.rate, 1)} %")
    return table


def wrong_table(words: Sequence[Word]) -> Table:
    """Give one row a word that was not split as by hand."""
    columns = (texts.COLUMN_WORD, texts.COLUMN_WANTED, texts.COLUMN_FOUND)
    table = Table(*columns, title=texts.TABLE_WRONG, box=None)
    for one in words:
        if one.outcome is not Outcome.RIGHT:
            cells = (one.word, "+".join(one.parts) or "–", "+".join(split(one.word)) or "–")
            table.add_row(*map(Text, cells))
    return table


def speed_table(speed: Speed, load: float) -> Table:
    """Give one row a measure."""
    title = texts.TABLE_SPEED.format(megabytes=_shown(speed.megabytes, 1), passages=speed.passages)
    caption = texts.CAPTION.format(load=_shown(load, 1))
    table = Table(texts.COLUMN_MEASURE, title=title, caption=caption, box=None)
    table.add_column(texts.COLUMN_VALUE, justify="right", no_wrap=True)
    table.add_row(texts.COLD, f"{_shown(speed.cold_mb_per_s, 2)} MB/s")
    table.add_row(texts.WARM, f"{_shown(speed.warm_mb_per_s, 2)} MB/s")
    question = texts.QUESTION.format(questions=speed.questions)
    table.add_row(question, f"{_shown(speed.question_ms, 2)} ms")
    table.add_row(texts.START, f"{_shown(speed.start_ms, 0)} ms")
    return table


def _shown(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")

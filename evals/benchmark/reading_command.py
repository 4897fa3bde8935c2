"""`byrakratlots evals readers`: reads the same PDF files with several readers; prints a table."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from evals import texts as shared
from evals.benchmark import texts
from evals.benchmark.machine import this_machine

if TYPE_CHECKING:
    from evals.benchmark.reading import ReadingSpeeds


def readers_command(
    documents: Annotated[Path, typer.Argument(help=texts.HELP_PDFS)],
    markitdown: Annotated[Path | None, typer.Option(help=texts.HELP_MARKITDOWN)] = None,
    repeats: Annotated[int, typer.Option(min=1, help=texts.HELP_REPEATS)] = 3,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure and report."""
    from evals.benchmark.reading import measure_reading

    load = this_machine().load
    with Console(stderr=True).status(texts.READING_PDFS):
        measured = measure_reading(documents, repeats, markitdown)
    if as_json:
        typer.echo(json.dumps(asdict(measured) | {"load": load}))
    else:
        Console(highlight=False).print(readers_table(measured, load))


def readers_table(measured: "ReadingSpeeds", load: float) -> Table:
    """Give one row a reader: its pace, its time, and its peak of memory."""
    title = texts.TABLE_READERS.format(files=measured.files, pages=measured.pages)
    caption = texts.CAPTION_READERS.format(repeats=measured.repeats, load=_shown(load, 1))
    table = Table(texts.COLUMN_READER, title=title, caption=caption, box=None)
    for column in (
        texts.COLUMN_PACE,
        texts.COLUMN_SECONDS,
        texts.COLUMN_PROCESSOR,
        texts.COLUMN_MEMORY,
    ):
        table.add_column(column, justify="right", no_wrap=True)
    for name, speed in measured.speeds.items():
        figures = (texts.ABSENT, "", "", "")
        if speed is not None:
            figures = (
                _shown(speed.pages_per_s, 1),
                _shown(speed.seconds, 2),
                _shown(speed.cpu_seconds, 2),
                _shown(speed.peak_mb, 0),
            )
        table.add_row(texts.READER[name], *figures)
    return table


def _shown(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")

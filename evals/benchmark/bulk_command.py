"""`byrakratlots evals bulk`: reads many pages in, is killed on the way, and prints a table."""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import texts as shared
from evals.benchmark import texts


def bulk_command(
    corpus: Annotated[Path, typer.Option(help=texts.HELP_CORPUS)],
    kills: Annotated[int, typer.Option(min=0, help=texts.HELP_KILLS)] = 5,
    limit: Annotated[int | None, typer.Option(min=1, help=texts.HELP_LIMIT)] = None,
    data: Annotated[Path | None, typer.Option(help=texts.HELP_DATA)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure and report; exit 1 where the counts are wrong."""
    from evals.benchmark.bulk import measure_bulk
    from evals.benchmark.tables import bulk_table
    from service.settings import load_settings

    options = load_settings(data).index_options()
    told = Console(stderr=True, highlight=False)
    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder:
        bulk = measure_bulk(corpus, Path(folder), kills, limit, options, told.print)
    if as_json:
        typer.echo(json.dumps({**asdict(bulk), "is_right": bulk.is_right}))
    else:
        Console(highlight=False).print(bulk_table(bulk))
    if not bulk.is_right:
        raise typer.Exit(1)

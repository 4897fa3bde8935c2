"""`byrakratlots evals fuzz`: breaks files, has them read, and prints a table of what came of it."""

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from evals.fuzz import texts
from evals.texts import HELP_JSON

if TYPE_CHECKING:
    from evals.fuzz.cases import Case
    from evals.fuzz.outcomes import FormatResults, Result


def fuzz_command(
    folder: Annotated[Path, typer.Argument(help=texts.HELP_FOLDER)],
    cases: Annotated[int, typer.Option(min=1, help=texts.HELP_CASES)] = 2000,
    seed: Annotated[int, typer.Option(help=texts.HELP_SEED)] = 1,
    only: Annotated[int | None, typer.Option(min=0, help=texts.HELP_ONLY)] = None,
    keep: Annotated[Path | None, typer.Option(help=texts.HELP_KEEP)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=HELP_JSON)] = False,
) -> None:
    """Read broken files; exit code 1 where a reader did what none may."""
    from evals.fuzz import report

    formats = _run(folder, cases, seed, only, keep)
    if as_json:
        typer.echo(json.dumps(report.as_json(formats, seed), ensure_ascii=False))
    else:
        _show(formats, seed)
    if any(one.has_fault for one in formats):
        raise typer.Exit(1)


def _run(
    folder: Path, count: int, seed: int, only: int | None, keep: Path | None
) -> "list[FormatResults]":
    from evals.fuzz.cases import Cases
    from evals.fuzz.originals import load_originals
    from evals.fuzz.run import run_format

    plan = Cases(load_originals(folder), count, seed)
    formats = []
    with (
        Progress(console=Console(stderr=True), transient=True) as progress,
        tempfile.TemporaryDirectory(prefix="byrakratlots-") as scratch,
    ):
        task = progress.add_task(texts.RUNNING, total=count if only is None else 1)

        def ended(case: "Case", result: "Result") -> None:
            progress.advance(task)
            if keep is not None and result.is_fault:
                _keep(case, keep)

        for found in plan.formats(only):
            chosen = (one for one in plan.of_format(found) if only in {None, one.number})
            formats.append(run_format(plan.whole(found), chosen, Path(scratch), ended))
    return formats


def _keep(case: "Case", folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / case.file_name).write_bytes(case.data)


def _show(formats: "list[FormatResults]", seed: int) -> None:
    from evals.fuzz.report import results_table

    console = Console(highlight=False)
    console.print(results_table(formats, seed))
    for one in formats:
        for result in filter(lambda result: result.is_fault, one.results):
            console.print(f"{one.found.name} {result.told()}", soft_wrap=True, markup=False)

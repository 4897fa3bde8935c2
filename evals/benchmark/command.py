"""`byrakratlots evals benchmark`: measures one thing after the other and prints a table."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from evals import texts as shared
from evals.benchmark import texts
from evals.curated import load_asked

if TYPE_CHECKING:
    from evals.benchmark.report import Report

QUESTIONS = Path("evals/questions/corpus.jsonl")
DOCUMENTS = Path("corpus")


def benchmark_command(
    passages: Annotated[int, typer.Option(min=1, help=texts.HELP_PASSAGES)] = 10_000,
    questions: Annotated[Path, typer.Option(help=shared.HELP_QUESTIONS)] = QUESTIONS,
    documents: Annotated[Path, typer.Option(help=texts.HELP_DOCUMENTS)] = DOCUMENTS,
    data: Annotated[Path | None, typer.Option(help=texts.HELP_SEARCHED)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure and report; a missed bar is marked, and is no failure."""
    from evals.benchmark.tables import figures_table, searching_table, stores_table

    report = measure(passages, documents, [row.question for row in load_asked(questions)], data)
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        console = Console(highlight=False)
        console.print(figures_table(report))
        console.print(stores_table(report.stores))
        if report.searching:
            console.print(searching_table(report.searching))


def measure(passages: int, documents: Path, questions: list[str], data: Path | None) -> "Report":
    """Measure everything, with what is under way on stderr."""
    from evals.benchmark import indexing, searching, serving, stores
    from evals.benchmark.machine import this_machine
    from evals.benchmark.report import Report
    from evals.benchmark.synthetic import words_of
    from service.settings import load_settings

    options = load_settings(data).index_options()
    stores.check_client()
    if data:
        searching.check_index(options)
    machine, words = this_machine(), words_of(documents)
    with Console(stderr=True).status(texts.SERVING.format(questions=len(questions))) as status:
        # First, while this process is small: see Child.ended.
        served = serving.serving_figures(documents, questions, options)
        status.update(texts.INDEXING.format(passages=indexing.PASSAGES))
        indexed = indexing.measure_indexing(words, options)
        status.update(texts.COMPARING.format(passages=passages))
        compared = stores.compare_stores(words, passages)
        status.update(texts.SEARCHING.format(questions=len(questions), data=options.data))
        # Only where it is asked for: a service that runs holds the default one.
        searched = searching.measure_searching(options, questions) if data else None
    if data and searched is None:
        typer.echo(texts.NOTHING_INDEXED.format(data=data), err=True)
    return Report(machine, len(questions), served, indexed, compared, searched)

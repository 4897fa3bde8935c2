"""`byrakratlots evals reader`: all that is known of how a reader reads, as tables and plots."""

from pathlib import Path
from typing import Annotated

import typer

from evals import texts as shared
from evals.reading import texts
from evals.training import texts as training


def report_command(
    squad: Annotated[Path, typer.Option(help=training.HELP_SQUAD)],
    pages: Annotated[Path, typer.Option(help=training.HELP_PAGES)],
    documents: Annotated[Path, typer.Option(help=training.HELP_DOCUMENTS)],
    elsewhere: Annotated[list[Path] | None, typer.Option(help=texts.HELP_ELSEWHERE)] = None,
    limit: Annotated[int | None, typer.Option(min=1, help=texts.HELP_LIMIT)] = None,
    plots: Annotated[Path | None, typer.Option(help=texts.HELP_PLOTS)] = None,
    model: Annotated[str | None, typer.Option(help=texts.HELP_MODEL)] = None,
    data: Annotated[Path | None, typer.Option(help=shared.HELP_MODELS)] = None,
) -> None:
    """Print the tables in Markdown, each as soon as it is done."""
    from evals.reading.elsewhere import elsewhere as put_elsewhere
    from evals.reading.named import named_reader
    from evals.reading.report import Report, elsewhere_table
    from evals.training.question_sources import notes_set, own_set, parted, public_set
    from index.embedding import DEFAULT_MODEL, model_source
    from index.reader.starting import reader_tokenizer
    from service.settings import load_settings

    options = load_settings(data).index_options()
    options = options.model_copy(update={"reader": model or options.reader})
    report = Report(
        named_reader(options),
        reader_tokenizer(model_source(DEFAULT_MODEL, options.data / "models")),
        held_out=parted(public_set("squad_sv", squad))[1],
        dev=own_set(pages, documents, "dev"),
        test=own_set(pages, documents, "test"),
        notes={"dev": notes_set("dev"), "test": notes_set("test")},
    )
    for table in report.tables():
        typer.echo(table + "\n")
    if plots is not None:
        report.draw(plots)
    if elsewhere:
        typer.echo(elsewhere_table(list(put_elsewhere(elsewhere, options, limit))))

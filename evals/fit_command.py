"""`byrakratlots evals fit`: the weights of the answering, from development questions."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals import texts
from evals.jsonl import replacing
from evals.options import DataFolder, OutFile
from evals.terminal import show_fit

if TYPE_CHECKING:
    from evals.examples import Example


def fit_command(
    questions: Annotated[list[Path], typer.Option(help=texts.HELP_QUESTIONS)],
    out: OutFile,
    outside: Annotated[list[Path] | None, typer.Option(help=texts.HELP_OUTSIDE)] = None,
    limit: Annotated[int, typer.Option(min=1, help=texts.HELP_OUTSIDE_LIMIT)] = 100,
    also: Annotated[list[Path] | None, typer.Option(help=texts.HELP_ALSO)] = None,
    pages: Annotated[Path | None, typer.Option(help=texts.HELP_PAGES)] = None,
    documents: Annotated[Path | None, typer.Option(help=texts.HELP_DOCUMENTS)] = None,
    data: DataFolder = None,
) -> None:
    """Fit the weights of the answering on development questions, and say how they did."""
    from evals.fit import fit
    from evals.sources import curated_examples, outside_examples, own_examples
    from index.search_index import open_index
    from service.settings import load_settings

    if bool(pages) != bool(documents):
        raise typer.BadParameter(texts.BOTH_OR_NEITHER)
    examples: list[Example] = []
    for one in (data, *(also or [])):
        with open_index(load_settings(one).index_options()) as index:
            for file in questions:
                examples += curated_examples(index, file)
            for folder in outside or []:
                examples += outside_examples(index, folder, limit)
    if pages and documents:
        examples += own_examples(load_settings(data).index_options(), pages, documents)
    fitted = fit(examples)
    with replacing(out) as written:
        written.write(fitted.weights.model_dump_json(indent=2) + "\n")
    show_fit(fitted.figures, len(examples))

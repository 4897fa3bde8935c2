"""`byrakratlots evals ablation`: a table a question set, of what each part of the search adds."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from evals import texts as shared
from evals.ablation import texts
from evals.question_sets import QuestionSet, question_sets
from evals.sampling import SEED
from ingest.split import MOST_WORDS

if TYPE_CHECKING:
    from evals.ablation.measuring import StageResult
    from index.search_index import IndexOptions


def ablation_command(
    sets: Annotated[list[str], typer.Option("--set", help=texts.HELP_SET)],
    sample: Annotated[int | None, typer.Option(min=1, help=shared.HELP_SAMPLE)] = None,
    seed: Annotated[int, typer.Option(help=shared.HELP_SEED)] = SEED,
    words: Annotated[int, typer.Option(min=1, help=texts.HELP_WORDS)] = MOST_WORDS,
    data: Annotated[Path | None, typer.Option(help=shared.HELP_MODELS)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure every stage on every set; each set's table is printed as soon as it is done."""
    from evals.ablation.tables import ablation_table
    from service.settings import load_settings

    options = load_settings(data).index_options()
    console, report = Console(highlight=False), {}
    for one in question_sets(sets, sample, seed):
        results = _measure(one, options, words)
        report[one.name] = _plain(one, results)
        if not as_json:
            console.print(ablation_table(one, results))
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False))


def _measure(one: QuestionSet, options: "IndexOptions", most_words: int) -> list["StageResult"]:
    from evals.ablation.measuring import measure_set

    indexing = texts.INDEXING.format(name=one.name, texts=len(one.corpus))
    with Console(stderr=True).status(indexing) as status:

        def on_stage(stage: str) -> None:
            asking = texts.ASKING.format(
                name=one.name, queries=len(one.queries), stage=texts.STAGE[stage]
            )
            status.update(asking)

        return list(measure_set(one, options, on_stage, most_words))


def _plain(one: QuestionSet, results: list["StageResult"]) -> dict[str, Any]:
    return {
        "queries": len(one.queries),
        "documents": len(one.corpus),
        "stages": {result.name: asdict(result) for result in results},
    }

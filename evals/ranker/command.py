"""`byrakratlots evals fit-ranking`: the weights of the ranking, from question sets."""

from operator import itemgetter
from pathlib import Path
from statistics import mean
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from evals import texts as shared
from evals.ablation import texts as ablation
from evals.jsonl import replacing
from evals.question_sets import QuestionSet, question_sets
from evals.ranker import texts
from evals.sampling import SEED


def fit_ranking_command(
    sets: Annotated[list[str], typer.Option("--set", help=ablation.HELP_SET)],
    out: Annotated[Path, typer.Option(help=texts.HELP_OUT)],
    sample: Annotated[int | None, typer.Option(min=1, help=shared.HELP_SAMPLE)] = None,
    seed: Annotated[int, typer.Option(help=shared.HELP_SEED)] = SEED,
    data: Annotated[Path | None, typer.Option(help=shared.HELP_MODELS)] = None,
) -> None:
    """Fit on all the sets, and print what was reached on queries held out and by each feature."""
    # Only those who train need scikit-learn.
    from evals.ranker.fitting import fit, held_out, ndcg
    from evals.ranker.gathering import JudgedCandidates, gather
    from index.ranking import FEATURES
    from service.settings import load_settings

    options = load_settings(data).index_options()

    def gathered(one: QuestionSet) -> list[JudgedCandidates]:
        doing = texts.GATHERING.format(
            name=one.name, texts=len(one.corpus), queries=len(one.queries)
        )
        with Console(stderr=True).status(doing):
            return list(gather(one.corpus, one.queries, options))

    candidates = {one.name: gathered(one) for one in question_sets(sets, sample, seed)}
    reached = held_out(candidates)
    table = Table(title=texts.TITLE, box=None, pad_edge=False)
    table.add_column(texts.COLUMN_SET)
    for name in candidates:
        table.add_column(name, justify="right")
    for place, feature in enumerate(FEATURES):
        alone = [ndcg(queries, itemgetter((slice(None), place))) for queries in candidates.values()]
        table.add_row(texts.FEATURE[feature], *(_written(mean(values)) for values in alone))
    table.add_row(texts.COLUMN_HELD_OUT, *map(_written, reached.values()))
    Console(highlight=False).print(table)
    with replacing(out) as file:
        file.write(fit(candidates).model_dump_json(indent=2) + "\n")


def _written(figure: float) -> str:
    return f"{figure:.3f}".replace(".", ",")

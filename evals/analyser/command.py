"""`byrakratlots evals analyser`: holds the compound splitter to account, and times the analyser."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from evals import texts as shared
from evals.analyser import texts
from evals.curated import Split, load_asked

if TYPE_CHECKING:
    from evals.analyser.compounds import Errors

COMPOUNDS = Path("evals/questions/compounds.tsv")
QUESTIONS = Path("evals/questions/corpus.jsonl")
TEXTS = Path("corpus")


def analyser_command(
    path: Annotated[Path, typer.Argument(help=texts.HELP_TEXTS)] = TEXTS,
    compounds: Annotated[Path, typer.Option(help=texts.HELP_COMPOUNDS)] = COMPOUNDS,
    questions: Annotated[Path, typer.Option(help=shared.HELP_QUESTIONS)] = QUESTIONS,
    wrong: Annotated[bool, typer.Option("--wrong", help=texts.HELP_WRONG)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure and report; nothing here is a failure."""
    from evals.analyser.compounds import errors_in, load_words
    from evals.analyser.speed import measure_speed, passages_of
    from evals.analyser.tables import errors_table, speed_table, wrong_table
    from evals.benchmark.machine import this_machine

    words, asked = load_words(compounds), [row.question for row in load_asked(questions)]
    load = this_machine().load
    # Before the words are split, so that the first pass meets them all anew.
    speed = measure_speed(passages_of(path), asked)
    errors = {
        split: errors_in([word for word in words if word.split is split])
        for split in (Split.DEV, Split.TEST)
    }
    if as_json:
        typer.echo(json.dumps({"compounds": _as_json(errors), "speed": asdict(speed)}))
        return
    console = Console(highlight=False)
    console.print(errors_table(errors))
    if wrong:
        console.print(wrong_table([word for word in words if word.split is Split.DEV]))
    console.print(speed_table(speed, load))


def _as_json(errors: "dict[Split, Errors]") -> dict[str, dict[str, float]]:
    return {
        split.value: {
            "words": one.words,
            "compounds": one.compounds,
            "error_rate": one.rate,
            **{outcome.value: count for outcome, count in one.outcomes.items()},
        }
        for split, one in errors.items()
    }

"""Options that several of the commands under `byrakratlots evals` take."""

from pathlib import Path
from typing import Annotated

import typer

from evals import texts
from evals.curated import Split

QuestionsFile = Annotated[Path, typer.Option(help=texts.HELP_QUESTIONS)]
OutFile = Annotated[Path, typer.Option(help=texts.HELP_OUT)]
DataFolder = Annotated[Path | None, typer.Option(help=texts.HELP_DATA)]
SplitChoice = Annotated[Split, typer.Option(help=texts.HELP_SPLIT)]
JsonFlag = Annotated[bool, typer.Option("--json", help=texts.HELP_JSON)]

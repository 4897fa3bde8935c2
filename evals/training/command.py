"""`byrakratlots train reader`."""

from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError
from rich.console import Console

from evals import texts as shared
from evals.training import texts

app = typer.Typer(help=texts.APP, no_args_is_help=True)


@app.callback()
def _train() -> None:
    """Make `reader` a command of its own, though it is alone so far."""


@app.command("reader", help=texts.READER)
def train_reader(
    out: Annotated[Path, typer.Option(help=texts.HELP_OUT)],
    squad: Annotated[Path, typer.Option(help=texts.HELP_SQUAD)],
    swequad: Annotated[Path, typer.Option(help=texts.HELP_SWEQUAD)],
    pages: Annotated[Path, typer.Option(help=texts.HELP_PAGES)],
    documents: Annotated[Path, typer.Option(help=texts.HELP_DOCUMENTS)],
    epochs: Annotated[int, typer.Option(min=1, help=texts.HELP_EPOCHS)] = 3,
    layers: Annotated[int | None, typer.Option(min=1, help=texts.HELP_LAYERS)] = None,
    seed: Annotated[int, typer.Option(help=texts.HELP_SEED)] = 1,
    changed: Annotated[list[str] | None, typer.Option("--set", help=texts.HELP_SET)] = None,
    data: Annotated[Path | None, typer.Option(help=shared.HELP_MODELS)] = None,
) -> None:
    """Train on the sets' learning parts, measured on their development parts on the way."""
    from evals.training.learning import LearningFolders, learn
    from evals.training.settings import TrainingSettings

    console = Console(stderr=True, highlight=False)
    folders = LearningFolders(squad, swequad, pages, documents)
    given: dict[str, Any] = {"epochs": epochs, "layers": layers, "seed": seed}
    given |= dict(one.partition("=")[::2] for one in changed or [])
    try:
        settings = TrainingSettings.model_validate(given)
    except ValidationError as error:
        names = ", ".join(TrainingSettings.model_fields)
        raise typer.BadParameter(texts.BAD_SETTING.format(names=names)) from error
    learn(out, folders, settings, data, console.print)

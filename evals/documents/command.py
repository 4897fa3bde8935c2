"""`byrakratlots evals documents`: checks a folder of documents and prints what it found."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from evals.documents import texts

if TYPE_CHECKING:
    from evals.documents.files import Checked

_told = Console(stderr=True)


def documents_command(
    folder: Annotated[Path, typer.Argument(help=texts.HELP_FOLDER)],
    quotes: Annotated[int, typer.Option(min=0, help=texts.HELP_QUOTES)] = 20,
    seed: Annotated[int, typer.Option(help=texts.HELP_SEED)] = 20240918,
) -> None:
    """Check the files, drawn quotes and known decisions; exit 1 if a file or a quote is wrong."""
    from evals.documents.files import check_file
    from evals.documents.manifest import load_manifest
    from evals.documents.tables import files_table

    listed = load_manifest(folder)
    progress = track(listed, texts.CHECKING, console=_told, transient=True)
    files = [check_file(folder, one) for one in progress]
    console = Console(highlight=False)
    console.print(files_table(files))
    whole = sum(file.is_right for file in files)
    console.print(texts.SUM_FILES.format(whole=whole, total=len(files)), "")
    are_found = _show_quotes(console, files, quotes, seed)
    _show_silver(console, folder, files)
    if whole < len(files) or not are_found:
        raise typer.Exit(1)


def _show_quotes(console: Console, files: Sequence["Checked"], count: int, seed: int) -> bool:
    """Print each drawn quote and whether it is on its page; give whether all of them are."""
    from evals.documents.quotes import draw, has_pdftotext, is_on_its_page, quotes_in
    from evals.documents.tables import quotes_table

    if not has_pdftotext():
        _told.print(texts.NO_PDFTOTEXT)
        return True
    drawn = draw([quote for file in files for quote in quotes_in(file)], count, seed)
    looked_up = [(quote, is_on_its_page(quote)) for quote in drawn]
    found = sum(is_there for _, is_there in looked_up)
    console.print(quotes_table(looked_up))
    console.print(texts.SUM_QUOTES.format(found=found, total=len(looked_up)), "")
    return found == len(looked_up)


def _show_silver(console: Console, folder: Path, files: Sequence["Checked"]) -> None:
    """Print how many of the known decisions stand where they should, and each that does not."""
    from evals.documents.silver import NAME, load_decisions, wrong_of

    decisions = load_decisions(folder)
    if not decisions:
        return
    by_name = {file.path.name: file for file in files}
    verbatim = [decision for decision in decisions if decision.citat_finns_i_pdf]
    wrong = {decision.id: wrong_of(decision, by_name) for decision in verbatim}
    right = sum(what is None for what in wrong.values())
    console.print(texts.SUM_SILVER.format(right=right, total=len(verbatim), file=NAME))
    if left_out := len(decisions) - len(verbatim):
        console.print(texts.SILVER_LEFT_OUT.format(count=left_out))
    for decision_id, what in wrong.items():
        if what is not None:
            said = texts.SILVER_WRONG[what]
            console.print(texts.SILVER_LINE.format(id=decision_id, wrong=said), markup=False)

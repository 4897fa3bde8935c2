"""`byrakratlots evals growth`: this project's search beside LlamaIndex's over local Qdrant."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from evals import texts as shared
from evals.benchmark import texts
from evals.benchmark.command import DOCUMENTS

if TYPE_CHECKING:
    from evals.benchmark.growth import Growth

SIZES = [1_000, 10_000, 100_000]


def growth_command(
    passages: Annotated[list[int], typer.Option(min=1, help=texts.HELP_SIZES)] = SIZES,
    documents: Annotated[Path, typer.Option(help=texts.HELP_DOCUMENTS)] = DOCUMENTS,
    seconds: Annotated[float, typer.Option(min=1, help=texts.HELP_SECONDS)] = 600,
    as_json: Annotated[bool, typer.Option("--json", help=shared.HELP_JSON)] = False,
) -> None:
    """Measure both systems at each size, each time in a process of its own."""
    from evals.benchmark.growth_table import growth_table
    from evals.benchmark.llama_hybrid import check_llama_store
    from evals.benchmark.synthetic import words_of

    check_llama_store()
    grown = _measure(words_of(documents), passages, seconds)
    if as_json:
        plain = [{"system": name, **asdict(growth)} for name, growth in grown]
        typer.echo(json.dumps(plain, ensure_ascii=False))
    else:
        Console(highlight=False).print(growth_table(grown))


def _measure(words: list[str], sizes: list[int], seconds: float) -> list[tuple[str, "Growth"]]:
    from evals.benchmark.growth import measure_growth
    from evals.benchmark.llama_hybrid import llama_hybrid
    from evals.benchmark.own_process import in_own_process
    from evals.benchmark.own_search import own_search

    grown = []
    with Console(stderr=True).status("") as status:
        for size in sizes:
            for name, open_system in (("own", own_search), ("llama", llama_hybrid)):
                status.update(texts.GROWING.format(system=texts.SYSTEM[name], passages=size))
                growth = in_own_process(measure_growth, open_system, words, size, seconds)
                grown.append((name, growth))
    return grown

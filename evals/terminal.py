"""What the commands do at the terminal: figures on stdout, everything else on stderr."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.progress import track

from evals import texts
from evals.bars import Bar
from evals.bootstrap import Interval
from evals.candidates import Gathered
from evals.compare import Change, Compared, differences
from evals.curated import Asked
from evals.jsonl import replacing
from evals.measures import Summary
from evals.report import verdict
from evals.tables import figures_table, kinds_table

Figures = Mapping[str, Interval | None]


@dataclass
class Failures:
    """The rows that could not be run, kept until the progress bar is gone."""

    lines: list[str] = field(default_factory=list)

    def add(self, row: Asked, error: Exception) -> None:
        """Keep what a row raised."""
        line = texts.ROW_FAILED.format(
            row=row.id or row.question, kind=type(error).__name__, reason=error
        )
        self.lines.append(line)

    def tell(self, total: int) -> None:
        """Name each row on stderr and end with exit code 1, if there are any."""
        if self.lines:
            summary = texts.ROWS_FAILED.format(count=len(self.lines), total=total)
            typer.echo("\n".join([*self.lines, summary]), err=True)
            raise typer.Exit(1)


def write_rows(path: Path, rows: Iterable[BaseModel], total: int) -> None:
    """Write one JSON object a line, whole or not at all, with progress on stderr."""
    progress = track(rows, texts.RUNNING, total, console=Console(stderr=True), transient=True)
    with replacing(path) as file:
        for row in progress:
            file.write(row.model_dump_json() + "\n")
    typer.echo(texts.WRITTEN.format(count=total, path=path), err=True)


def show_scores(summary: Summary, by_kind: Mapping[str, Summary], *, as_json: bool) -> None:
    """Print the figures over all questions and by kind, as tables or as one JSON object."""
    if as_json:
        kinds = {kind: _plain(figures) for kind, figures in by_kind.items()}
        _print_json({"overall": _plain(summary), "by_kind": kinds})
    else:
        console = Console()
        console.print(figures_table(texts.TABLE_ALL, summary))
        console.print(kinds_table(by_kind))


def show_comparison(pairs: Sequence[Compared]) -> None:
    """Print how much each mean grew, and every question that got better or worse."""
    console = Console()
    console.print(figures_table(texts.TABLE_GROWTH, differences(pairs)))
    for change in Change:
        changed = [one for one in pairs if one.change is change]
        console.print(texts.CHANGES[change].format(count=len(changed)))
        for one in changed if change is not Change.SAME else ():
            question = one.after.question
            line = texts.CHANGED_FROM.format(id=question.id, question=question.question)
            console.print(f"  {line}", markup=False, highlight=False)
            console.print(f"    {verdict(one.before)} → {verdict(one.after)}", highlight=False)


def show_gathered(gathered: Gathered, marks: int) -> None:
    """Say on stderr what became of the marks, and what a person does next."""
    counts = Counter(one.answerable for one in gathered.candidates)
    told = texts.CANDIDATES_WRITTEN.format(
        marks=marks,
        count=len(gathered.candidates),
        answerable=counts[True],
        refused=counts[False],
        open=counts[None],
        repeated=gathered.repeated,
        known=gathered.known,
    )
    typer.echo(f"{told}\n{texts.CANDIDATES_NEXT}", err=True)


def show_ranking(figures: Figures, *, as_json: bool) -> None:
    """Print the figures of a ranking, as a table or as one JSON object."""
    if as_json:
        _print_json(_plain(figures))
    else:
        Console().print(figures_table(texts.TABLE_RANKED, figures))


def show_fit(figures: Mapping[str, float], questions: int) -> None:
    """Print how fitted weights did on questions that were held out."""
    typer.echo(texts.FITTED.format(questions=questions))
    for name, value in figures.items():
        typer.echo(f"  {name}: {value:.3f}")


def hold_to(bars: Iterable[Bar], summary: Summary) -> None:
    """Name each bar that is missed on stderr and end with exit code 1, if there are any."""
    missed = [bar for bar in bars if not bar.cleared(summary)]
    for bar in missed:
        found = summary[bar.name]
        line = texts.BAR_FLOOR if bar.floor else texts.BAR_CEILING
        # In the unit of the bar and unrounded, or 77.96 % would be said to miss 78.0 %.
        value = texts.NO_VALUE if found is None else f"{found.value:.6g}"
        typer.echo(line.format(name=bar.name, value=value, bound=f"{bar.bound:g}"), err=True)
    if missed:
        raise typer.Exit(1)


def _plain(figures: Figures) -> dict[str, dict[str, float] | None]:
    return {name: None if one is None else asdict(one) for name, one in figures.items()}


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))

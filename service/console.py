"""What the command line shows on a terminal: tables, answers, progress."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Column, Table
from rich.text import Text

from index.indexing import FileReport, OnReport, Outcome
from service import texts
from service.answer import Answer, Citation
from service.dates import day_label
from service.hits import Hit
from service.listing import DocumentSummary

_out = Console(highlight=False)
_progress_console = Console(stderr=True)


def print_json(value: BaseModel | dict[str, Any]) -> None:
    """Print one JSON object on stdout."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))


@contextmanager
def progress(description: str, total: int, reports: list[FileReport]) -> Iterator[OnReport]:
    """Show a bar on stderr while files are worked through; give what takes each report."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_progress_console, transient=True) as bar:
        task = bar.add_task(description, total=total)

        def note(report: FileReport) -> None:
            reports.append(report)
            bar.update(task, advance=1, description=f"{description} {report.path}")

        yield note


def show_reports(reports: Sequence[FileReport]) -> None:
    """Print what was done to each file."""
    table = Table(texts.FILE, texts.OUTCOME, texts.PASSAGES, texts.REASON, box=None)
    for report in reports:
        style = "red" if report.outcome is Outcome.FAILED else ""
        passages = str(report.passages or "")
        outcome = Text(texts.OUTCOMES[report.outcome], style)
        table.add_row(Text(report.path), outcome, passages, Text(report.reason or ""))
    _out.print(table)


def show_answer(answer: Answer) -> None:
    """Print an answer with its sources below it."""
    _out.print(Text(answer.answer), soft_wrap=True)
    for note in answer.notes:
        _out.print(Text(note, "italic"))
    if answer.next_step:
        _out.print(Text(f"\n{texts.NEXT_STEP}: {answer.next_step.text}"))
    if answer.citations:
        _out.print(Text(f"\n{texts.SOURCES if answer.answered else texts.NEAREST}", "bold"))
    for citation in answer.citations:
        _out.print(Text(f"[{citation.n}] {_place(citation)}"))
        _out.print(Text(f"    ”{' '.join(citation.quote.split())}”", "dim"))


def _place(citation: Citation) -> str:
    page = texts.PAGE.format(page=citation.page) if citation.page else None
    day = day_label(citation.date, citation.date_inferred)
    return " · ".join(part for part in (citation.title, day, citation.section, page) if part)


def show_hits(hits: Iterable[Hit]) -> None:
    """Print the passages that a search found."""
    shown = False
    for hit in hits:
        shown = True
        day = day_label(hit.date, hit.date_inferred)
        place = " · ".join(part for part in (hit.title, day, hit.section) if part)
        _out.print(Text(f"{hit.rank}. {place}", "bold"))
        _out.print(Text(f"{' '.join(hit.text.split())}\n"))
    if not shown:
        _out.print(texts.NO_HITS)


def show_documents(documents: Sequence[DocumentSummary]) -> None:
    """Print the list of documents."""
    if not documents:
        _out.print(texts.NO_DOCUMENTS)
        return
    # The id is what the next command is given: it may not be cut off.
    table = Table(
        Column("id", no_wrap=True), texts.DATE, texts.KIND, texts.TITLE, texts.PASSAGES, box=None
    )
    for one in documents:
        day = day_label(one.date, one.date_inferred) or ""
        table.add_row(one.id, day, one.kind, Text(one.title), str(one.passages))
    _out.print(table)

"""What the command line shows on a terminal: tables and answers."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from index.catalogue.entries import Problem
from index.reports import FileReport, Outcome
from ingest.sources.web import Planned
from service import texts
from service.answer import Answer, Citation
from service.dates import day_label
from service.hits import Hit
from service.listing import DocumentSummary

# In a file or a pipe there is no screen's width to keep to, and names are not to be cut.
_out = Console(highlight=False, width=None if sys.stdout.isatty() else 200)


def print_json(value: BaseModel | dict[str, Any]) -> None:
    """Print one JSON object on stdout."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))


def print_ingested(reports: Sequence[FileReport], fetches: Sequence[Planned]) -> None:
    """Print what was done to each file, or would be, as one JSON object."""
    value: dict[str, Any] = {"files": [report.model_dump(mode="json") for report in reports]}
    if fetches:
        value["fetches"] = [_json_fields(planned) for planned in fetches]
    print_json(value)


def _json_fields(planned: Planned) -> dict[str, Any]:
    looked = planned.last_looked
    return asdict(planned) | {"last_looked": looked.isoformat() if looked else None}


def show_fetches(fetches: Sequence[Planned]) -> None:
    """Print what would be fetched, and what is left for another day."""
    for due, heading in ((True, texts.TO_FETCH), (False, texts.NOT_DUE)):
        chosen = [planned for planned in fetches if planned.due is due]
        if chosen:
            _out.print(Text(f"\n{heading.format(count=len(chosen))}", "bold"))
        for planned in chosen:
            _out.print(Text(planned.url), soft_wrap=True)
            _out.print(Text(f"    {planned.why}", "dim"), soft_wrap=True)


def show_reports(reports: Sequence[FileReport], outcomes: Mapping[str, str]) -> None:
    """Print what was done to each file, in the words of `outcomes`, and how many of each."""
    shown = [report for report in reports if report.outcome is not Outcome.UNCHANGED]
    path = Column(texts.FILE, overflow="fold")
    table = Table(path, texts.OUTCOME, texts.PASSAGES, texts.REMARK, box=None)
    for report in shown:
        style = "red" if report.outcome is Outcome.FAILED else ""
        passages = str(report.passages or "")
        remarks = "\n".join(part for part in (report.reason, *report.warnings) if part)
        outcome = Text(outcomes[report.outcome], style)
        table.add_row(Text(report.path), outcome, passages, Text(remarks))
    if shown:
        _out.print(table)
    counts = Counter(str(report.outcome) for report in reports)
    _out.print(
        ", ".join(
            texts.SUMMARY.format(count=counts[outcome], outcome=words)
            for outcome, words in outcomes.items()
            if counts[outcome]
        )
    )


def show_answer(answer: Answer) -> None:
    """Print an answer with its sources below it."""
    _out.print(Text(answer.answer), soft_wrap=True)
    for term in answer.terms:
        written_out = texts.TERM.format(short=term.short, long=term.long, n=term.citation.n)
        _out.print(Text(written_out, "dim"))
    for note in answer.notes:
        _out.print(Text(note, "italic"))
    if answer.next_step:
        _out.print(Text(f"\n{texts.NEXT_STEP}: {answer.next_step.text}"))
    if answer.citations:
        _out.print(Text(f"\n{texts.SOURCES if answer.answered else texts.NEAREST}", "bold"))
    for citation in answer.quoted:
        _out.print(Text(f"[{citation.n}] {_place(citation)}"))
        _out.print(Text(f"    ”{' '.join(citation.quote.split())}”", "dim"))


def _place(citation: Citation) -> str:
    page = texts.PAGE.format(page=citation.page) if citation.page and not citation.row else None
    row = texts.ROW.format(row=citation.row) if citation.row else None
    day = day_label(citation.date, citation.date_inferred)
    return " · ".join(part for part in (citation.title, day, citation.section, page, row) if part)


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


def show_documents(documents: Sequence[DocumentSummary], problems: Sequence[Problem]) -> None:
    """Print the list of documents, and below it what could not be read."""
    if not documents:
        _out.print(texts.NO_DOCUMENTS)
    else:
        _out.print(_document_table(documents))
    if problems:
        table = Table(texts.FILE, texts.SEEN, texts.REASON, box=None)
        for problem in problems:
            kept = f" {texts.KEPT_VERSION}" if problem.document_id else ""
            reason = Text(f"{problem.reason}{kept}", "red")
            table.add_row(Text(problem.path), _moment(problem.seen_at), reason)
        _out.print(Text(f"\n{texts.PROBLEMS}", "bold"))
        _out.print(table)


def _document_table(documents: Sequence[DocumentSummary]) -> Table:
    # The id is what the next command is given: it may not be cut off.
    table = Table(
        Column("id", no_wrap=True),
        texts.DATE,
        texts.KIND,
        texts.TITLE,
        texts.PASSAGES,
        texts.INDEXED,
        texts.FROM_WHERE,
        texts.REMARK,
        box=None,
    )
    for one in documents:
        table.add_row(
            one.id,
            day_label(one.date, one.date_inferred) or "",
            one.kind,
            Text(one.title),
            str(one.passages),
            _moment(one.indexed_at),
            Text(one.url or "\n".join(one.paths)),
            Text("\n".join(one.warnings), "red"),
        )
    return table


def _moment(utc: datetime) -> str:
    """A moment by this machine's clock, to the minute."""
    return utc.replace(tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M")

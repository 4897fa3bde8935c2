"""`byrakratlots evals run`, `score`, `compare` and `candidates`: answers and how good they are."""

from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from evals import texts
from evals.bars import Bar, parse_bar
from evals.candidates import gather
from evals.compare import compared
from evals.curated import Question, Split, load_asked, load_unique
from evals.errors import FileUnusableError, NothingMarkedError, NothingToDoError
from evals.jsonl import read_jsonl, replacing
from evals.measures import summarise, summarise_by_kind
from evals.options import DataFolder, JsonFlag, OutFile, QuestionsFile, SplitChoice
from evals.report import render
from evals.run import run
from evals.score import Scored, pair, score
from evals.terminal import (
    Failures,
    hold_to,
    show_comparison,
    show_gathered,
    show_scores,
    write_rows,
)
from service.answer import Answer


def run_command(
    questions: QuestionsFile,
    out: OutFile,
    split: SplitChoice = Split.ALL,
    data: DataFolder = None,
) -> None:
    """Ask every question of the split and write one Answer a line, in order."""
    from service.guide import open_guide

    rows = load_asked(questions, split)
    failures = Failures()
    with open_guide(data) as guide:
        write_rows(out, run(rows, guide.ask, failures.add), len(rows))
    failures.tell(len(rows))


def score_command(
    questions: QuestionsFile,
    answers: Annotated[Path, typer.Option(help=texts.HELP_ANSWERS)],
    split: SplitChoice = Split.ALL,
    report: Annotated[Path | None, typer.Option(help=texts.HELP_REPORT)] = None,
    as_json: JsonFlag = False,
    at_least: Annotated[list[str] | None, typer.Option(help=texts.HELP_AT_LEAST)] = None,
    at_most: Annotated[list[str] | None, typer.Option(help=texts.HELP_AT_MOST)] = None,
    data: DataFolder = None,
) -> None:
    """Hold the answers against the curated questions and give the figures."""
    bars = _bars(at_least or [], floor=True) + _bars(at_most or [], floor=False)
    scored = _score_file(questions, answers, split, data)
    if report is not None:
        with replacing(report) as file:
            file.write(render(scored, f"{questions.name}, {split}"))
        typer.echo(texts.REPORT_WRITTEN.format(path=report), err=True)
    summary = summarise(scored)
    show_scores(summary, summarise_by_kind(scored), as_json=as_json)
    hold_to(bars, summary)


def compare_command(
    before: Annotated[Path, typer.Argument(help=texts.HELP_BEFORE)],
    after: Annotated[Path, typer.Argument(help=texts.HELP_AFTER)],
    questions: QuestionsFile,
    split: SplitChoice = Split.ALL,
    data: DataFolder = None,
) -> None:
    """Say what got better and what got worse from one run to another, question by question."""
    runs = [_score_file(questions, answers, split, data) for answers in (before, after)]
    show_comparison(compared(*runs))


def candidates_command(
    out: OutFile,
    questions: Annotated[list[Path] | None, typer.Option(help=texts.HELP_CURATED)] = None,
    data: DataFolder = None,
) -> None:
    """Write one candidate question a line for what staff have marked, to be read by a person."""
    from service.mark_file import MarkFile
    from service.settings import load_settings

    if out.exists():
        raise FileUnusableError(out, texts.IS_THERE)
    curated = [one for path in questions or [] for one in load_unique(path, Question)]
    file = MarkFile(load_settings(data).marks)
    marks = file.marks()
    if not marks:
        raise NothingMarkedError(file.path)
    gathered = gather(marks, curated)
    write_rows(out, gathered.candidates, len(gathered.candidates))
    show_gathered(gathered, len(marks))


def _score_file(questions: Path, answers: Path, split: Split, data: Path | None) -> list[Scored]:
    from service.guide import open_guide

    pairs = pair(load_unique(questions, Question), read_jsonl(answers, Answer), split)
    if not pairs:
        raise NothingToDoError(questions, split)
    with open_guide(data) as guide:
        text_of = cache(lambda document_id: guide.document(document_id).text)
        return [score(question, answer, text_of) for question, answer in pairs]


def _bars(given: list[str], *, floor: bool) -> list[Bar]:
    try:
        return [parse_bar(one, floor=floor) for one in given]
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error

"""The commands under `byrakratlots evals`.

An error that the user can act on is left to `service.cli.main`, the one door for all commands.
The service and the index are imported by the commands that open them, so that scoring a ranking,
and testing this room, loads no model.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals import texts
from evals.ablation.command import ablation_command
from evals.ablation.texts import ABLATION
from evals.analyser.command import analyser_command
from evals.analyser.texts import ANALYSER
from evals.bars import Bar, parse_bar
from evals.benchmark.bulk_command import bulk_command
from evals.benchmark.command import benchmark_command
from evals.benchmark.growth_command import growth_command
from evals.benchmark.reading_command import readers_command
from evals.benchmark.texts import BENCHMARK, BULK, GROWTH, READERS
from evals.curated import Question, Split, load_asked, load_unique
from evals.documents.command import documents_command
from evals.documents.texts import DOCUMENTS
from evals.errors import NothingToDoError
from evals.fuzz.command import fuzz_command
from evals.fuzz.texts import FUZZ
from evals.jsonl import read_jsonl, replacing
from evals.measures import summarise, summarise_by_kind
from evals.ranker.command import fit_ranking_command
from evals.ranker.texts import FIT_RANKING
from evals.reading.command import reading_command
from evals.reading.report_command import report_command
from evals.reading.texts import READING, REPORT
from evals.report import render
from evals.retrieval_commands import retrieval_command, retrieval_score_command
from evals.run import run
from evals.score import Scored, pair, score
from evals.terminal import Failures, hold_to, show_fit, show_scores, write_rows
from service.answer import Answer

if TYPE_CHECKING:
    from evals.examples import Example

app = typer.Typer(help=texts.APP, no_args_is_help=True)
app.command("benchmark", help=BENCHMARK)(benchmark_command)
app.command("fuzz", help=FUZZ)(fuzz_command)
app.command("growth", help=GROWTH)(growth_command)
app.command("bulk", help=BULK)(bulk_command)
app.command("readers", help=READERS)(readers_command)
app.command("documents", help=DOCUMENTS)(documents_command)
app.command("retrieval", help=texts.RETRIEVAL)(retrieval_command)
app.command("retrieval-score", help=texts.RETRIEVAL_SCORE)(retrieval_score_command)
app.command("reading", help=READING)(reading_command)
app.command("reader", help=REPORT)(report_command)
app.command("ablation", help=ABLATION)(ablation_command)
app.command("fit-ranking", help=FIT_RANKING)(fit_ranking_command)
app.command("analyser", help=ANALYSER)(analyser_command)

QuestionsFile = Annotated[Path, typer.Option(help=texts.HELP_QUESTIONS)]
OutFile = Annotated[Path, typer.Option(help=texts.HELP_OUT)]
DataFolder = Annotated[Path | None, typer.Option(help=texts.HELP_DATA)]
SplitChoice = Annotated[Split, typer.Option(help=texts.HELP_SPLIT)]
JsonFlag = Annotated[bool, typer.Option("--json", help=texts.HELP_JSON)]


@app.command("run", help=texts.RUN)
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


@app.command("score", help=texts.SCORE)
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


@app.command("fit", help=texts.FIT)
def fit_command(
    questions: QuestionsFile,
    out: OutFile,
    outside: Annotated[list[Path] | None, typer.Option(help=texts.HELP_OUTSIDE)] = None,
    limit: Annotated[int, typer.Option(min=1, help=texts.HELP_OUTSIDE_LIMIT)] = 100,
    also: Annotated[list[Path] | None, typer.Option(help=texts.HELP_ALSO)] = None,
    data: DataFolder = None,
) -> None:
    """Fit the weights of the answering on development questions, and say how they did."""
    from evals.fit import fit
    from evals.sources import curated_examples, outside_examples
    from index.search_index import open_index
    from service.settings import load_settings

    examples: list[Example] = []
    for one in (data, *(also or [])):
        with open_index(load_settings(one).index_options()) as index:
            examples += curated_examples(index, questions)
            for folder in outside or []:
                examples += outside_examples(index, folder, limit)
    fitted = fit(examples)
    with replacing(out) as file:
        file.write(fitted.weights.model_dump_json(indent=2) + "\n")
    show_fit(fitted.figures, len(examples))


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

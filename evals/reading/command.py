"""`byrakratlots evals reading`: each question read against its own text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel

from evals import texts as shared
from evals.curated import Asked, load_unique
from evals.errors import TextMissingError
from evals.reading import texts
from evals.retrieval import CorpusText
from evals.terminal import write_rows
from index.reader.reading import PassageReader


class ReadQuestion(Asked):
    """A question and the text that it is read against; other keys are ignored."""

    source_id: str


class ReadRow(BaseModel):
    """How sure it is that the text answers, and the likeliest answer in its words."""

    query_id: str
    score: float
    answer: str


def reading_command(
    corpus: Annotated[Path, typer.Option(help=texts.HELP_CORPUS)],
    queries: Annotated[Path, typer.Option(help=texts.HELP_QUERIES)],
    out: Annotated[Path, typer.Option(help=shared.HELP_OUT)],
    model: Annotated[str | None, typer.Option(help=texts.HELP_MODEL)] = None,
    data: Annotated[Path | None, typer.Option(help=shared.HELP_MODELS)] = None,
) -> None:
    """Write one row a question, in order."""
    from evals.reading.named import named_reader
    from service.settings import load_settings

    by_id = {row.id: row for row in load_unique(corpus, CorpusText)}
    questions = load_unique(queries, ReadQuestion)
    for question in questions:
        if question.source_id not in by_id:
            raise TextMissingError(queries, question.source_id)
    options = load_settings(data).index_options()
    reader = named_reader(options.model_copy(update={"reader": model or options.reader}))
    write_rows(out, _read(reader, by_id, questions), len(questions))


def _read(
    reader: PassageReader, by_id: dict[str, CorpusText], questions: list[ReadQuestion]
) -> Iterator[ReadRow]:
    from evals.training.examples import LearningText

    cut: dict[str, LearningText] = {}
    for question in questions:
        row = by_id[question.source_id]
        if row.id not in cut:
            cut[row.id] = LearningText.of(row.id, row.title or "", row.text)
        passages = cut[row.id].passages
        if not passages:  # a text without a word answers nothing
            yield ReadRow(query_id=question.id, score=0.0, answer="")
            continue
        readings = reader.read(question.question, passages)
        found = zip(readings, passages, strict=True)
        surest, passage = max(found, key=lambda one: one[0].probability)
        answer = passage.text[slice(*surest.span)] if surest.span else ""
        yield ReadRow(query_id=question.id, score=surest.probability, answer=answer)

"""Where questions to learn from come from: sets of two formats, given alike."""

import gzip
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from evals.curated import Asked
from evals.jsonl import read_jsonl
from evals.retrieval import CorpusText
from evals.training.examples import LearningQuestion, LearningText
from ingest.readers import read

Part = Literal["train", "dev", "test"]

HELD_OUT_ARTICLES = 5
OWN, NOTES = "own", "notes"
OWN_QUESTIONS = Path(__file__).parent.parent / "reading" / "questions.jsonl"
OWN_NOTES = OWN_QUESTIONS.with_name("notes.jsonl")
_DOCUMENTS, _NOTES = "documents/", "notes/"


class Note(BaseModel):
    """A short document that was made up for this project, as notes and pages on grants are."""

    id: str
    title: str
    date: date | None
    text: str


class AnswerSpan(BaseModel):
    """An answer as the public sets give it: what it says, and where it starts in the text."""

    text: str
    start: int


class PublicQuestion(Asked):
    """A question over one text, in the public sets' format; other keys are ignored."""

    source_id: str
    relevant_ids: frozenset[str] = frozenset()
    answer_spans: tuple[AnswerSpan, ...] = ()


class OwnQuestion(Asked):
    """A question of this project, over a note or an excerpt of a text outside the repository.

    The excerpt and the spans count characters of the whole text. `near_miss` says what makes a
    question without spans differ from one that the excerpt answers.
    """

    text_id: str
    excerpt: tuple[int, int]
    spans: list[tuple[int, int]]
    near_miss: str | None
    kind: str
    voice: str
    split: Part


@dataclass(frozen=True)
class LearningSet:
    """Questions, and the texts that they are over by id."""

    name: str
    texts: dict[str, LearningText]
    questions: list[LearningQuestion]


def public_set(name: str, folder: Path) -> LearningSet:
    """Read a set's `corpus.jsonl` and `queries.jsonl`."""
    rows = {row.id: row for row in read_jsonl(folder / "corpus.jsonl", CorpusText)}
    texts = {row.id: LearningText.of(row.id, row.title or "", row.text) for row in rows.values()}
    questions = [
        LearningQuestion(
            id=row.id,
            question=row.question,
            text_id=row.source_id,
            spans=tuple((span.start, span.start + len(span.text)) for span in row.answer_spans),
            article=rows[row.source_id].title or row.source_id,
            answered_in=row.relevant_ids - {row.source_id},
        )
        for row in read_jsonl(folder / "queries.jsonl", PublicQuestion)
    ]
    return LearningSet(name, texts, questions)


def own_set(pages: Path, documents: Path, part: Part) -> LearningSet:
    """Read one part of this project's questions over texts of others, and their excerpts.

    `pages` is the packed corpus of web pages, `documents` the folder of files.
    """
    rows = [row for row in _own_rows(part) if not row.text_id.startswith(_NOTES)]
    return _over(OWN, rows, _sources({row.text_id for row in rows}, pages, documents))


def notes_set(part: Part) -> LearningSet:
    """Read one part of this project's questions over its own made-up notes."""
    rows = [row for row in _own_rows(part) if row.text_id.startswith(_NOTES)]
    notes = read_jsonl(OWN_NOTES, Note)
    return _over(NOTES, rows, {one.id: _Source(one.title, one.text, one.date) for one in notes})


def parted(whole: LearningSet) -> tuple[LearningSet, LearningSet]:
    """Give the part of a set to learn from, and the part to be measured on: whole articles.

    The same HELD_OUT_ARTICLES each time.
    """
    articles = sorted(
        {one.article for one in whole.questions},
        key=lambda name: hashlib.sha256(name.encode()).digest(),
    )
    held_out = set(articles[:HELD_OUT_ARTICLES])
    learnt, kept = (
        replace(whole, questions=[q for q in whole.questions if (q.article in held_out) is held])
        for held in (False, True)
    )
    return learnt, kept


@dataclass(frozen=True)
class _Source:
    title: str
    text: str
    day: date | None = None


def _own_rows(part: Part) -> list[OwnQuestion]:
    return [row for row in read_jsonl(OWN_QUESTIONS, OwnQuestion) if row.split == part]


def _over(name: str, rows: Iterable[OwnQuestion], sources: Mapping[str, _Source]) -> LearningSet:
    """The questions with the excerpts that they are over, in which their spans are counted."""
    texts: dict[str, LearningText] = {}
    questions = []
    for row in rows:
        start, end = row.excerpt
        excerpt_id = f"{row.text_id}#{start}"
        if excerpt_id not in texts:
            source = sources[row.text_id]
            excerpt = source.text[start:end]
            texts[excerpt_id] = LearningText.of(excerpt_id, source.title, excerpt, source.day)
        spans = tuple((a - start, b - start) for a, b in row.spans)
        kind = row.near_miss or row.kind
        questions.append(
            LearningQuestion(row.id, row.question, excerpt_id, spans, row.text_id, kind=kind)
        )
    return LearningSet(name, texts, questions)


def _sources(wanted: set[str], pages: Path, documents: Path) -> dict[str, _Source]:
    """The wanted pages and files, by id."""
    found = {}
    with gzip.open(pages, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = CorpusText.model_validate_json(line)
            if row.id in wanted:
                found[row.id] = _Source(row.title or "", row.text)
    for text_id in wanted:
        if text_id.startswith(_DOCUMENTS):
            path = documents / text_id.removeprefix(_DOCUMENTS)
            found[text_id] = _Source(path.stem, read(path).text)
    return found

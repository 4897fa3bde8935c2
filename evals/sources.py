"""Where fitting takes its questions from: curated ones over the corpus, and public sets."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel

from evals.curated import Question, Row, Split, in_split, load_unique
from evals.examples import Example, Place, example
from evals.retrieval import CorpusText
from index.scratch import scratch_search_index
from index.search_index import IndexOptions, SearchIndex
from service.answering.answerer import Answerer

# The curated questions are of the kind that is asked here; each counts as much as several others.
CURATED_WEIGHT = 4.0
PUBLIC_WEIGHT = 1.0
# Easy to refuse and easy to have in any number: kept from drowning the near misses.
OUTSIDE_WEIGHT = 0.5


class _AnswerSpan(BaseModel):
    text: str
    start: int


class _PublicQuery(Row):
    """A question of a public set, with the text that it was written for and where it answers."""

    question: str
    source_id: str
    answerable: bool
    answer_spans: tuple[_AnswerSpan, ...] = ()


def curated_examples(index: SearchIndex, questions: Path) -> Iterator[Example]:
    """Give the development questions of a curated file; never the test questions."""
    answerer = Answerer(index)
    documents = index.catalogue.documents()
    for row in load_unique(questions, Question):
        if not in_split(row.id, Split.DEV):
            continue
        places = [
            Place(document.id, start, start + len(evidence))
            for evidence in row.evidence
            for document in documents
            if (start := document.text.find(evidence)) >= 0
        ]
        one = example(answerer, row.question, places, row.answerable, CURATED_WEIGHT)
        if one is not None:
            yield one


def outside_examples(index: SearchIndex, folder: Path, limit: int) -> Iterator[Example]:
    """Give every n-th question of a public set, asked over the corpus, which cannot answer it."""
    answerer = Answerer(index)
    for query in _every_nth(load_unique(folder / "queries.jsonl", _PublicQuery), limit):
        one = example(answerer, query.question, [], answerable=False, weight=OUTSIDE_WEIGHT)
        if one is not None:
            yield one


def _every_nth(queries: Sequence[_PublicQuery], limit: int) -> Sequence[_PublicQuery]:
    return queries[:: max(1, len(queries) // limit)][:limit]


def public_examples(folder: Path, limit: int, options: IndexOptions) -> Iterator[Example]:
    """Give every n-th question of a public set, asked over its own corpus; `limit` in all."""
    corpus = load_unique(folder / "corpus.jsonl", CorpusText)
    queries = _every_nth(load_unique(folder / "queries.jsonl", _PublicQuery), limit)
    rows = ((one.id, one.title or "", one.text) for one in corpus)
    with scratch_search_index(rows, options) as index:
        answerer = Answerer(index)
        for query in queries:
            spans = query.answer_spans if query.answerable else ()
            places = [
                Place(query.source_id, span.start, span.start + len(span.text)) for span in spans
            ]
            one = example(answerer, query.question, places, query.answerable, PUBLIC_WEIGHT)
            if one is not None:
                yield one

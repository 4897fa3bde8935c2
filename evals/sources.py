"""Where fitting takes its questions from: curated ones, and others that nothing here answers."""

from collections.abc import Iterator
from pathlib import Path

from evals.curated import Question, Split, in_split, load_asked, load_unique
from evals.examples import Example, Place, example
from index.search_index import SearchIndex
from service.answering.answerer import Answerer

# The curated questions are of the kind that is asked here; each counts as much as several others.
CURATED_WEIGHT = 4.0
# Easy to refuse and easy to have in any number: kept from drowning the near misses.
OUTSIDE_WEIGHT = 0.5


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
    queries = load_asked(folder / "queries.jsonl")
    for query in queries[:: max(1, len(queries) // limit)][:limit]:
        one = example(answerer, query.question, [], answerable=False, weight=OUTSIDE_WEIGHT)
        if one is not None:
            yield one

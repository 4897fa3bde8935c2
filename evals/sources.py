"""Where fitting takes its questions from: curated ones, and others that nothing here answers."""

from collections.abc import Iterator
from pathlib import Path

from evals.curated import Question, Split, in_split, load_asked, load_unique
from evals.examples import Example, Place, example
from evals.training.question_sources import Part, notes_set, own_set
from index.options import IndexOptions
from index.scratch import scratch_index
from index.search_index import SearchIndex
from service.answering.finding import Finder
from service.answering.follow_up import ways_to_read
from service.answering.safety import masked, warning
from service.conversation import Turn

# The curated questions are of the kind that is asked here; each counts as much as several others.
CURATED_WEIGHT = 4.0
# The reader's own questions are over other texts, but there are many of them.
OWN_WEIGHT = 1.0
# Easy to refuse and easy to have in any number: kept from drowning the near misses.
OUTSIDE_WEIGHT = 0.5


def curated_examples(index: SearchIndex, questions: Path) -> Iterator[Example]:
    """Give the development questions of a curated file; never the test questions.

    Follow-ups are given as they are meant. What is never searched for is left out, and so is a
    question whose documents are not in the index.
    """
    finder = Finder(index)
    documents = index.catalogue.documents()
    for row in load_unique(questions, Question):
        before = [Turn(question=earlier) for earlier in row.before]
        asked = ways_to_read(masked(row.question), before)[-1]
        if not in_split(row.id, Split.DEV) or warning(asked) is not None:
            continue
        places = [
            Place(document.id, start, start + len(evidence))
            for evidence in row.evidence
            for document in documents
            if (start := document.text.find(evidence)) >= 0
        ]
        if row.answerable and not places:
            continue
        one = example(finder, asked, places, row.answerable, CURATED_WEIGHT)
        if one is not None:
            yield one


def outside_examples(index: SearchIndex, folder: Path, limit: int) -> Iterator[Example]:
    """Give every n-th question of a public set, asked over the corpus, which cannot answer it."""
    finder = Finder(index)
    queries = load_asked(folder / "queries.jsonl")
    for query in queries[:: max(1, len(queries) // limit)][:limit]:
        one = example(finder, query.question, [], answerable=False, weight=OUTSIDE_WEIGHT)
        if one is not None:
            yield one


def own_examples(options: IndexOptions, pages: Path, documents: Path) -> Iterator[Example]:
    """Give the reader's development questions, put to an index of all texts that it has any for.

    The reader did not learn from these questions, nor from the texts that they are over.
    """
    dev, notes = own_set(pages, documents, "dev"), notes_set("dev")
    learnt: tuple[Part, ...] = ("train", "test")
    others = [own_set(pages, documents, part) for part in learnt]
    others += [notes_set(part) for part in learnt]
    texts = {one.id: one for known in (dev, notes, *others) for one in known.texts.values()}
    rows = ((one.id, one.title, one.text) for one in texts.values())
    with scratch_index(rows, options) as made:
        finder = Finder(made.index)
        for asked in [*dev.questions, *notes.questions]:
            places = [Place(asked.text_id, start, end) for start, end in asked.spans]
            one = example(finder, asked.question, places, bool(places), OWN_WEIGHT)
            if one is not None:
                yield one

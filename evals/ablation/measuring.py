"""One question set through every stage: how well each ranks, and how long it takes."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from evals.ablation.stages import STAGES, STEMS, Stage
from evals.bootstrap import Interval
from evals.question_sets import QuestionSet
from evals.retrieval import DOCUMENTS, Judged, Ranked, depth_of, score_ranked
from index.scratch import ScratchIndex, scratch_index
from index.search_index import IndexOptions
from ingest.split import MOST_WORDS

OnStage = Callable[[str], None]


@dataclass(frozen=True)
class StageResult:
    """A stage's metrics by name, and the median and the 95th percentile of ms a question."""

    name: str
    metrics: Mapping[str, Interval | None]
    ms_p50: float
    ms_p95: float


def measure_set(
    questions: QuestionSet,
    options: IndexOptions,
    on_stage: OnStage,
    most_words: int = MOST_WORDS,
) -> Iterator[StageResult]:
    """Index the texts in a temporary folder and yield the result of each of STAGES, in order.

    A passage holds at most so many words. `on_stage` is told the name of each before it runs.
    """
    corpus, queries = questions.corpus, questions.queries
    rows = ((one.id, one.title or "", one.text) for one in corpus)
    depth = depth_of(queries, len(corpus))
    with scratch_index(rows, options, [STEMS], most_words) as scratch:
        # What is loaded at first use is no question's time.
        scratch.search(queries[0].question, DOCUMENTS)
        for stage in STAGES:
            on_stage(stage.name)
            yield _measure(stage, scratch, queries, depth)


def _measure(
    stage: Stage, scratch: ScratchIndex, queries: Sequence[Judged], depth: int
) -> StageResult:
    search = partial(scratch.search, mode=stage.mode, expand=stage.expand, analyser=stage.analyser)
    rows, times = [], []
    for query in queries:
        began = time.perf_counter()
        found = search(query.question, DOCUMENTS)
        times.append(time.perf_counter() - began)
        if depth > DOCUMENTS:  # untimed, as no user searches that deep
            found = search(query.question, depth)
        rows.append(Ranked.of(query, found))
    p50, p95 = np.percentile(times, [50, 95]) * 1000
    return StageResult(stage.name, score_ranked(queries, rows), float(p50), float(p95))

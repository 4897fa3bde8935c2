"""`byrakratlots evals retrieval`, which ranks a corpus of its own, and `retrieval-score`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from evals import texts
from evals.curated import load_unique
from evals.jsonl import read_jsonl
from evals.retrieval import CorpusText, Judged, Query, Ranked, depth_of, rank, score_ranked
from evals.sampling import SEED, judged_sample
from evals.terminal import Failures, show_ranking, write_rows

SampleSize = Annotated[int | None, typer.Option(min=1, help=texts.HELP_SAMPLE)]
SampleSeed = Annotated[int, typer.Option(help=texts.HELP_SEED)]


def retrieval_command(
    corpus: Annotated[Path, typer.Option(help=texts.HELP_CORPUS)],
    queries: Annotated[Path, typer.Option(help=texts.HELP_QUERIES)],
    out: Annotated[Path, typer.Option(help=texts.HELP_OUT)],
    limit: Annotated[int | None, typer.Option(min=1, help=texts.HELP_LIMIT)] = None,
    sample: SampleSize = None,
    seed: SampleSeed = SEED,
) -> None:
    """Search a corpus of its own and write what each query finds, in order."""
    from index.scratch import scratch_index
    from service.settings import load_settings

    options = load_settings().index_options()
    corpus_texts = load_unique(corpus, CorpusText)
    rows = _queries(queries, sample, seed)
    depth = limit or depth_of(rows, len(corpus_texts))
    failures = Failures()
    texts_of = ((one.id, one.title or "", one.text) for one in corpus_texts)
    with scratch_index(texts_of, options) as scratch:
        write_rows(out, rank(rows, scratch.search, depth, failures.add), len(rows))
    failures.tell(len(rows))


def retrieval_score_command(
    queries: Annotated[Path, typer.Option(help=texts.HELP_JUDGED)],
    ranked: Annotated[Path, typer.Option(help=texts.HELP_RANKED)],
    sample: SampleSize = None,
    seed: SampleSeed = SEED,
    as_json: Annotated[bool, typer.Option("--json", help=texts.HELP_JSON)] = False,
) -> None:
    """Give nDCG, MRR and recall of a ranking, over the queries that are judged."""
    judged = load_unique(queries, Judged)
    if sample is not None:
        judged = judged_sample(judged, sample, seed)
    show_ranking(score_ranked(judged, read_jsonl(ranked, Ranked)), as_json=as_json)


def _queries(path: Path, sample: int | None, seed: int) -> Sequence[Query]:
    """Give every query, judged or not; of a sample, only those that are."""
    if sample is None:
        return load_unique(path, Query)
    return judged_sample(load_unique(path, Judged), sample, seed)

"""Questions put to texts of another matter, which cannot answer them: are they refused?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from evals.curated import Asked, load_unique
from evals.reading.calibration import threshold_for
from evals.retrieval import CorpusText
from index.options import IndexOptions
from index.reader.sentences import REACH
from index.scratch import scratch_index
from service.answering.finding import Finder

# Of the questions that the texts answer, the share that may be refused.
MOST_WRONGLY = 0.05
JUDGES = ("reader", "service")


@dataclass(frozen=True)
class Elsewhere:
    """How questions of one set fared over the texts of another.

    `judge` says whose sureness it goes by: that of the reader alone, where it is surest, or that
    of the service, which weighs more. The threshold refuses a share of MOST_WRONGLY of the texts'
    own questions; `refused` is the share of the `questions` of the other set that it refuses.
    """

    texts: str
    asked: str
    questions: int
    judge: str
    refused: float


def elsewhere(
    folders: Sequence[Path], options: IndexOptions, limit: int | None = None
) -> Iterator[Elsewhere]:
    """Put every set's questions to every other's texts; sets are named as their folders are.

    With `limit` as many of each set's questions, spread over the whole of it.
    """
    asked = {folder: _spread(folder, limit) for folder in folders}
    for folder in folders:
        rows = load_unique(folder / "corpus.jsonl", CorpusText)
        texts = ((row.id, row.title or "", row.text) for row in rows)
        with scratch_index(texts, options) as scratch:
            finder = Finder(scratch.index)
            own = _sureness(finder, asked[folder])
            for other in folders:
                if other == folder:
                    continue
                judged = _sureness(finder, asked[other])
                for judge, of_own, of_other in zip(JUDGES, own.T, judged.T, strict=True):
                    threshold = threshold_for(list(of_own), MOST_WRONGLY)
                    refused = float((of_other < threshold).mean())
                    yield Elsewhere(folder.name, other.name, len(judged), judge, refused)


def _spread(folder: Path, limit: int | None) -> list[str]:
    questions = [row.question for row in load_unique(folder / "queries.jsonl", Asked)]
    step = max(1, len(questions) // limit) if limit else 1
    return questions[::step][:limit]


def _sureness(finder: Finder, questions: Sequence[str]) -> npt.NDArray[np.float64]:
    """Give (questions, judges): the reader's highest log-odds, the service's confidence."""
    found = [finder.find(finder.understand(question)) for question in questions]
    return np.array(
        [
            (max((one.measured.answered for one in of.ranked), default=-REACH), of.confidence)
            for of in found
        ]
    )

"""Questions put to texts of another matter, which cannot answer them: are they refused?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from llama_index.core.schema import TextNode

from evals.curated import Asked, load_unique
from evals.reading.calibration import threshold_for
from evals.retrieval import CorpusText
from index.options import IndexOptions
from index.reader.reading import ReadPassage
from index.scratch import scratch_index
from index.search_index import SearchIndex
from service.answering.signals import MOST_READ

# Of the questions that the texts answer, the share that may be refused.
MOST_WRONGLY = 0.05


@dataclass(frozen=True)
class Elsewhere:
    """How questions of one set fared over the texts of another.

    `threshold` refuses a share of MOST_WRONGLY of the texts' own questions, `refused` is the
    share of the `questions` of the other set that it refuses.
    """

    texts: str
    asked: str
    questions: int
    threshold: float
    refused: float


def elsewhere(folders: Sequence[Path], options: IndexOptions) -> Iterator[Elsewhere]:
    """Put every set's questions to every other's texts; sets are named as their folders are."""
    asked = {folder: load_unique(folder / "queries.jsonl", Asked) for folder in folders}
    for folder in folders:
        rows = load_unique(folder / "corpus.jsonl", CorpusText)
        texts = ((row.id, row.title or "", row.text) for row in rows)
        with scratch_index(texts, options) as scratch:
            own = [surest(scratch.index, one.question) for one in asked[folder]]
            threshold = threshold_for(own, MOST_WRONGLY)
            for other in folders:
                if other != folder:
                    read = [surest(scratch.index, one.question) for one in asked[other]]
                    refused = sum(one < threshold for one in read) / len(read)
                    yield Elsewhere(folder.name, other.name, len(read), threshold, refused)


def surest(index: SearchIndex, question: str) -> float:
    """Give how sure the reader is, of the passages that the service would read."""
    found = [one.node for one in index.search(question, MOST_READ)]
    passages = [ReadPassage.of(node) for node in found if isinstance(node, TextNode)]
    return max((one.probability for one in index.reader.read(question, passages)), default=0.0)

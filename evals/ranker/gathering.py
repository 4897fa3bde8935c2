"""What the ranking is trained on: the candidates of judged queries, with their features."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evals.retrieval import CorpusText, Judged
from index.scratch import scratch_index
from index.search import HybridRetriever
from index.search_index import IndexOptions

Rows = npt.NDArray[np.float32]


@dataclass(frozen=True)
class JudgedCandidates:
    """One query's candidates: features (n, FEATURES), the document of each, which are relevant."""

    features: Rows
    documents: Sequence[str]
    relevant_ids: frozenset[str]

    @property
    def is_relevant(self) -> npt.NDArray[np.bool_]:
        """Which candidates belong to a relevant document."""
        return np.array([document in self.relevant_ids for document in self.documents])


def gather(
    corpus: Iterable[CorpusText], queries: Iterable[Judged], options: IndexOptions
) -> Iterator[JudgedCandidates]:
    """Index a corpus in a temporary folder and yield the candidates of each query, in order."""
    rows = ((one.id, one.title or "", one.text) for one in corpus)
    with scratch_index(rows, options) as scratch:
        index = scratch.index
        for query in queries:
            terms = index.words.expand(query.question)
            retriever = HybridRetriever(index.store, index.embedding, terms=terms)
            candidates = retriever.candidates(query.question)
            yield JudgedCandidates(
                np.array([one.features for one in candidates], dtype=np.float32),
                [one.found.node.metadata["document_id"] for one in candidates],
                query.relevant_ids,
            )

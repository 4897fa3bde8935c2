"""This project's search as it is run, but for the embedding model: store, fusion, ranking."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path

import numpy as np
from llama_index.core.schema import TextNode

from evals.benchmark.growth import DIMENSION, FILTERS, Search
from evals.benchmark.synthetic import SEED, unit_vectors
from index.embedding import PassageEmbedding, TextVectors
from index.filters import SearchFilters
from index.nodes import UNIT_VECTORS, WORD_VECTORS
from index.search import HybridRetriever, SearchMode
from index.store.edge import EdgeStore
from index.tokens import TokenVectors
from index.word_vectors import pack

# As many as a passage has of words that say something, and of sentences.
_WORDS, _UNITS = 50, 4
# Fewer than there are passages: to make them up takes longer than to store them.
_DIFFERENT = 256


class MadeUpEmbedding(PassageEmbedding):
    """Gives random vectors instead of reading: the same for the same text, in every run."""

    model_name: str = "made-up"
    models: Path = Path("no-models")

    def read(self, texts: list[str], prompt: str) -> list[TextVectors]:
        """Give a vector for each text, and one for each of its words."""
        return [_made_up(text) for text in texts]


@dataclass(frozen=True)
class OwnSearch:
    """The store and the searches over it; `packed` are the vectors to put beside passages."""

    store: EdgeStore
    packed: Iterator[dict[str, str]]

    def add(self, nodes: Sequence[TextNode]) -> None:
        """Add passages that have their dense vectors, with made-up ones of words and units."""
        for node in nodes:
            node.metadata |= next(self.packed)
            node.excluded_embed_metadata_keys += [WORD_VECTORS, UNIT_VECTORS]
        self.store.add(nodes)

    def finish(self) -> None:
        """Merge what was added and build the search graph."""
        self.store.optimize()

    @property
    def searches(self) -> Mapping[str, Search]:
        """Fused by rank, the same with a filter, and with the ranking after it, as users have."""
        return {
            "hybrid": self._search(SearchMode.FUSED),
            "filtered": self._search(SearchMode.FUSED, FILTERS),
            "ranked": self._search(SearchMode.RANKED),
        }

    def _search(self, mode: SearchMode, filters: SearchFilters | None = None) -> Search:
        retriever = HybridRetriever(self.store, MadeUpEmbedding(), filters=filters, mode=mode)
        return lambda query: retriever.retrieve(query.query_str or "")


@contextmanager
def own_search(folder: Path) -> Iterator[OwnSearch]:
    """Open an empty store in a folder."""
    with closing(EdgeStore.open(folder / "qdrant", lambda: DIMENSION)) as store:
        yield OwnSearch(store, cycle(_packed()))


def _packed() -> list[dict[str, str]]:
    """Make up what the ranking looks at in a passage, for some passages."""
    drawn = np.random.default_rng(SEED)
    units = np.arange(_UNITS)
    of_words = np.sort(drawn.integers(_UNITS, size=_WORDS))

    def packed(owners: np.ndarray) -> str:
        return pack(unit_vectors(drawn, len(owners), DIMENSION).astype(np.float32), owners)

    return [
        {WORD_VECTORS: packed(of_words), UNIT_VECTORS: packed(units)} for _ in range(_DIFFERENT)
    ]


@cache  # so that what stands for the model takes no time where a query has been asked before
def _made_up(text: str) -> TextVectors:
    drawn = np.random.default_rng(zlib.crc32(text.encode()))
    ends = np.cumsum([len(word) + 1 for word in text.split()]) - 1
    starts = np.append(0, ends[:-1] + 1)
    dense, *words = unit_vectors(drawn, len(ends) + 1, DIMENSION)
    return TextVectors(
        dense.tolist(), TokenVectors(np.array(words, dtype=np.float32), starts, ends)
    )

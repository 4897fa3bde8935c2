"""LlamaIndex's own hybrid mode over `QdrantClient(path=…)`, as private-gpt ships it.

Its sparse vectors are ours, so that no model is fetched and both sides search by the same words.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from llama_index.core.schema import TextNode
from llama_index.core.vector_stores.types import VectorStoreQuery

from evals.benchmark.errors import LlamaStoreMissingError
from evals.benchmark.growth import FILTERS, Search
from index.lexical import SWEDISH

if TYPE_CHECKING:
    from llama_index.vector_stores.qdrant import QdrantVectorStore

# The folder before what lies in it: to look for the inner one alone raises.
_NEEDED = ("qdrant_client", "llama_index.vector_stores", "llama_index.vector_stores.qdrant")
SparseVector = tuple[list[int], list[float]]


@dataclass(frozen=True)
class LlamaHybrid:
    """LlamaIndex's store, with its searches as a growth measurement wants them."""

    store: "QdrantVectorStore"

    def add(self, nodes: Sequence[TextNode]) -> None:
        """Add passages that have their dense vectors."""
        self.store.add(list(nodes))

    def finish(self) -> None:
        """Do nothing: local mode compares with every passage and has no graph to build."""

    @property
    def searches(self) -> Mapping[str, Search]:
        """Without a filter, and with one."""
        wanted = FILTERS.to_metadata_filters()

        def filtered(query: VectorStoreQuery) -> object:
            return self.store.query(replace(query, filters=wanted))

        return {"hybrid": self.store.query, "filtered": filtered}


def check_llama_store() -> None:
    """Raise LlamaStoreMissingError where there is nothing to compare with."""
    if not all(map(find_spec, _NEEDED)):
        raise LlamaStoreMissingError


@contextmanager
def llama_hybrid(folder: Path) -> Iterator[LlamaHybrid]:
    """Open LlamaIndex's hybrid store in a folder."""
    # Only those who compare install them.
    from llama_index.vector_stores.qdrant import QdrantVectorStore
    from qdrant_client import QdrantClient, models

    with warnings.catch_warnings():
        # That it has no payload indexes and is no good for many points is what we measure.
        warnings.simplefilter("ignore", UserWarning)
        with closing(QdrantClient(path=str(folder))) as client:
            yield LlamaHybrid(
                QdrantVectorStore(
                    "benchmark",
                    client=client,
                    enable_hybrid=True,
                    sparse_doc_fn=_encoder(SWEDISH.passage_vector),
                    sparse_query_fn=_encoder(SWEDISH.question_vector),
                    # Our vectors leave the IDF to Qdrant, as with our own store.
                    sparse_config=models.SparseVectorParams(modifier=models.Modifier.IDF),
                )
            )


def _encoder(
    vector_of: Callable[[str], SparseVector],
) -> Callable[[list[str]], tuple[list[list[int]], list[list[float]]]]:
    """Give the function from texts to places and weights that LlamaIndex asks for."""

    def encode(texts: list[str]) -> tuple[list[list[int]], list[list[float]]]:
        vectors = [vector_of(text) for text in texts]
        return [places for places, _ in vectors], [weights for _, weights in vectors]

    return encode

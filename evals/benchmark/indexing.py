"""How fast passages are embedded and stored, as the indexer does it."""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.benchmark.synthetic import synthetic_node, texts_of_tokens
from index.search_index import IndexOptions, SearchIndex, open_index

# The mean length of the Swedish passages that the design was measured on.
TOKENS = 117
PASSAGES = 320
_PER_DOCUMENT = 32


@dataclass(frozen=True)
class Indexing:
    """The speed, and what it was measured on: tokens a passage, and what the model computes in."""

    passages_per_s: float
    passages: int
    tokens: float
    precision: str


def measure_indexing(
    words: Sequence[str], options: IndexOptions, passages: int = PASSAGES
) -> Indexing:
    """Embed and store passages of drawn words in a temporary index."""
    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder:
        scratch = IndexOptions(
            data=Path(folder),
            models=options.models or options.data / "models",
            embedding_model=options.embedding_model,
        )
        with open_index(scratch) as index:
            return _measure(index, words, passages)


def _measure(index: SearchIndex, words: Sequence[str], passages: int) -> Indexing:
    model = index.embedding.load()
    tokenizer: Any = model.tokenizer
    of_words = tokenizer(list(words), add_special_tokens=False)["input_ids"]
    marks = len(tokenizer("")["input_ids"])
    texts = list(texts_of_tokens(words, [*map(len, of_words)], TOKENS - marks, passages))
    nodes = [synthetic_node(number, text) for number, text in enumerate(texts)]
    index.embedding(nodes[:_PER_DOCUMENT])  # the first batch warms torch up
    began = time.perf_counter()
    for at in range(0, len(nodes), _PER_DOCUMENT):
        index.store.add(index.embedding(nodes[at : at + _PER_DOCUMENT]))
    index.store.optimize()
    taken = time.perf_counter() - began
    tokens = sum(map(len, tokenizer(texts)["input_ids"])) / len(texts)
    precision = str(model.dtype).removeprefix("torch.")
    return Indexing(len(nodes) / taken, len(nodes), tokens, precision)

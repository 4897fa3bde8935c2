from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evals.benchmark.indexing import TOKENS, measure_indexing
from index.embedding import PassageEmbedding, TextVectors
from index.search_index import IndexOptions
from index.tokens import TokenVectors

WORDS = ["en", "förening", "söker", "bidrag"]


class LetterModel:
    """A model whose tokens are letters, with a mark at either end of a text."""

    dtype = "torch.bfloat16"

    def tokenizer(self, given: str | list[str], add_special_tokens: bool = True) -> dict[str, Any]:
        marks = [0, 0] if add_special_tokens else []
        texts = [given] if isinstance(given, str) else given
        ids = [[*(ord(letter) for letter in text if letter != " "), *marks] for text in texts]
        return {"input_ids": ids[0] if isinstance(given, str) else ids}


class QuickEmbedding(PassageEmbedding):
    """Gives every text the same vector, and keeps count."""

    @property
    def dimension(self) -> int:
        return 4

    def load(self) -> Any:
        return LetterModel()

    def read(self, texts: list[str], prompt: str) -> list[TextVectors]:
        seen.extend(texts)
        nowhere = np.zeros(0, dtype=np.int64)
        no_tokens = TokenVectors(np.zeros((0, 4), dtype=np.float32), nowhere, nowhere)
        return [TextVectors([1.0, 0.0, 0.0, 0.0], no_tokens)] * len(texts)


seen: list[str] = []


def test_passages_of_the_wanted_length_are_embedded_and_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen.clear()
    monkeypatch.setattr("index.search_index.PassageEmbedding", QuickEmbedding)
    measured = measure_indexing(WORDS, IndexOptions(data=tmp_path), passages=40)
    assert measured.passages == 40
    assert measured.passages_per_s > 0
    assert measured.precision == "bfloat16"
    longest = max(map(len, WORDS))
    assert TOKENS - longest < measured.tokens <= TOKENS
    assert len(seen) == 32 + 40  # the first batch twice: once to warm up
    assert list(tmp_path.iterdir()) == []

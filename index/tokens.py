"""One vector a token, in context: what late interaction between question and passage needs."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from index.embedding import PassageEmbedding


@dataclass(frozen=True)
class TokenVectors:
    """A text's tokens: `vectors` (tokens, dimension) and the span of characters of each.

    Tokens of the prompt, of `context` and of the model itself have spans that end at or before 0.
    """

    vectors: npt.NDArray[np.float32]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]

    def within(self, start: int, end: int) -> npt.NDArray[np.bool_]:
        """Give which tokens touch the characters `[start, end)` of the text."""
        return (self.ends > start) & (self.starts < end) & (self.ends > self.starts)


def token_vectors(
    embedding: PassageEmbedding, texts: list[str], prompt: str, contexts: list[str] | None = None
) -> list[TokenVectors]:
    """Give the token vectors of each text, read after its context where it has one."""
    model = embedding.load()
    prefix = model.prompts.get(prompt) or ""
    leads = [prefix + context for context in contexts or [""] * len(texts)]
    whole = [lead + text for lead, text in zip(leads, texts, strict=True)]
    vectors = model.encode(
        whole, output_value="token_embeddings", prompt="", show_progress_bar=False
    )
    tokenizer: Any = model.tokenizer
    offsets = tokenizer(
        whole, truncation=True, max_length=model.max_seq_length, return_offsets_mapping=True
    )["offset_mapping"]
    return [
        _token_vectors(matrix.float().cpu().numpy(), np.asarray(spans), len(lead))
        for matrix, spans, lead in zip(vectors, offsets, leads, strict=True)
    ]


def _token_vectors(
    vectors: npt.NDArray[np.float32], spans: npt.NDArray[np.int64], lead: int
) -> TokenVectors:
    return TokenVectors(vectors, spans[:, 0] - lead, spans[:, 1] - lead)

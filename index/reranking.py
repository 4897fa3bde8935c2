"""A cross-encoder that reads question and passage together and orders the best passages anew."""

import threading
from typing import TYPE_CHECKING

from llama_index.core.postprocessor.types import BaseNodePostprocessor
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from pydantic import Field, PrivateAttr

from index.errors import RerankerMissingError
from index.nodes import searched_text

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class Reranker(BaseNodePostprocessor):
    """Orders the `first` passages by a cross-encoder; those after them stay where they are.

    `model_name` is a hub name or a folder. The model reads a passage under its title and section,
    and is loaded at first use. It decides the order alone: scores stay with the places, since a
    cross-encoder's cannot be compared with those of the passages that it has not read.
    (Nogueira & Cho 2019, "Passage re-ranking with BERT".)
    """

    model_name: str
    first: int = Field(default=20, ge=1)
    _model: "CrossEncoder | None" = PrivateAttr(default=None)
    _lock: threading.Lock = PrivateAttr(default_factory=threading.Lock)

    @classmethod
    def class_name(cls) -> str:
        """Give the name that LlamaIndex serialises the class under."""
        return "Reranker"

    def load(self) -> "CrossEncoder":
        """Give the loaded model. Raises RerankerMissingError where it cannot be had."""
        with self._lock:
            if self._model is None:
                self._model = _load(self.model_name)
            return self._model

    def _postprocess_nodes(
        self, nodes: list[NodeWithScore], query_bundle: QueryBundle | None = None
    ) -> list[NodeWithScore]:
        if query_bundle is None:
            raise ValueError("passages are ordered by a question, and there is none")
        read, rest = nodes[: self.first], nodes[self.first :]
        if len(read) < 2:
            return nodes
        pairs = [(query_bundle.query_str, _text(hit)) for hit in read]
        likeness = self.load().predict(pairs, show_progress_bar=False)
        order = sorted(range(len(read)), key=lambda place: -float(likeness[place]))
        best = [
            NodeWithScore(node=read[place].node, score=hit.score)
            for place, hit in zip(order, read, strict=True)
        ]
        return best + rest


def _text(hit: NodeWithScore) -> str:
    return searched_text(hit.node) if isinstance(hit.node, TextNode) else hit.node.get_content()


def _load(name: str) -> "CrossEncoder":
    # Imported here: torch and transformers take seconds that most commands do not need.
    import transformers
    from sentence_transformers import CrossEncoder

    transformers.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model: CrossEncoder = CrossEncoder(name)
    except OSError as error:
        raise RerankerMissingError(name) from error
    if model.num_labels != 1:  # it sorts pairs into classes, and orders nothing
        raise RerankerMissingError(name)
    return model

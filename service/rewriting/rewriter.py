"""Asks a language model to say quotes in plainer words; whatever goes wrong, it says nothing."""

import logging
import time
from collections.abc import Iterator, Sequence

from llama_index.core.llms import LLM, ChatMessage

from service.answer import Citation, Sentence
from service.rewriting.prompt import messages
from service.rewriting.sentences import sentences_of

_LOG = logging.getLogger(__name__)
# A text that goes on for longer is no short answer.
_MOST_CHARACTERS = 4000


class Rewriter:
    """Rewrites through any LlamaIndex language model, for at most so many seconds."""

    def __init__(self, llm: LLM, seconds: float) -> None:
        self._llm = llm
        self._seconds = seconds

    def sentences(
        self, question: str, citations: Sequence[Citation], *, simpler: bool = False
    ) -> Iterator[Sentence]:
        """Yield what the model says, sentence by sentence; nobody has verified it yet.

        `simpler` is for a reader who did not understand the quotes. It ends without an error where
        the model is away, slow, endless or broken.
        """
        try:
            yield from sentences_of(self._chunks(messages(question, citations, simpler=simpler)))
        except Exception as error:  # noqa: BLE001 - a model's faults are none of the user's
            # The error's own text may repeat the question.
            _LOG.warning("The language model failed: %s", type(error).__name__)

    def _chunks(self, told: Sequence[ChatMessage]) -> Iterator[str]:
        until, characters = time.monotonic() + self._seconds, 0
        for response in self._llm.stream_chat(told):
            chunk = response.delta or ""
            characters += len(chunk)
            if time.monotonic() > until or characters > _MOST_CHARACTERS:
                _LOG.warning("The language model was cut off")
                return
            yield chunk

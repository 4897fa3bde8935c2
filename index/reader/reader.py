"""The reader as others use it: a question and passages in, what each of them says out."""

from collections.abc import Sequence
from typing import Any

import torch

from index.reader.calibration import Calibration
from index.reader.decoding import decode
from index.reader.network import ReadingNetwork
from index.reader.pairs import tokenise
from index.reader.reading import Reading, ReadPassage

# Passages that go through the network at a time.
_TOGETHER = 16
_AS_IT_IS = Calibration()


class Reader:
    """Reads with a network of our own; `calibration` turns its logit into a probability."""

    def __init__(
        self,
        network: ReadingNetwork,
        tokenizer: Any,
        calibration: Calibration = _AS_IT_IS,
    ) -> None:
        self._network = network
        self.tokenizer = tokenizer
        self._calibration = calibration

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        """Give what each passage says to the question, in their order."""
        return self.read_pairs([question] * len(passages), passages)

    def read_pairs(
        self, questions: Sequence[str], passages: Sequence[ReadPassage]
    ) -> list[Reading]:
        """Give what each passage says to the question beside it."""
        readings = []
        for at in range(0, len(passages), _TOGETHER):
            batch = passages[at : at + _TOGETHER]
            tokens = tokenise(self.tokenizer, questions[at : at + _TOGETHER], batch)
            with torch.inference_mode():
                said = self._network(tokens.ids, tokens.mask)
            readings += decode(said, tokens, batch, self._calibration)
        return readings

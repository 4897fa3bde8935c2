"""The reader as others use it: a question and passages in, what each of them says out."""

from collections.abc import Sequence
from typing import Any

import torch

from index.reader.decoding import Reading, decode
from index.reader.network import ReaderNetwork
from index.reader.pairs import ReadPassage, tokenise

# Passages that go through the network at a time.
_TOGETHER = 16


class Reader:
    """Reads with a network of our own; `temperature` turns its logit into a probability."""

    def __init__(self, network: ReaderNetwork, tokenizer: Any, temperature: float = 1.0) -> None:
        self._network = network
        self._tokenizer = tokenizer
        self._temperature = temperature

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
            tokens = tokenise(self._tokenizer, questions[at : at + _TOGETHER], batch)
            device = self._network.answered.weight.device
            with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
                said = self._network(tokens.ids.to(device), tokens.mask.to(device))
            readings += decode(said, tokens, batch, self._temperature)
        return readings

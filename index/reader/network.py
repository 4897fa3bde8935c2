"""The reader's network: an encoder that reads question and passage as one, and three heads."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

_NEVER = -1e4


@dataclass(frozen=True)
class Outputs:
    """What the network says of n pairs of t tokens, as logits.

    `answered` (n,): whether the passage answers. `starts` and `ends` (n, t): where the answer
    begins and ends, the first token standing for nowhere. `evidence` (n, t): whether a token
    belongs to a sentence that answers.
    """

    answered: Tensor
    starts: Tensor
    ends: Tensor
    evidence: Tensor


class Logits(NamedTuple):
    """What comes out of the heads: `answered` (n,), `span` (n, t, 2) and `evidence` (n, t)."""

    answered: Tensor
    span: Tensor
    evidence: Tensor

    def outputs(self, mask: Tensor) -> Outputs:
        """Give the same with the padding, where the mask (n, t) is 0, ruled out."""
        padding = mask == 0
        starts, ends = self.span.masked_fill(padding[:, :, None], _NEVER).unbind(-1)
        return Outputs(self.answered, starts, ends, self.evidence.masked_fill(padding, _NEVER))


class ReadingNetwork(Protocol):
    """Whatever reads pairs: token ids and mask, both (n, t)."""

    def __call__(self, ids: Tensor, mask: Tensor) -> Outputs:
        """Give what it says of them."""
        ...


class ReaderNetwork(nn.Module):
    """One pass over question and passage, three outputs."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.answered = nn.Linear(config.hidden_size, 1)
        self.span = nn.Linear(config.hidden_size, 2)
        self.evidence = nn.Linear(config.hidden_size, 1)

    @property
    def words(self) -> nn.Module:
        """The table of the tokens' vectors, which is the embedding model's and learns nothing."""
        return self.encoder.embeddings.word_embeddings

    def forward(self, ids: Tensor, mask: Tensor) -> Outputs:
        """Read pairs: token ids and mask, both (n, t)."""
        device = self.answered.weight.device
        ids, mask = ids.to(device), mask.to(device)
        return self.read(self.words(ids), mask).outputs(mask)

    def read(self, words: Tensor, mask: Tensor) -> Logits:
        """Read pairs whose tokens are looked up already: their vectors (n, t, d) and mask."""
        hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        # The heads are small and their logits are compared closely: in full precision.
        with torch.autocast(hidden.device.type, enabled=False):
            hidden = hidden.float()
            return Logits(
                answered=self.answered(hidden[:, 0]).squeeze(-1),
                span=self.span(hidden),
                evidence=self.evidence(hidden).squeeze(-1),
            )

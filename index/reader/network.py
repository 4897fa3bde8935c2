"""The reader's network: an encoder that reads question and passage as one, and three heads."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel


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


class ReaderNetwork(nn.Module):
    """One pass over question and passage, three outputs."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.answered = nn.Linear(config.hidden_size, 1)
        self.span = nn.Linear(config.hidden_size, 2)
        self.evidence = nn.Linear(config.hidden_size, 1)

    def forward(self, ids: Tensor, mask: Tensor) -> Outputs:
        """Read pairs: token ids and mask, both (n, t)."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        # The heads are small and their logits are compared closely: in full precision.
        with torch.autocast(hidden.device.type, enabled=False):
            hidden = hidden.float()
            starts, ends = self.span(hidden).unbind(-1)
            padding = mask == 0
            return Outputs(
                answered=self.answered(hidden[:, 0]).squeeze(-1),
                starts=starts.masked_fill(padding, _NEVER),
                ends=ends.masked_fill(padding, _NEVER),
                evidence=self.evidence(hidden).squeeze(-1).masked_fill(padding, _NEVER),
            )


_NEVER = -1e4

"""What the network should have said of a batch, as tensors."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch.nn.functional import one_hot

from evals.training.examples import Example
from index.reader.network import Outputs
from index.reader.pairs import PairTokens


@dataclass(frozen=True)
class Targets:
    """`answered` (n,), `starts` and `ends` (n,) as token places, `evidence` (n, t): 1, 0 or -1.

    A pair without an answer starts and ends at token 0. Evidence is -1 where a token is of no
    sentence of the passage. Softened, `starts` and `ends` are probabilities (n, t), and the others
    lie between 0 and 1.
    """

    answered: torch.Tensor
    starts: torch.Tensor
    ends: torch.Tensor
    evidence: torch.Tensor

    def softened(self, teacher: Outputs, share: float) -> "Targets":
        """Give targets that are, by that share, what a teacher says of the same batch.

        (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network".)
        """
        length = teacher.starts.shape[1]
        evidence = self.evidence.lerp(teacher.evidence.sigmoid(), share)
        return Targets(
            self.answered.lerp(teacher.answered.sigmoid(), share),
            one_hot(self.starts, length).float().lerp(teacher.starts.softmax(-1), share),
            one_hot(self.ends, length).float().lerp(teacher.ends.softmax(-1), share),
            torch.where(self.evidence < 0, self.evidence, evidence),
        )

    def to(self, device: str) -> "Targets":
        """Give the same on a device."""
        return Targets(*(getattr(self, field.name).to(device) for field in fields(self)))


def targets_of(examples: Sequence[Example], tokens: PairTokens) -> Targets:
    """Give the targets of a batch; an answer that was cut off counts as none."""
    rows, length = tokens.spans.shape[:2]
    places = np.zeros((rows, 2), dtype=np.int64)
    evidence = np.full((rows, length), -1.0, dtype=np.float32)
    for row, (example, spans) in enumerate(zip(examples, tokens.spans, strict=True)):
        first, last = spans[:, 0], spans[:, 1]
        evidence[row, first >= 0] = 0
        for a, b in example.spans:
            for start, end in example.passage.units:
                if start < b and a < end:
                    evidence[row, (first >= 0) & (first < end) & (last > start)] = 1
        if example.spans:
            a, b = example.spans[0]
            touched = np.flatnonzero((first >= 0) & (first < b) & (last > a))
            if len(touched):
                places[row] = touched[0], touched[-1]
    answered = torch.from_numpy((places[:, 1] > 0).astype(np.float32))
    starts, ends = torch.from_numpy(places).unbind(1)
    return Targets(answered, starts, ends, torch.from_numpy(evidence))

"""How wrong the network was on a batch."""

from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from evals.training.targets import Targets
from index.reader.network import Outputs


def loss_of(said: Outputs, wanted: Targets, evidence_weight: float, smoothing: float) -> Tensor:
    """Sum the losses: answered or not, where it starts, where it ends, which sentences."""
    answered = binary_cross_entropy_with_logits(said.answered, wanted.answered)
    starts = cross_entropy(said.starts, wanted.starts)
    ends = cross_entropy(said.ends, wanted.ends)
    counted = wanted.evidence >= 0
    target = wanted.evidence.clamp(min=0) * (1 - 2 * smoothing) + smoothing
    evidence = binary_cross_entropy_with_logits(said.evidence[counted], target[counted])
    return answered + starts + ends + evidence_weight * evidence

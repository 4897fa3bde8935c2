"""How the reader is trained; kept with what comes out, so that a run can be taken up again."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict


class TrainingSettings(BaseModel):
    """The numbers of a run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    epochs: int = 3
    layers: int | None = None
    """How many of the encoder's layers are kept, the lowest ones; all where it is not given."""
    batch: int = 16
    rate: float = 1.2e-4
    """The learning rate of the last layer; each layer below learns `layer_decay` times as fast."""
    head_rate: float = 5e-4
    layer_decay: float = 0.92
    warmup: float = 0.05
    weight_decay: float = 0.01
    evidence_weight: float = 1.0
    smoothing: float = 0.02
    share: float = 1.0
    """The share of the examples that is learnt from: less of them to try settings on."""
    learn_words: bool = False
    """Whether the tokens' vectors learn too; what was learnt cannot be shipped then."""
    teacher: Path | None = None
    """A reader's file, whose outputs count beside what is right (distillation)."""
    teacher_share: float = 0.5
    start: Path | None = None
    """The folder of an earlier run, or a reader's file, whose network this one begins with."""
    seed: int = 1

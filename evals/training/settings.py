"""How the reader is trained; kept with what comes out, so that a run can be taken up again."""

from pydantic import BaseModel, ConfigDict


class TrainingSettings(BaseModel):
    """The numbers of a run."""

    model_config = ConfigDict(frozen=True)

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
    seed: int = 1

"""Where a run stands, on disk, so that one that was stopped goes on from there."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from evals.errors import NoCheckpointError

_FILE = "checkpoint.pt"


@dataclass(frozen=True)
class Checkpoint:
    """The steps done, and the running loss."""

    step: int
    loss: float


def save_checkpoint(
    folder: Path, network: torch.nn.Module, optimizer: Any, schedule: Any, at: Checkpoint
) -> None:
    """Put the state in the folder by one rename: a killed run leaves the one before it."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{_FILE}"
    state = {
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "step": at.step,
        "loss": at.loss,
    }
    torch.save(state, draft)
    draft.replace(folder / _FILE)


def load_network(folder: Path, network: torch.nn.Module) -> None:
    """Bring a network to where a folder's checkpoint left off. Raises NoCheckpointError."""
    path = folder / _FILE
    if not path.exists():
        raise NoCheckpointError(folder)
    network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["network"])


def load_checkpoint(
    folder: Path, network: torch.nn.Module, optimizer: Any, schedule: Any
) -> Checkpoint | None:
    """Bring everything to where the folder's checkpoint left off; None where there is none."""
    path = folder / _FILE
    if not path.exists():
        return None
    state = torch.load(path, map_location="cpu", weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return Checkpoint(state["step"], state["loss"])

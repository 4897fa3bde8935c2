"""What the reader learnt, small enough to ship: all but the embeddings, in 8 bits a number.

Each row of a matrix has a scale of its own; vectors stay in float16. The embeddings are those of
the model that passages are embedded with, which is at hand anyway.
"""

import hashlib
import re
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from index.reader.network import ReaderNetwork

_EMBEDDINGS = "encoder.embeddings."
_SCALE = ".scale"
_LARGEST = 127
_LAYER = re.compile(r"encoder\.encoder\.layer\.(\d+)\.")


def save_learnt(network: ReaderNetwork, path: Path) -> str:
    """Write what was learnt to a file; give its SHA-256."""
    packed: dict[str, torch.Tensor] = {}
    for name, tensor in network.state_dict().items():
        if name.startswith(_EMBEDDINGS):
            continue
        if tensor.ndim == 2:
            scale = tensor.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / _LARGEST
            packed[name] = (tensor / scale).round().to(torch.int8)
            packed[name + _SCALE] = scale.to(torch.float32)
        else:
            packed[name] = tensor.to(torch.float16)
    save_file(packed, path)
    return checksum(path)


def load_learnt(network: ReaderNetwork, path: Path) -> None:
    """Put what was learnt into a network; its embeddings stay as they are."""
    packed = load_file(path)
    state = {}
    for name, tensor in packed.items():
        if name.endswith(_SCALE):
            continue
        scale = packed.get(name + _SCALE)
        state[name] = tensor.float() if scale is None else tensor.float() * scale
    _, unexpected = network.load_state_dict(state, strict=False)
    if unexpected:
        raise ValueError(f"{path} has {unexpected}, which the network lacks")


def learnt_layers(path: Path) -> int:
    """Give how many layers of the encoder a file has."""
    with safe_open(path, framework="pt") as packed:
        found = (_LAYER.match(name) for name in packed.keys())  # noqa: SIM118 it is no mapping
        return 1 + max(int(match[1]) for match in found if match)


def checksum(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()

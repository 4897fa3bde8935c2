"""Vectors of a passage's words and units, packed small enough to lie beside the passage.

Four bits a number: on three public question sets the ranking by them was as good as by the numbers
that the model gave, at an eighth of the room (docs/benchmarks.md).
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

_LEVELS = 7
# The largest number kept, in standard deviations of a unit vector's numbers; others are cut to it.
_REACH = 3.0
_ZERO = 8
# The two numbers that each byte stands for.
_PAIRS = np.array(
    [[(byte >> 4) - _ZERO, (byte & 15) - _ZERO] for byte in range(256)], dtype=np.float32
)


@dataclass(frozen=True)
class PackedVectors:
    """Vectors of many passages: `vectors` (n, dimension), of length 1.

    `owners` (n,) gives the passage that each belongs to, rising from 0, and `units` (n,) the unit
    of that passage.
    """

    vectors: Vectors
    owners: Numbers
    units: Numbers


def pack(vectors: Vectors, units: Numbers) -> str:
    """Give vectors (n, dimension) of length 1 and the unit of each (0 to 255) as one string."""
    dimension = vectors.shape[1]
    step = _REACH / _LEVELS / np.sqrt(dimension)
    levels = np.clip(np.rint(vectors / step), -_LEVELS, _LEVELS).astype(np.int8) + _ZERO
    if dimension % 2:
        levels = np.pad(levels, ((0, 0), (0, 1)), constant_values=_ZERO)
    pairs = (levels[:, ::2] << 4 | levels[:, 1::2]).astype(np.uint8)
    rows = np.column_stack([np.minimum(units, 255).astype(np.uint8), pairs])
    return base64.b64encode(rows.tobytes()).decode()


def unpack(packed: Sequence[str], dimension: int) -> PackedVectors:
    """Give the vectors of several passages, one after the other."""
    width = 1 + (dimension + 1) // 2
    contents = [base64.b64decode(one) for one in packed]
    rows = np.frombuffer(b"".join(contents), dtype=np.uint8).reshape(-1, width)
    # Each pair is looked up as one number of eight bytes, which takes half the time.
    pairs = np.take(_PAIRS.view(np.float64)[:, 0], rows[:, 1:])
    vectors = pairs.view(np.float32)[:, :dimension]
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    vectors /= np.maximum(lengths, np.float32(1e-9))
    return PackedVectors(
        vectors,
        np.repeat(np.arange(len(contents)), [len(content) // width for content in contents]),
        rows[:, 0].astype(np.int64),
    )

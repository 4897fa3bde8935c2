"""What a reader learnt, as it ships: a graph of its layers in whole numbers of 8 bits.

The table of the tokens' vectors is not in it: it is that of the model that passages are embedded
with, which is at hand anyway.
"""

import hashlib
from pathlib import Path

import onnxruntime as ort
import torch
from torch import Tensor, nn

from index.errors import ReaderDamagedError
from index.reader.calibration import Calibration
from index.reader.network import Logits, Outputs

WORDS, MASK = "words", "mask"


class LearntNetwork:
    """Runs the graph; `calibration` turns its logit of "answered" into a probability."""

    def __init__(self, path: Path, words: nn.Module) -> None:
        """Open a file of what was learnt. Raises ReaderDamagedError where it is not whole."""
        check(path)
        options = ort.SessionOptions()
        # Threads that wait by spinning would take the embedding model's time.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._words = words
        kept = self._session.get_modelmeta().custom_metadata_map
        self.calibration = Calibration.of(kept)

    def __call__(self, ids: Tensor, mask: Tensor) -> Outputs:
        """Read pairs: token ids and mask, both (n, t)."""
        # The table lies where the model that embeds with it does: on a GPU, where there is one.
        device = next(self._words.parameters()).device
        words = self._words(ids.to(device)).detach().float().cpu()
        said = self._session.run(None, {WORDS: words.numpy(), MASK: mask.numpy()})
        return Logits(*map(torch.from_numpy, said)).outputs(mask)


def checksum(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def checksum_file(path: Path) -> Path:
    """Give where a file's checksum is kept."""
    return path.with_name(path.name + ".sha256")


def check(path: Path) -> None:
    """Raise ReaderDamagedError where a file differs from what its checksum was taken of."""
    kept = checksum_file(path)
    if not kept.is_file() or kept.read_text(encoding="ascii").strip() != checksum(path):
        raise ReaderDamagedError(path)

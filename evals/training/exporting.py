"""Writes what a reader learnt as the file that ships: a graph in whole numbers of 8 bits."""

import tempfile
import warnings
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from index.reader.calibration import Calibration
from index.reader.learnt import MASK, WORDS, checksum, checksum_file
from index.reader.network import Logits, ReaderNetwork
from index.reader.pairs import MOST_TOKENS

_MOST_TOGETHER = 64
_OPERATIONS = 20  # the version of ONNX's operations
# How the quantiser is told that whatever it knows no type of is a float.
_UNKNOWN_TYPE = {"DefaultTensorType": onnx.TensorProto.FLOAT}


class _Graph(nn.Module):
    """The part of the network that is written: from the tokens' vectors to the logits."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor, mask: Tensor) -> Logits:
        return self.network.read(words, mask)


def export(network: ReaderNetwork, path: Path) -> None:
    """Write a network's layers and heads to `path`, its checksum beside it.

    Weights are rounded row by row to 7 bits, so that processors which add up products in 16 bits
    stay within them too.
    """
    network = network.cpu().eval()
    # The plain form of attention is the one that comes out fastest (90 ms for 117).
    network.encoder.set_attn_implementation("eager")
    with tempfile.TemporaryDirectory() as folder:
        exact, rounded = Path(folder) / "exact.onnx", Path(folder) / "rounded.onnx"
        _write_exact(network, exact)
        quantize_dynamic(
            exact,
            rounded,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options=_UNKNOWN_TYPE,
        )
        model = onnx.load(rounded)
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(model, path)


def calibrate(path: Path, calibration: Calibration) -> str:
    """Put a calibration into a file that `export` wrote; give its SHA-256."""
    model = onnx.load(path)
    onnx.helper.set_model_props(model, calibration.metadata())
    return _save(model, path)


def _save(model: onnx.ModelProto, path: Path) -> str:
    onnx.save(model, path)
    digest = checksum(path)
    checksum_file(path).write_text(digest + "\n", encoding="ascii")
    return digest


def _write_exact(network: ReaderNetwork, path: Path) -> None:
    ids = torch.full((2, 8), 5)
    rows = torch.export.Dim("rows", max=_MOST_TOGETHER)
    tokens = torch.export.Dim("tokens", min=2, max=MOST_TOKENS)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # of the exporter's own parts
        program: Any = torch.onnx.export(
            _Graph(network),
            (network.words(ids), torch.ones_like(ids)),
            input_names=[WORDS, MASK],
            output_names=list(Logits._fields),
            dynamic_shapes=({0: rows, 1: tokens}, {0: rows, 1: tokens}),
            opset_version=_OPERATIONS,
            dynamo=True,
            verbose=False,
        )
    program.save(path)

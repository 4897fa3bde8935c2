"""Reads a file that `exporting` wrote back into a network, so that a run can begin with it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from index.reader.learnt import check
from index.reader.network import ReaderNetwork

_INSIDE_THE_GRAPH = "network."
_ROUNDED, _SCALE, _ZERO = "_quantized", "_scale", "_zero_point"

_Stored = dict[str, npt.NDArray[np.generic]]


def load_learnt(path: Path, network: ReaderNetwork) -> None:
    """Bring a network to what a file of the same number of layers says; weights stay rounded.

    The tokens' vectors, which are not in the file, keep what they are. Raises ReaderDamagedError
    where the file is not whole.
    """
    check(path)
    state = network.state_dict()
    for name, values in _weights(onnx.load(path).graph):
        if name in state and state[name].is_floating_point():
            # Products stand the other way round in the graph; tables do not.
            turned = values if "embeddings" in name else values.T
            state[name].copy_(torch.from_numpy(np.ascontiguousarray(turned)))


def _weights(graph: onnx.GraphProto) -> Iterator[tuple[str, npt.NDArray[np.float32]]]:
    """Yield the network's parameters by name, as they stand in the graph."""
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    names = _names_of_products(graph)
    for name, values in stored.items():
        if name.endswith(_ROUNDED):
            base = name.removesuffix(_ROUNDED)
            yield _parameter(names.get(name, base)), _exact(stored, base)
        elif name.startswith(_INSIDE_THE_GRAPH) and not name.endswith((_SCALE, _ZERO)):
            yield _parameter(name), values.astype(np.float32)


def _names_of_products(graph: onnx.GraphProto) -> dict[str, str]:
    """Give the weight's parameter name of each rounded product, by the bias that is added to it.

    The exporter keeps the names of biases, not those of the weights it turns round.
    """
    makers = {made: node for node in graph.node for made in node.output}
    named = {}
    for node in graph.node:
        bias = next((one for one in node.input if one.endswith(".bias")), None)
        if node.op_type != "Add" or bias is None:
            continue
        product = next(one for one in node.input if one != bias)
        while product in makers and makers[product].op_type != "MatMulInteger":
            product = makers[product].input[0]
        if product in makers:
            named[makers[product].input[1]] = bias.removesuffix("bias") + "weight"
    return named


def _exact(stored: _Stored, base: str) -> npt.NDArray[np.float32]:
    whole = stored[base + _ROUNDED].astype(np.float32) - stored[base + _ZERO].astype(np.float32)
    product: npt.NDArray[np.float32] = whole * stored[base + _SCALE].astype(np.float32)
    return product


def _parameter(name: str) -> str:
    return name.removeprefix(_INSIDE_THE_GRAPH).removesuffix("_Transposed")

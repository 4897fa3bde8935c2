from pathlib import Path

import pytest
import torch
from reader_fakes import small_network

from evals.training.exporting import export
from evals.training.unrounding import load_learnt
from index.errors import ReaderDamagedError
from index.reader.network import ReaderNetwork


def learnt() -> ReaderNetwork:
    """A network whose every weight differs from a new one's."""
    network = small_network()
    torch.manual_seed(7)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if "word_embeddings" not in name:
                parameter.add_(torch.randn_like(parameter) * 0.1)
    return network


def test_what_was_written_is_read_back_but_for_the_rounding(tmp_path: Path) -> None:
    before, after = learnt(), small_network()
    export(before, tmp_path / "reader.onnx")
    load_learnt(tmp_path / "reader.onnx", after)
    read = after.state_dict()
    for name, wanted in before.state_dict().items():
        if wanted.is_floating_point():
            # Seven bits a row: a step is some 1/63 of the row's largest weight.
            assert torch.allclose(read[name], wanted, atol=float(wanted.abs().max()) / 60), name


def test_a_file_that_is_not_whole_is_not_begun_with(tmp_path: Path) -> None:
    path = tmp_path / "reader.onnx"
    export(learnt(), path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ReaderDamagedError):
        load_learnt(path, small_network())

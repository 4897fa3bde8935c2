from pathlib import Path

import pytest
import torch
from reader_fakes import passage, small_network, small_tokenizer
from safetensors.torch import load_file

from index.reader.reader import Reader
from index.reader.weights import checksum, load_learnt, save_learnt


def test_what_was_learnt_survives_being_packed(tmp_path: Path) -> None:
    path = tmp_path / "reader.safetensors"
    learnt, other = small_network(seed=1), small_network(seed=2)
    assert save_learnt(learnt, path) == checksum(path)
    other.encoder.embeddings.load_state_dict(learnt.encoder.embeddings.state_dict())
    load_learnt(other, path)
    passages = [passage("Anna Berg är ordförande."), passage("Mötet är i mars.")]
    before = Reader(learnt, small_tokenizer()).read("vem är ordförande", passages)
    after = Reader(other, small_tokenizer()).read("vem är ordförande", passages)
    for one, same in zip(before, after, strict=True):
        assert same.probability == pytest.approx(one.probability, abs=0.01)
        assert same.units == pytest.approx(one.units, abs=0.01)


def test_the_embeddings_are_not_packed(tmp_path: Path) -> None:
    path = tmp_path / "reader.safetensors"
    save_learnt(small_network(), path)
    packed = load_file(path)
    assert not [name for name in packed if "embeddings" in name]
    matrices = [
        tensor for name, tensor in packed.items() if tensor.ndim == 2 and "scale" not in name
    ]
    assert {tensor.dtype for tensor in matrices} == {torch.int8}
    assert len(matrices) > 3


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "reader.safetensors"
    network = small_network()
    network.more = torch.nn.Linear(2, 2)
    save_learnt(network, path)
    with pytest.raises(ValueError, match="more"):
        load_learnt(small_network(), path)

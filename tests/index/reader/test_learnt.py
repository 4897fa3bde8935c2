from pathlib import Path

import onnx
import pytest
from reader_fakes import passage, small_network, small_tokenizer

from evals.training.exporting import calibrate, export
from index.errors import ReaderDamagedError
from index.reader.calibration import Calibration
from index.reader.learnt import LearntNetwork, checksum
from index.reader.reader import Reader

CALIBRATION = Calibration(slope=0.7, offset=0.3)
SHORT = [passage("Anna Berg är ordförande."), passage("Mötet är i mars.")]
LONG = [passage("Ansökan om bidrag görs senast sista dagen i mars. " * 8 + "Anna Berg är vald.")]


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("learnt") / "reader.onnx"
    export(small_network(), path)
    calibrate(path, CALIBRATION)
    return path


@pytest.mark.parametrize("passages", [SHORT, LONG, SHORT + LONG])
def test_what_was_learnt_reads_as_the_network_did(learnt: Path, passages: list) -> None:
    network = small_network()
    written = LearntNetwork(learnt, network.words)
    before = Reader(network, small_tokenizer(), CALIBRATION).read("vem är ordförande", passages)
    after = Reader(written, small_tokenizer(), written.calibration).read(
        "vem är ordförande", passages
    )
    for one, same in zip(before, after, strict=True):
        assert same.probability == pytest.approx(one.probability, abs=0.02)
        assert same.units == pytest.approx(one.units, abs=0.02)


def test_the_words_vectors_are_not_in_it(learnt: Path) -> None:
    words = small_network().words.weight
    shapes = [tuple(one.dims) for one in onnx.load(learnt).graph.initializer]
    assert shapes
    assert tuple(words.shape) not in shapes


def test_its_calibration_comes_with_it(learnt: Path) -> None:
    assert LearntNetwork(learnt, small_network().words).calibration == CALIBRATION


def test_a_file_that_was_cut_short_is_refused(learnt: Path, tmp_path: Path) -> None:
    cut = tmp_path / learnt.name
    cut.write_bytes(learnt.read_bytes()[:-100])
    with pytest.raises(ReaderDamagedError, match=r"reader\.onnx"):
        LearntNetwork(cut, small_network().words)
    (tmp_path / "reader.onnx.sha256").write_text(checksum(learnt))
    with pytest.raises(ReaderDamagedError):
        LearntNetwork(cut, small_network().words)

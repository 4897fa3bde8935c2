import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch
from reader_fakes import passage, small_network, small_tokenizer

from evals.training.examples import Example
from evals.training.loop import LOG, Watch, train
from evals.training.settings import TrainingSettings
from index.reader.network import Outputs, ReaderNetwork, ReadingNetwork
from index.reader.reader import Reader

ANSWERS = passage("Anna Berg är ordförande.")
OTHER = passage("Sista dagen är i mars.")
EXAMPLES = [
    *[Example("vem är ordförande", ANSWERS, ((0, 9),), "own")] * 8,
    *[Example("vem är ordförande", OTHER, (), "own")] * 8,
    *[Example("när är sista dagen", OTHER, ((17, 21),), "own")] * 8,
    *[Example("när är sista dagen", ANSWERS, (), "own")] * 8,
]


class StoppedError(Exception):
    """The run was stopped from outside."""


def run(
    out: Path,
    settings: TrainingSettings,
    measured_every: int = 1000,
    stop_at: int | None = None,
    teacher: ReadingNetwork | None = None,
) -> ReaderNetwork:
    network = small_network()

    def measure(_: ReaderNetwork) -> Mapping[str, float]:
        return {"auc": 0.5}

    def on_step(step: int, steps: int, loss: float, speed: float) -> None:
        if stop_at is not None and step >= stop_at:
            raise StoppedError

    watch = Watch(measure, measured_every, on_step)
    train(network, small_tokenizer(), EXAMPLES, settings, out, watch, teacher)
    return network.eval()


def test_it_learns_what_it_is_shown(tmp_path: Path) -> None:
    settings = TrainingSettings(epochs=60, batch=8, rate=5e-3, head_rate=2e-2)
    reader = Reader(run(tmp_path, settings), small_tokenizer())
    right, wrong = reader.read("vem är ordförande", [ANSWERS, OTHER])
    assert right.probability > 0.8 > 0.2 > wrong.probability
    assert right.span is not None
    assert ANSWERS.text[slice(*right.span)] == "Anna Berg"


def test_a_run_that_was_stopped_goes_on_to_the_same_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evals.training.loop._SAVED_EVERY", 3)
    monkeypatch.setattr("evals.training.loop._TOLD_EVERY", 1)
    settings = TrainingSettings(epochs=3, batch=8)
    whole = run(tmp_path / "whole", settings)
    with pytest.raises(StoppedError):
        run(tmp_path / "stopped", settings, stop_at=8)
    again = run(tmp_path / "stopped", settings)
    for name, tensor in whole.state_dict().items():
        assert torch.allclose(again.state_dict()[name], tensor, atol=1e-6), name


def test_the_embeddings_learn_nothing(tmp_path: Path) -> None:
    before = small_network().state_dict()
    after = run(tmp_path, TrainingSettings(epochs=2, batch=8)).state_dict()
    changed = {name for name, tensor in after.items() if not torch.equal(tensor, before[name])}
    assert changed
    assert not [name for name in changed if "embeddings" in name]


def test_the_words_vectors_learn_where_they_are_told_to(tmp_path: Path) -> None:
    before = small_network().state_dict()
    settings = TrainingSettings(epochs=2, batch=8, learn_words=True)
    after = run(tmp_path, settings).state_dict()
    name = "encoder.embeddings.word_embeddings.weight"
    assert not torch.equal(after[name], before[name])


def test_a_pupil_learns_what_its_teacher_says(tmp_path: Path) -> None:
    def teacher(ids: torch.Tensor, mask: torch.Tensor) -> Outputs:
        """Says of every pair that it does not answer."""
        rows, tokens = ids.shape
        nothing = torch.zeros(rows, tokens)
        nowhere = torch.cat([torch.full((rows, 1), 9.0), nothing[:, 1:]], dim=1)
        return Outputs(torch.full((rows,), -5.0), nowhere, nowhere, nothing - 5)

    settings = TrainingSettings(
        epochs=40, batch=8, rate=5e-3, head_rate=2e-2, teacher_share=1, teacher=tmp_path
    )
    pupil = Reader(run(tmp_path, settings, teacher=teacher), small_tokenizer())
    for reading in pupil.read("vem är ordförande", [ANSWERS, OTHER]):
        assert reading.probability < 0.1


def test_figures_are_logged_as_it_goes(tmp_path: Path) -> None:
    run(tmp_path, TrainingSettings(epochs=2, batch=8), measured_every=4)
    rows = [json.loads(line) for line in (tmp_path / LOG).read_text().splitlines()]
    assert [row["step"] for row in rows] == [4, 8]
    assert {row["auc"] for row in rows} == {0.5}

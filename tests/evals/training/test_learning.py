import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from reader_fakes import small_network, small_tokenizer

from evals.errors import NoCheckpointError, OtherSettingsError
from evals.training import learning
from evals.training.examples import LearningQuestion, LearningText
from evals.training.learning import LEARNT, LearningFolders, learn
from evals.training.question_sources import LearningSet
from evals.training.settings import TrainingSettings
from index.reader.calibration import Calibration
from index.reader.learnt import LearntNetwork

TEXT = "Styrelsen valde Anna Berg till ordförande. Mötet hölls i gamla skolan."
SETTINGS = TrainingSettings(epochs=2, batch=4)


def own_questions() -> LearningSet:
    text = LearningText.of("t", "Protokoll", TEXT)
    asked = [("vem är ordförande", ((16, 25),)), ("när är mötet", ())]
    questions = [LearningQuestion(words, words, "t", spans, "t") for words, spans in asked]
    return LearningSet("own", {"t": text}, questions)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LearningFolders:
    monkeypatch.setattr(learning, "model_source", lambda *_: "")
    monkeypatch.setattr(learning, "starting_network", lambda *_: small_network())
    monkeypatch.setattr(learning, "reader_tokenizer", lambda *_: small_tokenizer())
    monkeypatch.setattr(learning, "own_set", lambda *_: own_questions())
    monkeypatch.setattr(learning, "notes_set", lambda *_: replace(own_questions(), name="notes"))
    for name in ("squad", "swequad"):
        folder = tmp_path / name
        folder.mkdir()
        texts, questions = [], []
        for number in range(8):
            texts.append({"id": f"p{number}", "title": f"Sida {number}", "text": TEXT})
            answer = {"text": "Anna Berg", "start": 16}
            asked = {"question": "vem är ordförande", "source_id": f"p{number}"}
            questions.append({"id": f"q{number}", **asked, "answer_spans": [answer]})
            questions.append({"id": f"u{number}", **asked, "answer_spans": []})
        for file, rows in (("corpus", texts), ("queries", questions)):
            (folder / f"{file}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return LearningFolders(tmp_path / "squad", tmp_path / "swequad", tmp_path, tmp_path)


@pytest.fixture(autouse=True)
def without_own_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = {"auc": 0.5}
    monkeypatch.setattr(learning, "figures", lambda *_: measured)


def test_a_run_leaves_weights_that_can_be_loaded_and_a_log(
    tmp_path: Path, folders: LearningFolders
) -> None:
    told: list[str] = []
    learn(tmp_path / "out", folders, SETTINGS, None, told.append)
    learnt = LearntNetwork(tmp_path / "out" / LEARNT, small_network().words)
    assert learnt.calibration != Calibration()
    log = (tmp_path / "out" / "log.jsonl").read_text().splitlines()
    assert json.loads(log[-1])["squad_sv auc"] == 0.5
    assert "reader.onnx" in told[-1]


def test_a_folder_with_a_run_of_other_settings_is_left_alone(
    tmp_path: Path, folders: LearningFolders
) -> None:
    learn(tmp_path / "out", folders, SETTINGS, None, print)
    with pytest.raises(OtherSettingsError, match="andra inställningar"):
        learn(tmp_path / "out", folders, TrainingSettings(epochs=3, batch=4), None, print)


def test_a_run_can_begin_with_what_another_learnt(
    tmp_path: Path, folders: LearningFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn(tmp_path / "first", folders, SETTINGS, None, print)
    # It learns nothing more: what it ends with is what it began with.
    standing_still = {"start": tmp_path / "first", "rate": 0.0, "head_rate": 0.0}
    settings = SETTINGS.model_copy(update=standing_still)
    learn(tmp_path / "second", folders, settings, None, print)
    first, second = (
        LearntNetwork(tmp_path / name / LEARNT, small_network().words)
        for name in ("first", "second")
    )
    ids, mask = torch.tensor([[1, 5, 2, 2, 6, 7, 2]]), torch.ones(1, 7, dtype=torch.int64)
    assert torch.equal(first(ids, mask).starts, second(ids, mask).starts)


def test_a_run_to_begin_with_that_is_not_there_is_told(
    tmp_path: Path, folders: LearningFolders
) -> None:
    settings = SETTINGS.model_copy(update={"start": tmp_path / "borta"})
    with pytest.raises(NoCheckpointError, match="borta"):
        learn(tmp_path / "out", folders, settings, None, print)


def test_a_reader_of_other_words_than_the_models_is_not_written(
    tmp_path: Path, folders: LearningFolders
) -> None:
    told: list[str] = []
    settings = SETTINGS.model_copy(update={"learn_words": True})
    learn(tmp_path / "out", folders, settings, None, told.append)
    assert not (tmp_path / "out" / LEARNT).exists()
    assert "skrivs ingen fil" in told[-1]
    assert (tmp_path / "out" / "log.jsonl").exists()

"""A whole training run: sets in, a reader and its log out."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from evals.errors import OtherSettingsError
from evals.reading.calibration import fitted
from evals.reading.measuring import ReadText, figures, read_set
from evals.training import texts
from evals.training.assembling import assemble
from evals.training.checkpoints import load_network
from evals.training.exporting import calibrate, export
from evals.training.loop import Watch, train
from evals.training.question_sources import LearningSet, notes_set, own_set, parted, public_set
from evals.training.settings import TrainingSettings
from evals.training.unrounding import load_learnt
from index.embedding import DEFAULT_MODEL, model_source
from index.reader.learnt import LearntNetwork
from index.reader.network import ReaderNetwork
from index.reader.reader import Reader
from index.reader.starting import reader_tokenizer, starting_network
from index.threads import leave_cores_to_the_model
from service.settings import load_settings

SETTINGS, LEARNT = "settings.json", "reader.onnx"
LEARNT_SUFFIX = Path(LEARNT).suffix
# So many answered and as many unanswered questions of SQuAD are read each time it is measured.
_MEASURED = 150
_MEASURED_EVERY = 400

Tell = Callable[[str], None]


@dataclass(frozen=True)
class LearningFolders:
    """Where the sets lie: two public ones, and the texts of this project's own questions."""

    squad: Path
    swequad: Path
    pages: Path
    documents: Path


def learn(
    out: Path, folders: LearningFolders, settings: TrainingSettings, data: Path | None, tell: Tell
) -> None:
    """Train a reader into `out`, or go on with the run that is there.

    `data` is the folder whose unpacked model is used. Raises OtherSettingsError where that run
    has other settings.
    """
    _keep_settings(out, settings)
    leave_cores_to_the_model()
    model = model_source(DEFAULT_MODEL, load_settings(data).data / "models")
    tell(texts.READING)
    squad, held_out = parted(public_set("squad_sv", folders.squad))
    own = own_set(folders.pages, folders.documents, "train")
    swequad = public_set("swequad", folders.swequad)
    examples = assemble([squad, swequad, own, notes_set("train")], settings.seed)
    examples = examples[: round(len(examples) * settings.share)]  # they come shuffled
    answered = sum(bool(example.spans) for example in examples)
    tell(texts.EXAMPLES.format(count=len(examples), answered=answered))
    dev = own_set(folders.pages, folders.documents, "dev")
    tokenizer = reader_tokenizer(model)

    def measure(network: ReaderNetwork) -> Mapping[str, float]:
        found: dict[str, float] = {}
        for one in (_sample(held_out), dev, notes_set("dev")):
            read = _read(network, tokenizer, one)
            found |= {f"{one.name} {name}": value for name, value in figures(one, read).items()}
        return found

    def on_step(step: int, steps: int, loss: float, speed: float) -> None:
        tell(texts.STEP.format(step=step, steps=steps, loss=loss, speed=speed))

    network = starting_network(model, settings.seed, settings.layers)
    if settings.start is not None:
        _begin_with(settings.start, network)
    teacher = LearntNetwork(settings.teacher, network.words) if settings.teacher else None
    watch = Watch(measure, _MEASURED_EVERY, on_step)
    train(network, tokenizer, examples, settings, out, watch, teacher)
    if settings.learn_words:
        tell(texts.NOT_WRITTEN)
    else:
        _write(network, tokenizer, dev, out / LEARNT, tell)


def _begin_with(start: Path, network: ReaderNetwork) -> None:
    if start.suffix == LEARNT_SUFFIX:
        load_learnt(start, network)
    else:
        load_network(start, network)


def _write(
    network: ReaderNetwork, tokenizer: Any, dev: LearningSet, path: Path, tell: Tell
) -> None:
    """Write what was learnt, calibrated as it is read from the file, where it is rounded."""
    export(network, path)
    read = list(read_set(Reader(LearntNetwork(path, network.words), tokenizer), dev))
    probabilities = [one.probability for one in read]
    checksum = calibrate(path, fitted(probabilities, [bool(one.question.spans) for one in read]))
    tell(texts.DONE.format(path=path, size=path.stat().st_size / 1e6, checksum=checksum))


def _read(network: ReaderNetwork, tokenizer: Any, learnt: LearningSet) -> list[ReadText]:
    with torch.autocast(network.answered.weight.device.type, dtype=torch.bfloat16):
        return list(read_set(Reader(network, tokenizer), learnt))


def _keep_settings(out: Path, settings: TrainingSettings) -> None:
    kept = out / SETTINGS
    if kept.exists():
        if TrainingSettings.model_validate_json(kept.read_text(encoding="utf-8")) != settings:
            raise OtherSettingsError(out)
        return
    out.mkdir(parents=True, exist_ok=True)
    kept.write_text(settings.model_dump_json(indent=2) + "\n", encoding="utf-8")


def _sample(learnt: LearningSet) -> LearningSet:
    """As many questions with an answer as without, the same each time."""
    draw = random.Random(1)  # noqa: S311 - dice, not secrets
    answered = [question for question in learnt.questions if question.spans]
    unanswered = [question for question in learnt.questions if not question.spans]
    chosen = [
        question
        for kind in (answered, unanswered)
        for question in draw.sample(kind, k=min(_MEASURED, len(kind)))
    ]
    return replace(learnt, questions=chosen)

"""The training loop: resumable, its seeds fixed, its figures logged."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch

from evals.training.batches import batches
from evals.training.checkpoints import Checkpoint, load_checkpoint, save_checkpoint
from evals.training.examples import Example
from evals.training.loss import loss_of
from evals.training.settings import TrainingSettings
from evals.training.targets import targets_of
from index.reader.network import ReaderNetwork, ReadingNetwork
from index.reader.pairs import tokenise

LOG = "log.jsonl"
_SAVED_EVERY = 100
_TOLD_EVERY = 20
_FORGETTING = 0.98
_MOST_STEPS = 1_000_000


@dataclass(frozen=True)
class Watch:
    """What is done on the way: measured every so many steps, and told.

    `on_step` is told the step, of how many, the running loss, and examples a second.
    """

    measure: Callable[[ReaderNetwork], Mapping[str, float]]
    measured_every: int
    on_step: Callable[[int, int, float, float], None]


def train(
    network: ReaderNetwork,
    tokenizer: Any,
    examples: Sequence[Example],
    settings: TrainingSettings,
    out: Path,
    watch: Watch,
    teacher: ReadingNetwork | None = None,
) -> None:
    """Train in place, from the last checkpoint in `out` where there is one.

    Each measurement is appended to `log.jsonl` in `out`. What a teacher says counts by the
    settings' share.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    # Both for speed on a CPU: attention's fused form goes back slowly there (4.9 examples a second
    # for 8.9), and the optimizer's plain form takes a tenth of a step.
    network.encoder.set_attn_implementation("eager")
    decay = settings.weight_decay
    optimizer = torch.optim.AdamW(_groups(network, settings), weight_decay=decay, fused=True)
    per_epoch = -(-len(examples) // settings.batch)
    steps = per_epoch * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _rising_and_falling(steps, settings))
    at = load_checkpoint(out, network, optimizer, schedule) or Checkpoint(0, 0.0)
    step, running = at.step, at.loss
    network.train()
    began, first = time.perf_counter(), step
    while step < steps:
        epoch, done = divmod(step, per_epoch)
        for batch in islice(batches(examples, settings.batch, epoch, settings.seed), done, None):
            # What is dropped out goes by the step, so that a run taken up again drops the same.
            torch.manual_seed(settings.seed * _MOST_STEPS + step)
            loss = _learn(network, tokenizer, batch, settings, device, teacher)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            running = loss if not step else _FORGETTING * running + (1 - _FORGETTING) * loss
            step += 1
            if step % _TOLD_EVERY == 0:
                speed = (step - first) * settings.batch / (time.perf_counter() - began)
                watch.on_step(step, steps, running, speed)
            if step % _SAVED_EVERY == 0 or step == steps:
                save_checkpoint(out, network, optimizer, schedule, Checkpoint(step, running))
            if step % watch.measured_every == 0 or step == steps:
                _log(out, step, running, watch.measure(network.eval()))
                network.train()


def _learn(
    network: ReaderNetwork,
    tokenizer: Any,
    batch: Sequence[Example],
    settings: TrainingSettings,
    device: str,
    teacher: ReadingNetwork | None,
) -> float:
    tokens = tokenise(tokenizer, [one.question for one in batch], [one.passage for one in batch])
    wanted = targets_of(batch, tokens)
    if teacher is not None:
        with torch.no_grad():
            wanted = wanted.softened(teacher(tokens.ids, tokens.mask), settings.teacher_share)
    with torch.autocast(device, dtype=torch.bfloat16):
        said = network(tokens.ids, tokens.mask)
    loss = loss_of(said, wanted.to(device), settings.evidence_weight, settings.smoothing)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    return loss.item()


def _groups(network: ReaderNetwork, settings: TrainingSettings) -> list[dict[str, Any]]:
    """Parameters with their rates; the embeddings learn nothing, unless they are told to."""
    embeddings = network.encoder.embeddings
    embeddings.requires_grad_(requires_grad=settings.learn_words)
    layers = network.encoder.encoder.layer
    groups = [
        {
            "params": list(layer.parameters()),
            "lr": settings.rate * settings.layer_decay ** (len(layers) - 1 - depth),
        }
        for depth, layer in enumerate(layers)
    ]
    heads = [network.answered, network.span, network.evidence]
    parameters = [parameter for head in heads for parameter in head.parameters()]
    if settings.learn_words:
        lowest = settings.rate * settings.layer_decay ** len(layers)
        groups.append({"params": list(embeddings.parameters()), "lr": lowest})
    return [*groups, {"params": parameters, "lr": settings.head_rate}]


def _rising_and_falling(steps: int, settings: TrainingSettings) -> Callable[[int], float]:
    rising = max(1, int(steps * settings.warmup))

    def share(step: int) -> float:
        return min(1.0, (step + 1) / rising) * max(0.02, 1 - step / steps)

    return share


def _log(out: Path, step: int, loss: float, figures: Mapping[str, float]) -> None:
    row = {"step": step, "loss": round(loss, 4), **{k: round(v, 4) for k, v in figures.items()}}
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")

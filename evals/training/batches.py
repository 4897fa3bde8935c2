"""Batches of examples of like length, in the same order each time a run is taken up again."""

import random
from collections.abc import Iterator, Sequence

from evals.training.examples import Example
from evals.training.roughening import roughen

# So many batches are sorted by length together: little padding, yet mixed from one to the next.
_POOL = 40


def batches(
    examples: Sequence[Example], size: int, epoch: int, seed: int
) -> Iterator[list[Example]]:
    """Yield an epoch's batches; each epoch roughens and mixes anew."""
    draw = random.Random(f"{seed}/{epoch}")  # noqa: S311 - dice, not secrets
    order = list(range(len(examples)))
    draw.shuffle(order)
    made: list[list[int]] = []
    for at in range(0, len(order), size * _POOL):
        pool = sorted(order[at : at + size * _POOL], key=lambda one: _length(examples[one]))
        made += [pool[first : first + size] for first in range(0, len(pool), size)]
    draw.shuffle(made)
    for batch in made:
        yield [roughen(examples[one], draw) for one in batch]


def _length(example: Example) -> int:
    return len(example.question) + len(example.passage.context) + len(example.passage.text)

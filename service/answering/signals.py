"""What is measured of each unit: how like the question it is, and what the reader says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.reader.reading import PassageReader, Reading, ReadPassage
from index.reader.sentences import REACH, log_odds, points_at
from service.answering.candidates import Candidate, FoundPassage
from service.answering.question import Question

# The reader is what takes time: it reads the likeliest passages, and more only while it is unsure.
# Four and four more found no more on the development questions, and read one more of each.
READ_FIRST = 3
READ_MORE = 2
MOST_READ = 7
SURE = 0.9


@dataclass(frozen=True)
class Signals:
    """What is measured of a unit.

    `similarity` lies between -1 and 1. `answered` are the log-odds that its passage answers and
    `evidence` those that it is part of the answer, both as the reader says; `pointed` is 1 where
    the likeliest answer's words stand in it, else 0. A passage that was not read counts as one
    that does not answer.
    """

    similarity: float
    answered: float = -REACH
    evidence: float = -REACH
    pointed: float = 0.0


def signals(
    question: Question,
    passages: Sequence[FoundPassage],
    similarities: Mapping[Candidate, float],
    reader: PassageReader,
) -> dict[Candidate, Signals]:
    """Give what is measured of every unit of the passages, whose similarities are given."""
    read = _read(question.text, passages, reader)
    return {
        unit: _of_unit(near, read[unit.passage], unit) if unit.passage in read else Signals(near)
        for unit, near in similarities.items()
    }


def _read(
    question: str, passages: Sequence[FoundPassage], reader: PassageReader
) -> dict[FoundPassage, Reading]:
    """Read the passages that their searches put highest, until one surely answers."""
    likeliest = sorted(passages, key=lambda one: (-one.score, one.rank))[:MOST_READ]
    read: dict[FoundPassage, Reading] = {}
    while len(read) < len(likeliest):
        more = READ_MORE if read else READ_FIRST
        together = likeliest[len(read) : len(read) + more]
        readings = reader.read(question, [ReadPassage.of(one.node) for one in together])
        read |= dict(zip(together, readings, strict=True))
        if max(one.probability for one in readings) >= SURE:
            break
    return read


def _of_unit(similarity: float, reading: Reading, unit: Candidate) -> Signals:
    start = unit.passage.start
    return Signals(
        similarity=similarity,
        answered=log_odds(reading.probability),
        evidence=log_odds(reading.units[unit.place]),
        pointed=float(points_at(reading, (unit.start - start, unit.end - start))),
    )

"""What is known of how a reader reads: tables in Markdown, in English as the documentation is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np

from evals.reading.calibration import calibration_error, reliability, threshold_for
from evals.reading.elsewhere import MOST_WRONGLY, Elsewhere
from evals.reading.measuring import ReadText, figures, finds_sentence, read_set, word_overlap
from evals.reading.plots import draw_refusal, draw_reliability
from evals.reading.speed import TOKENS, WINDOWS, milliseconds
from evals.refusal import Refusal, refusal
from evals.training.question_sources import LearningSet
from index.reader.reading import PassageReader

_CURVE = tuple(round(0.1 * step, 1) for step in range(1, 10))
_FINE_CURVE = np.linspace(0.01, 0.99, 99)
RELIABILITY, REFUSAL = "reliability.svg", "refusal.svg"


class Report:
    """One reader's figures on texts that it did not learn from; thresholds are `dev`'s."""

    def __init__(
        self,
        reader: PassageReader,
        tokenizer: Any,
        held_out: LearningSet,
        dev: LearningSet,
        test: LearningSet,
        notes: Mapping[str, LearningSet],
    ) -> None:
        self._sets = {"squad_sv, held-out articles": held_out, "own, dev": dev, "own, test": test}
        self._sets |= {f"notes, {part}": one for part, one in notes.items()}
        self._dev, self._test = dev, test
        self._reader, self._tokenizer = reader, tokenizer

    def tables(self) -> Iterator[str]:
        """Yield the tables: sets, kinds, near-misses, reliability and the refusal curve."""
        yield self._of_sets()
        yield self._of_kinds()
        yield self._of_near_misses()
        yield self._of_reliability()
        yield self._of_refusal()
        yield self._of_speed()

    def draw(self, folder: Path) -> None:
        """Write the reliability plot and the refusal curve into a folder."""
        draw_reliability(reliability(*_judged(self._read_test)), folder / RELIABILITY)
        curve = [refusal(*_judged(self._read_test), float(at)) for at in _FINE_CURVE]
        draw_refusal(curve, self._chosen, folder / REFUSAL)

    @cached_property
    def _read(self) -> dict[str, list[ReadText]]:
        return {name: list(read_set(self._reader, one)) for name, one in self._sets.items()}

    @property
    def _read_test(self) -> list[ReadText]:
        return self._read["own, test"]

    @cached_property
    def _threshold(self) -> float:
        read = self._read["own, dev"]
        answered = [one.probability for one in read if one.question.spans]
        return threshold_for(answered, MOST_WRONGLY)

    @property
    def _chosen(self) -> Refusal:
        return refusal(*_judged(self._read_test), self._threshold)

    def _of_sets(self) -> str:
        rows = []
        for name, one in self._sets.items():
            read, answered = self._read[name], sum(bool(q.spans) for q in one.questions)
            found = figures(one, read)
            told = [_written(found[key]) for key in ("auc", "f1", "unit")]
            rows.append((name, answered, len(one.questions) - answered, *told))
        return _table("set | answered | not | AUC | F1 of the words | sentence hit@1", rows)

    def _of_kinds(self) -> str:
        rows = []
        for kind, read in _by_kind(one for one in self._read_test if one.question.spans):
            f1 = mean(word_overlap(self._test, one) for one in read)
            hit = mean(map(finds_sentence, read))
            refused = mean(one.probability < self._threshold for one in read)
            rows.append((kind, len(read), *map(_written, (f1, hit, refused))))
        return _table("kind | questions | F1 | sentence hit@1 | wrongly refused", rows)

    def _of_near_misses(self) -> str:
        rows = []
        for kind, read in _by_kind(one for one in self._read_test if not one.question.spans):
            refused = mean(one.probability < self._threshold for one in read)
            rows.append((kind, len(read), _written(refused)))
        return _table("near-miss | questions | refused", rows)

    def _of_reliability(self) -> str:
        bins = reliability(*_judged(self._read_test))
        rows = [(one.count, _written(one.given), _written(one.seen)) for one in bins]
        error = f"Expected calibration error: {_written(calibration_error(bins))}"
        return _table("questions | probability given | answered in truth", rows) + f"\n\n{error}"

    def _of_refusal(self) -> str:
        curve = [refusal(*_judged(self._read_test), at) for at in _CURVE]
        rows = [
            tuple(map(_written, (one.threshold, one.answered, one.error, one.refused, one.wrongly)))
            for one in sorted([*curve, self._chosen], key=lambda one: one.threshold)
        ]
        head = "refused below | answered | of those wrongly | not answerable, refused | "
        chosen = f"Chosen on dev, {MOST_WRONGLY:.0%} wrongly refused: {_written(self._threshold)}"
        return _table(head + "answerable, refused", rows) + f"\n\n{chosen}"

    def _of_speed(self) -> str:
        passages = [passage for text in self._test.texts.values() for passage in text.passages]
        question = self._test.questions[0].question
        taken = milliseconds(self._reader, self._tokenizer, question, passages)
        return f"Reading {WINDOWS} passages of {TOKENS} tokens: {taken:.0f} ms, the median"


def elsewhere_table(found: Sequence[Elsewhere]) -> str:
    """Give how questions fared over texts of another matter."""
    rows = [
        (one.texts, one.asked, one.questions, one.judge, _written(one.refused)) for one in found
    ]
    return _table("texts | questions of | asked | by | refused", rows)


def _judged(read: Sequence[ReadText]) -> tuple[list[float], list[bool]]:
    return [one.probability for one in read], [bool(one.question.spans) for one in read]


def _by_kind(read: Iterable[ReadText]) -> Iterator[tuple[str, list[ReadText]]]:
    kinds: dict[str, list[ReadText]] = {}
    for one in read:
        kinds.setdefault(one.question.kind, []).append(one)
    yield from sorted(kinds.items())


def _table(head: str, rows: Iterable[Sequence[object]]) -> str:
    ruled = " | ".join("---" for _ in head.split("|"))
    lines = [head, ruled, *(" | ".join(map(str, row)) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def _written(value: float) -> str:
    return f"{value:.3f}".removeprefix("0") if value < 1 else f"{value:.3f}"

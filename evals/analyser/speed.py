"""How fast the analyser turns text into vectors, in processor time."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.analyser import texts
from evals.errors import FileUnusableError
from index.lexical import SWEDISH

# As many words as the splitter's passages are long at most.
_PASSAGE = 110


@dataclass(frozen=True)
class Speed:
    """The pace over `megabytes` of UTF-8 text, its words unseen (cold) and seen (warm)."""

    megabytes: float
    passages: int
    questions: int
    start_ms: float
    cold_mb_per_s: float
    warm_mb_per_s: float
    question_ms: float


def passages_of(path: Path) -> list[str]:
    """Give the text of a file, or of a folder's .md and .txt files, in pieces of 110 words.

    Raises `FileUnusableError` where there is none.
    """
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    if path.is_dir():
        files = [file for file in files if file.suffix in {".md", ".txt"}]
    try:
        words = [word for file in files for word in file.read_text(encoding="utf-8").split()]
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnusableError(path, str(error)) from error
    if not words:
        raise FileUnusableError(path, texts.NO_TEXT)
    return [" ".join(words[i : i + _PASSAGE]) for i in range(0, len(words), _PASSAGE)]


def measure_speed(passages: Sequence[str], questions: Sequence[str]) -> Speed:
    """Measure; to be called once, by a process that has not used the analyser before."""
    megabytes = sum(len(passage.encode()) for passage in passages) / 1e6
    start = _seconds(SWEDISH.question_vector, ["föreningsbidrag"])
    cold = _seconds(SWEDISH.passage_vector, passages)
    warm = _seconds(SWEDISH.passage_vector, passages)
    asked = _seconds(SWEDISH.question_vector, questions) / len(questions)
    return Speed(
        megabytes=megabytes,
        passages=len(passages),
        questions=len(questions),
        start_ms=start * 1000,
        cold_mb_per_s=megabytes / cold,
        warm_mb_per_s=megabytes / warm,
        question_ms=asked * 1000,
    )


def _seconds(work: Callable[[str], object], given: Sequence[str]) -> float:
    start = time.process_time()
    for text in given:
        work(text)
    return time.process_time() - start

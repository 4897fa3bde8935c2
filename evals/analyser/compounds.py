"""The compound splitter held against words that were split by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evals.analyser import texts
from evals.curated import Split
from evals.errors import FileUnusableError, RowError
from index.lexical import parts_of, terms_of_word

_COLUMNS = 3


class Outcome(StrEnum):
    """What became of a word: split as by hand, or in one of three ways not."""

    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"
    FALSE = "false"


@dataclass(frozen=True)
class Word:
    """A word with the parts it was split into by hand, none where it is no compound."""

    word: str
    parts: tuple[str, ...]
    split: Split

    @property
    def outcome(self) -> Outcome:
        """How the analyser's split compares: the same stems, in the same order, are right."""
        found = parts_of(self.word)
        if found == tuple(term for part in self.parts for term in terms_of_word(part)):
            return Outcome.RIGHT
        if not found:
            return Outcome.MISSED
        return Outcome.WRONG if self.parts else Outcome.FALSE


@dataclass(frozen=True)
class Errors:
    """How many words of a split came out in each way, and how many of them are compounds."""

    compounds: int
    outcomes: dict[Outcome, int]

    @property
    def words(self) -> int:
        """All the words."""
        return sum(self.outcomes.values())

    @property
    def rate(self) -> float:
        """The share of all words that were not split as by hand."""
        return 1 - self.outcomes[Outcome.RIGHT] / self.words if self.words else 0.0


def load_words(path: Path) -> list[Word]:
    """Give the rows of a tab-separated list, below its heading: word, parts with "+", split.

    Raises `FileUnusableError`, and `RowError` for a row that is none.
    """
    try:
        rows = path.read_text(encoding="utf-8").splitlines()[1:]
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnusableError(path, str(error)) from error
    return [_word(path, line, row) for line, row in enumerate(rows, start=2)]


def _word(path: Path, line: int, row: str) -> Word:
    cells = row.split("\t")
    if len(cells) != _COLUMNS or not cells[0] or cells[2] not in {Split.DEV, Split.TEST}:
        raise RowError(path, line, texts.ROW_WRONG)
    return Word(cells[0], tuple(filter(None, cells[1].split("+"))), Split(cells[2]))


def errors_in(words: Sequence[Word]) -> Errors:
    """Count how the words came out."""
    outcomes = dict.fromkeys(Outcome, 0)
    for word in words:
        outcomes[word.outcome] += 1
    return Errors(sum(bool(word.parts) for word in words), outcomes)

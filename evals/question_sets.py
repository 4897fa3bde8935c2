"""Question sets: texts to search and judged questions, as two files in a folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import typer

from evals import texts
from evals.curated import load_unique
from evals.errors import NothingJudgedError
from evals.retrieval import CorpusText, Judged
from evals.sampling import judged_sample


@dataclass(frozen=True)
class QuestionSet:
    """What is searched, and the questions that are put to it; each has an answer in it."""

    name: str
    corpus: list[CorpusText]
    queries: list[Judged]

    @classmethod
    def load(cls, name: str, folder: Path, sample: int | None, seed: int) -> "QuestionSet":
        """Read `corpus.jsonl` and `queries.jsonl`, and of the questions a sample of that size.

        Raises what `load_unique` raises, and NothingJudgedError where no question is judged.
        """
        corpus = load_unique(folder / "corpus.jsonl", CorpusText)
        path = folder / "queries.jsonl"
        queries = judged_sample(load_unique(path, Judged), sample, seed)
        if not queries:
            raise NothingJudgedError(path)
        return cls(name, corpus, queries)


def question_sets(given: Iterable[str], sample: int | None, seed: int) -> list[QuestionSet]:
    """Read every set that is given as `name=folder`, before anything that takes long is begun.

    Raises typer.BadParameter for one that is given otherwise, or under another's name, and what
    `QuestionSet.load` raises.
    """
    folders: dict[str, Path] = {}
    for text in given:
        name, _, folder = text.partition("=")
        if not (name and folder):
            raise typer.BadParameter(texts.BAD_SET.format(text=text))
        if name in folders:
            raise typer.BadParameter(texts.SET_TWICE.format(name=name))
        folders[name] = Path(folder)
    return [QuestionSet.load(name, folder, sample, seed) for name, folder in folders.items()]

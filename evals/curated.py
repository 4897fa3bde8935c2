"""The questions: rows that can be asked, and curated ones that can also be scored."""

import hashlib
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from evals import texts
from evals.errors import NothingToDoError, RowError
from evals.jsonl import numbered

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]


class Split(StrEnum):
    """The part of the questions that is used: one to tune on, one to report, or both."""

    DEV = "dev"
    TEST = "test"
    ALL = "all"


class Row(BaseModel):
    """What every row of a set has: an id, empty where the row has none."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str = Field(default="", validation_alias=AliasChoices("id", "query_id"))


class Asked(Row):
    """A row that can be asked: other people's sets carry keys of their own, which are ignored.

    `before` are the questions asked earlier in the same conversation, oldest first.
    """

    question: str
    before: tuple[str, ...] = ()


class Question(Asked):
    """A curated question; unknown keys are refused, so that a typo cannot switch off a check.

    Every fact must stand in the answer, and any of its alternatives counts. The evidence are the
    places, verbatim from the documents, of which the answer should cite one. `document` is the
    name of the file that they stand in; `also_in` names further files that hold some of them.
    A candidate out of staff's marks (`evals.candidates`) is refused until a person has read it.
    """

    model_config = ConfigDict(extra="forbid")

    id: Text = Field(validation_alias=AliasChoices("id", "query_id"))
    question: Text
    kind: Text
    answerable: bool
    facts: tuple[Annotated[tuple[Text, ...], Field(min_length=1)], ...]
    evidence: tuple[Text, ...]
    document: Text | None
    also_in: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _is_no_candidate(cls, row: Any) -> Any:
        if isinstance(row, dict) and "candidate" in row:
            raise ValueError(texts.STILL_A_CANDIDATE)
        return row

    @model_validator(mode="after")
    def _can_be_scored(self) -> Self:
        if self.answerable and not (self.facts and self.evidence):
            raise ValueError(texts.ANSWERABLE_WITHOUT_FACTS)
        if not self.answerable and (self.facts or self.evidence):
            raise ValueError(texts.UNANSWERABLE_WITH_FACTS)
        return self


AnyRow = TypeVar("AnyRow", bound=Row)


def split_of(question_id: str) -> Split:
    """Give `dev` or `test` from the id alone, so that a question never changes sides.

    Even of the first eight hexadecimal digits of the id's SHA-256 is `dev`, odd is `test`.
    """
    digest = hashlib.sha256(question_id.encode()).hexdigest()
    return Split.TEST if int(digest[:8], 16) % 2 else Split.DEV


def in_split(question_id: str, split: Split) -> bool:
    """Tell whether the question belongs to the split."""
    return split is Split.ALL or split_of(question_id) is split


def load_asked(path: Path, split: Split = Split.ALL) -> list[Asked]:
    """Give the rows of the split, in order, of any file whose rows hold a `question`.

    Raises what `numbered` raises, `RowError` for a row that has no id to split by, and
    `NothingToDoError` when no row is left.
    """
    rows = []
    for line, row in numbered(path, Asked):
        if split is not Split.ALL and not row.id:
            raise RowError(path, line, texts.NO_ID_TO_SPLIT_BY)
        if in_split(row.id, split):
            rows.append(row)
    if not rows:
        raise NothingToDoError(path, split)
    return rows


def load_unique(path: Path, model: type[AnyRow]) -> list[AnyRow]:
    """Give all rows of a file, in order.

    Raises what `numbered` raises, `RowError` for an id that is missing or stands twice, and
    `NothingToDoError` when there are no rows.
    """
    rows: dict[str, AnyRow] = {}
    for line, row in numbered(path, model):
        if not row.id:
            raise RowError(path, line, texts.NO_ID)
        if row.id in rows:
            raise RowError(path, line, texts.ID_TWICE.format(id=row.id))
        rows[row.id] = row
    if not rows:
        raise NothingToDoError(path, Split.ALL)
    return list(rows.values())

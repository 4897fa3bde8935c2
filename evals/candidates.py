"""From what staff say of answers to candidate questions, which a person has yet to make true."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from pydantic import BaseModel

from evals.curated import Asked
from evals.matching import normalise
from service.answering.safety import masked
from service.marks import Mark, Verdict

UNANSWERABLE = "unanswerable"
"""The `kind` that is proposed where a refusal was right."""


class Said(BaseModel):
    """What staff saw and said of it; `fill_in` names what a person has to find out."""

    id: str
    day: date
    verdict: Verdict
    comment: str
    answered: bool
    answer: str
    engine: str
    version: str
    fill_in: list[str]


class Candidate(BaseModel):
    """A curated question as far as a mark goes; `candidate` keeps it from being taken for one.

    `answerable` is None where nobody has said what would be right.
    """

    candidate: Literal[True] = True
    mark: Said
    id: str
    kind: str
    before: list[str]
    question: str
    answerable: bool | None
    facts: list[list[str]] = []
    evidence: list[str] = []
    document: str | None = None
    also_in: list[str] = []


class Gathered(NamedTuple):
    """The candidates, and how many marks gave none.

    `repeated` were marked again later, `known` are curated already.
    """

    candidates: list[Candidate]
    repeated: int
    known: int


def gather(marks: Sequence[Mark], curated: Iterable[Asked]) -> Gathered:
    """Give one candidate for each question that was marked, by its latest mark."""
    latest = {_same(mark.question, mark.before): mark for mark in marks}
    known = latest.keys() & {_same(one.question, one.before) for one in curated}
    new = [mark for question, mark in latest.items() if question not in known]
    return Gathered([candidate_of(mark) for mark in new], len(marks) - len(latest), len(known))


def candidate_of(mark: Mark) -> Candidate:
    """Give what a mark proposes: an answer or a refusal that is right, else only the question."""
    right = mark.verdict is Verdict.RIGHT
    proposed = Candidate(
        mark=Said(**mark.model_dump(include=set(Said.model_fields)), fill_in=[]),
        id=f"m{mark.id}",
        kind=UNANSWERABLE if right and not mark.answered else mark.kind,
        before=mark.before,
        question=mark.question,
        answerable=mark.answered if right else None,
    )
    if right and mark.answered:
        standing = [one for one in mark.citations if one.stands]
        proposed.evidence = list(dict.fromkeys(one.quote for one in standing))
        files = list(dict.fromkeys(one.document for one in standing if one.document))
        proposed.document, proposed.also_in = next(iter(files), None), files[1:]
    proposed.mark.fill_in = _missing(proposed)
    return proposed


def _missing(proposed: Candidate) -> list[str]:
    """What a person has to find out before the candidate can be a curated question."""
    if proposed.answerable is None:
        return ["answerable", "facts", "evidence", "document"]
    if not proposed.answerable:
        return []
    return ["facts"] if proposed.evidence else ["facts", "evidence", "document"]


def _same(question: str, before: Sequence[str]) -> tuple[str, ...]:
    """What two questions have in common that ask the same in the same conversation."""
    return tuple(normalise(masked(one)).rstrip(" .?!") for one in (*before, question))

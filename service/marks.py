"""What staff say of an answer: a mark, as it is given and as it is kept."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from service import examples
from service.answering.safety import masked

LONGEST_COMMENT = 1000  # characters

# Identity numbers are gone before anything else sees a mark. One in a quote goes the same way: the
# quote is then no longer the document's words, and is not taken for them.
_Masked = Annotated[str, AfterValidator(masked)]
# Not masked: a file, and so its document, may be named by a date and a number.
_Id = Annotated[str, Field(max_length=500)]
_Name = Annotated[_Masked, Field(max_length=500)]
_Asked = Annotated[_Masked, Field(max_length=1000)]
_Passage = Annotated[_Masked, Field(max_length=10_000)]
_Offset = Annotated[int, Field(ge=0, le=1_000_000_000)]


class Verdict(StrEnum):
    """What staff say of an answer, or of a refusal."""

    RIGHT = "right"
    WRONG = "wrong"


class MarkedCitation(BaseModel):
    """A quote that the answer stood on, as staff saw it."""

    model_config = ConfigDict(extra="forbid")

    document_id: _Id
    title: _Name
    start: _Offset
    end: _Offset
    quote: _Passage


class CheckedCitation(MarkedCitation):
    """The same with what the service knows of it.

    `stands` tells whether the quote is what the document held at its place when the mark was made,
    `document` is the name of the document's file.
    """

    stands: bool
    document: str | None


class _Judged(BaseModel):
    model_config = ConfigDict(extra="forbid")

    question: Annotated[_Asked, Field(pattern=r"\S")]
    before: Annotated[list[_Asked], Field(max_length=20)] = []
    kind: _Name
    answered: bool
    answer: _Passage
    engine: _Name
    verdict: Verdict
    comment: Annotated[_Masked, Field(max_length=LONGEST_COMMENT)] = ""


class NewMark(_Judged):
    """A question, the answer that staff saw, and what they say of it.

    `before` are the questions that it leant on, oldest first.
    """

    model_config = ConfigDict(json_schema_extra={"example": examples.MARK})

    citations: Annotated[list[MarkedCitation], Field(max_length=50)] = []


class Mark(_Judged):
    """A mark as it is kept, with the day it was made and the version of the service."""

    id: str
    day: date
    version: str
    citations: list[CheckedCitation]

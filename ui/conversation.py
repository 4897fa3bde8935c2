"""What was asked and answered before, kept in the visitor's page and nowhere else."""

from collections.abc import Sequence

from pydantic import TypeAdapter, ValidationError

from service.answer import Answer
from service.conversation import Turn

_TURNS = TypeAdapter(list[Turn])
# A follow-up leans on what was said just before it; what a page sends along is bounded.
_KEPT = 4
_LONGEST = 1000

NOTHING_SAID = "[]"


def read(kept: str) -> list[Turn]:
    """Give the turns that the page kept; none where it holds something else."""
    try:
        return _TURNS.validate_json(kept)[-_KEPT:]
    except ValidationError:
        return []


def going_on(turns: Sequence[Turn], answer: Answer) -> str:
    """Give what the page is to keep after an answer."""
    turn = Turn(question=answer.question[:_LONGEST], answer=answer.answer[:_LONGEST])
    return _TURNS.dump_json([*turns, turn][-_KEPT:]).decode()

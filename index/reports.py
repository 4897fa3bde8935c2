"""What was done to each file or page, as the command line and the API tell it."""

from collections.abc import Callable
from enum import StrEnum

from pydantic import BaseModel


class Outcome(StrEnum):
    """What was done to a file or page."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REMOVED = "removed"
    FAILED = "failed"


class FileReport(BaseModel):
    """What was done to one file or page.

    `reason` says in Swedish why it could not be read, or whose duplicate it is; `warnings` are
    Swedish sentences about what someone should look at.
    """

    path: str
    outcome: Outcome
    document_id: str | None = None
    passages: int = 0
    reason: str | None = None
    warnings: tuple[str, ...] = ()


OnReport = Callable[[FileReport], None]

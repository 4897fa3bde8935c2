"""What is said of a document beside its text: by the file itself, or by the source it came from."""

import datetime
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Stated:
    """Metadata that was stated outright; None, or empty, where nothing was said.

    It goes before anything that is inferred from the text.
    """

    title: str | None = None
    kind: str | None = None
    date: datetime.date | None = None
    publisher: str | None = None
    forum: str | None = None
    url: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    replaces: str | None = None
    themes: tuple[str, ...] = ()

    def or_else(self, other: "Stated") -> "Stated":
        """Give the two together; where both say something, this one holds."""
        values = {
            field.name: getattr(self, field.name) or getattr(other, field.name)
            for field in fields(self)
        }
        return Stated(**values)

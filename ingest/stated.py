"""What is said of a document beside its text: by the file itself, or by the source it came from."""

import datetime
from dataclasses import dataclass, fields

_ABOUT_DATE = ("date", "date_inferred", "undated")


@dataclass(frozen=True, slots=True)
class Stated:
    """Metadata that was stated outright; None, or empty, where nothing was said.

    It goes before anything that is inferred from the text. `date_inferred` tells that the date was
    said with less than a day ("2024-09"), `undated` that nobody knows the date. `note` is a remark
    that a reader of the document is to see.
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
    date_inferred: bool = False
    undated: bool = False
    note: str | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """Give the two together; where both say something, this one holds."""
        values = {
            field.name: getattr(self, field.name) or getattr(other, field.name)
            for field in fields(self)
        }
        # How well a date is known goes with the date, whichever of the two it came from.
        dated = self if self.date or self.undated else other
        about_date = {name: getattr(dated, name) for name in _ABOUT_DATE}
        return Stated(**values | about_date)

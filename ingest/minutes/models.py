"""The nouns of minutes: an agenda, its items, their parts, and the meeting."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item, as the half-open span `[start, end)` of the text.

    `paragraph` is its number ("33", "12a"), `case_number` its diarienummer as written, `heading`
    its words without either. `name` is what a user is to see it called: "§ 33 Cykelplan".
    """

    paragraph: str
    case_number: str | None
    heading: str
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the minutes `[start, end)` whose own heading, if any, ends at `content`.

    `name` is that heading ("Beslut", "Närvarande"); None for what stands right under an item's
    heading, and for what comes before any. `item` is the item that it is part of. Only `prose`
    may have subheadings of its own; lists of names and of papers have none.
    """

    name: str | None
    start: int
    content: int
    end: int
    item: Item | None = None
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there in one capacity ("Beslutande"), one line for each."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Which body met, when, and who was there; None, or empty, where the text does not say."""

    body: str | None
    date: datetime.date | None
    present: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Minutes by structure.

    `stated` is the first and the last § that the minutes say they hold. `items` stand in the
    order of the text. `parts` follow one another and together hold the whole text, but for
    `formalities`: signing marks and repeated headings, as spans.
    """

    meeting: Meeting
    stated: tuple[int, int] | None
    items: tuple[Item, ...]
    parts: tuple[Part, ...]
    formalities: tuple[tuple[int, int], ...]

"""Which body met, when, and who was there."""

import re
from collections.abc import Iterable
from itertools import takewhile

from ingest.dates import full_dates
from ingest.forums import forum_of
from ingest.minutes.models import Attendance, Meeting, Part
from ingest.minutes.vocabulary import FORMALITY, PARTICIPANTS, TITLE

_HEAD = 1500  # characters, at most, that present the minutes
_BODY = re.compile(r"^[ \t]*(?:Organ|Beslutande organ)\b:?[ \t]+(?P<name>\S.*)$", re.M)
_DATED = re.compile(r"(?i)\b(?:sammanträdes|mötes)datum\b:?\s*(?P<date>.{6,30})")


def meeting_of(text: str, parts: Iterable[Part]) -> Meeting:
    """The meeting that the parts before the first item tell of.

    The body and the date are those of a label ("Organ", "Sammanträdesdatum") or else the first
    that the head names.
    """
    before = list(takewhile(lambda part: part.item is None, parts))
    opening = text[: before[-1].end] if before else ""
    head = " ".join(opening[:_HEAD].split())
    body = _BODY.search(opening)
    dated = _DATED.search(opening)
    dates = (full_dates(dated["date"]) if dated else []) or full_dates(head)
    return Meeting(
        body=body["name"].strip() if body else forum_of([head]),
        date=dates[0] if dates else None,
        present=tuple(
            Attendance(part.name, _names(text[part.content : part.end]))
            for part in before
            if part.name and PARTICIPANTS.match(part.name)
        ),
    )


def _names(listed: str) -> tuple[str, ...]:
    """One line for each who is listed; a line broken in two goes on in lower case."""
    names: list[str] = []
    for line in listed.splitlines():
        words = " ".join(line.strip(" \t:*|").split())
        if not any(map(str.isalpha, words)) or _is_running_head(words):
            continue
        if names and words[0].islower():
            words = f"{names.pop()} {words}"
        names.append(words)
    return tuple(names)


def _is_running_head(words: str) -> bool:
    return FORMALITY.match(words) is not None or TITLE.fullmatch(words) is not None

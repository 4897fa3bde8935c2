"""Questions that hold two times against each other, taken apart: one question for each time."""

import re
from dataclasses import replace

from ingest.dates.mentions import Mention, mentions_in

_COMPARES = re.compile(
    r"\b(?:jämför\w*|skill(?:nad\w*|er|de)|skilj\w*|skilde|fler|färre|mer|mindre|änd?rats|ändrat"
    r"|förändra\w*|ökat|minskat|både|respektive)\b|\b(?:och|å) (?:va|vad|vem|hur|vilk\w+|var)\b",
    re.I,
)
# What ties the two times together says nothing of the matter.
_TYING = re.compile(
    r",?\s*\b(?:(?:i )?jämför(?:t|else|elsevis)(?: med)?|och (?:det|den|de)|respektive|än)\b"
    r"|,?\s*\b(?:och|å) (?:va|vad|vem|hur)(?: var? (?:det|den))?"
    r"(?=\s*\W*$|\s+(?:i|på|under)\b)",
    re.I,
)
_LEADING_UP = r"(?:(?:i|på|under|den|från|till)\s+)*(?:(?:början|slutet|mitten) av\s+)?"
_LOOSE = re.compile(r"\s+(?:i|på|under|mellan|och|eller|av)\s*(?=[?!.,]|$)", re.I)


def sides_of(text: str) -> list[str]:
    """Give a question for each of the two times that a question compares; else none.

    "Kom det fler i maj 2024 än i maj 2025?" becomes the same about May 2024 and about May 2025.
    """
    times = _with_years(mentions_in(text))
    if len(times) != 2 or _meet(*times) or not _COMPARES.search(text):
        return []
    named = [text[one.start : one.end] for one in times]
    matter = text
    for words in named:
        matter = re.sub(rf"{_LEADING_UP}{re.escape(words)}", "", matter, flags=re.I)
    matter = _LOOSE.sub("", _TYING.sub("", matter)).strip(" ?!.,")
    matter = " ".join(matter.split())
    return [
        f"{matter} {_in(_dated(words, time.year))}?"
        for words, time in zip(named, times, strict=True)
    ]


def _with_years(times: list[Mention]) -> list[Mention]:
    """The times, of which one may have its year from the other: "i maj eller i september 2024"."""
    years = {one.year for one in times if one.year}
    if len(years) == 1:
        times = [replace(one, year=min(years)) for one in times]
    return [one for one in times if one.year]


def _meet(one: Mention, other: Mention) -> bool:
    first, second = (time.period_in(time.year or 0) for time in (one, other))
    return first.first <= second.last and second.first <= first.last


def _dated(words: str, year: int | None) -> str:
    return words if str(year) in words else f"{words} {year}"


def _in(words: str) -> str:
    """A month or a year with its "i", a day with its "den"."""
    if words.isdigit() or not any(map(str.isdigit, words.split()[0])):
        return words if words.lower().startswith("den ") else f"i {words}"
    return f"den {words}"

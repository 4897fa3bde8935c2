"""Documents that give different numbers or hours of the same: both are shown, and it is said."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from index.lexical import analyse
from ingest.dates.mentions import mentions_in
from service.answer import Citation, Sentence

# "62 personer", "330 kr", and "Antal deltagare: 62"; a year counts nothing.
_COUNTED = re.compile(
    r"(?<![\w.,/:–-])(?P<number>(?!(?:19|20)\d\d\b)\d+(?:[  ]\d{3})*(?:,\d+)?) "
    r"(?P<what>[^\W\d_]{2,})"
)
_LABELLED = re.compile(r"\bantal(?:et)? (?P<what>[^\W\d_]+)[^\d:]*: *(?P<number>\d+)", re.I)
# From when to when: "11.30-16", "kl 13.15 till 16".
_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_HOURS = re.compile(
    rf"(?<![\w.,:/–-])(?P<first>{_HOUR}) ?(?:[–-]|till) ?(?P<last>{_HOUR})(?![\w/:–-]|[.,]\d)", re.I
)
_ANY_YEAR = 2004
_MONTH = re.compile(r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.I)


def differing_numbers(
    sentences: Sequence[Sentence], citations: Sequence[Citation]
) -> list[tuple[str, int]]:
    """Give the numbers that documents give differently of the same thing, with their sources.

    As they are written, "62 personer", each with a citation's number. Two documents that share a
    number of it do not differ: the one only says more than the other. Empty where none do.
    """
    documents = {one.n: one.document_id for one in citations}
    by_thing: dict[str, dict[str, dict[str, tuple[str, int]]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for sentence in sentences:
        n = sentence.citations[0]
        for number, what, written in _counts(sentence.text):
            by_thing[what][documents[n]].setdefault(number, (written, n))
    for of_documents in by_thing.values():
        if _differ(of_documents):
            return [one for given in of_documents.values() for one in given.values()]
    return []


def differing_hours(
    sentences: Sequence[Sentence], citations: Sequence[Citation]
) -> list[tuple[str, int]]:
    """Give the hours that documents give differently of the same day, with their sources.

    As they are written, "11.30-16", each with a citation's number. A document that gives several
    for the day has an agenda, and tells no hours of the whole.
    """
    cited = {one.n: one for one in citations}
    by_day: dict[date, dict[str, dict[tuple[int, ...], tuple[str, int]]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for sentence in sentences:
        n = sentence.citations[0]
        for day in _days(sentence.text, cited[n].date):
            for found in _HOURS.finditer(sentence.text):
                hours = tuple(_minutes(found[end]) for end in ("first", "last"))
                by_day[day][cited[n].document_id].setdefault(hours, (found[0], n))
    for of_documents in by_day.values():
        whole = {
            hours: told
            for given in of_documents.values()
            if len(given) == 1
            for hours, told in given.items()
        }
        if len(whole) > 1:
            return list(whole.values())
    return []


def _days(text: str, written: date | None) -> set[date]:
    """The single days that a text names; an unsaid year is the one that it was written in."""
    unsaid = written.year if written else _ANY_YEAR
    periods = []
    for mention in mentions_in(text):
        # The 29th of February is no day of every year.
        with suppress(ValueError):
            periods.append(mention.period_in(mention.year or unsaid))
    return {period.first for period in periods if period.first == period.last}


def _minutes(hour: str) -> int:
    hours, _, minutes = hour.replace(":", ".").partition(".")
    return int(hours) * 60 + int(minutes or 0)


def _counts(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number, the term of what it counts, and both as they are written."""
    for found in (*_COUNTED.finditer(text), *_LABELLED.finditer(text)):
        number, what = found["number"], found["what"]
        if not _MONTH.match(what) and (terms := analyse(what)):
            yield re.sub(r"\s", "", number), terms[0], f"{number} {what}"


def _differ(of_documents: Mapping[str, Mapping[str, object]]) -> bool:
    first, *others = (set(numbers) for numbers in of_documents.values())
    return bool(others) and all(first.isdisjoint(other) for other in others)

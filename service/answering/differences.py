"""Documents that give different numbers of the same: both are shown, and it is said."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from index.lexical import analyse
from service.answer import Citation, Sentence

# "62 personer", "330 kr", and "Antal deltagare: 62"; a year counts nothing.
_COUNTED = re.compile(
    r"(?<![\w.,/:–-])(?P<number>(?!(?:19|20)\d\d\b)\d+(?:[  ]\d{3})*(?:,\d+)?) "
    r"(?P<what>[^\W\d_]{2,})"
)
_LABELLED = re.compile(r"\bantal(?:et)? (?P<what>[^\W\d_]+)[^\d:]*: *(?P<number>\d+)", re.I)
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


def _counts(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number, the term of what it counts, and both as they are written."""
    for found in (*_COUNTED.finditer(text), *_LABELLED.finditer(text)):
        number, what = found["number"], found["what"]
        if not _MONTH.match(what) and (terms := analyse(what)):
            yield re.sub(r"\s", "", number), terms[0], f"{number} {what}"


def _differ(of_documents: Mapping[str, Mapping[str, object]]) -> bool:
    first, *others = (set(numbers) for numbers in of_documents.values())
    return bool(others) and all(first.isdisjoint(other) for other in others)

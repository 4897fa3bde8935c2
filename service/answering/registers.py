"""Questions for the rows of a register: "vilka föreningar i Mark är underskrivare?"."""

import re
from collections.abc import Callable, Iterable

from index.filters import SearchFilters
from index.lexical import analyse
from index.search_index import SearchIndex
from ingest.models import Document
from ingest.places import (
    MUNICIPALITIES,
    SUBREGIONS,
    municipalities_in,
    municipalities_of,
    subregions_in,
)
from service.answer import Answer
from service.answering import texts
from service.answering.candidates import FoundPassage
from service.answering.composition import answered, compose
from service.answering.kinds import Kind
from service.answering.question import Question
from service.answering.verification import verified

_ASKS_FOR_ROWS = {Kind.LIST, Kind.NUMBER, Kind.PERSON, Kind.OTHER}
# How much of what a question says, the place aside, a register must speak of to be the one meant.
_SUBJECT = 0.5
_NO = {"nej", "no", "0", "-", "–", "falskt"}
_NOT_THE_SUBJECT = ("kommun", "delregion", "många", "antal", "lista", "finns")
_FEW = 5
# Rows that an answer shows: about as many as a telephone's screen.
MOST_ROWS = 10
_WRITTEN = {name.lower(): name for name in (*MUNICIPALITIES, *SUBREGIONS)}
_NAMES = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_WRITTEN, key=len, reverse=True))})(?=s?\b)", re.I
)


def rows_for(question: Question, index: SearchIndex) -> list[FoundPassage]:
    """Give all rows of the register that a question asks for, in its order.

    Such a question names a municipality or a subregion and wants a list or a number. The rows are
    those of that place where every column that the question names is filled, and not with a "nej".
    Empty where the question asks for something else, or no register speaks of it.
    """
    places = places_in(question.text) if question.kind in _ASKS_FOR_ROWS else ()
    if not places:
        return []
    of_places = SearchFilters(municipalities=places, rows_only=True)
    best = next(iter(index.search(question.text, _FEW, of_places)), None)
    if best is None:
        return []
    kept = best.node.metadata
    nodes = index.rows(of_places.model_copy(update={"document_id": kept["document_id"]}))
    rows = [
        FoundPassage(node, rank, 1.0)
        for rank, node in enumerate(nodes)
        if node.metadata.get("sheet") == kept.get("sheet")
    ]
    subject = _subject(question, places)
    if not rows or _share_spoken_of(subject, question, rows[0]) < _SUBJECT:
        return []
    named = {label for row in rows for label in cells(row) if _names(subject, label)}
    return [row for row in rows if all(_holds(cells(row).get(label)) for label in named)]


def listed(
    question: Question, rows: list[FoundPassage], document: Callable[[str], Document]
) -> Answer:
    """Give the rows of a register that a question asks for, as many as can be read."""
    shown = rows[:MOST_ROWS]
    sentences, citations = compose([unit for row in shown for unit in row.candidates])
    sentences = verified(sentences, citations, document)
    counted = texts.ROW_COUNT.format(count=len(rows)) if len(rows) > 1 else texts.ONE_ROW
    left_out = [texts.ROWS_LEFT_OUT.format(shown=len(shown))] if rows[MOST_ROWS:] else []
    answer = answered(question, sentences, citations, confidence=1.0)
    notes = [" ".join([counted, *left_out]), *answer.notes]
    return answer.model_copy(update={"notes": notes})


def without_other_places(
    question: Question, passages: Iterable[FoundPassage]
) -> list[FoundPassage]:
    """Give the passages without the rows of registers about other places than the question's.

    Such a row looks like an answer and is about somebody else's municipality.
    """
    asked_of = set(places_in(question.text))
    return [
        passage
        for passage in passages
        if not asked_of
        or passage.node.metadata.get("row") is None
        or not asked_of.isdisjoint(passage.node.metadata.get("municipalities") or asked_of)
    ]


def places_in(text: str) -> tuple[str, ...]:
    """Give the municipalities that a question names, and those of the subregions that it names.

    Small letters will do: questions are written on telephones.
    """
    written = _NAMES.sub(lambda found: _WRITTEN[found[0].lower()], text)
    of_subregions = (
        name for region in subregions_in(written) for name in municipalities_of(region)
    )
    return tuple(dict.fromkeys([*municipalities_in(written), *of_subregions]))


def cells(row: FoundPassage) -> dict[str, str]:
    """Give a row's cells by the names of their columns."""
    pairs = (part.partition(": ") for part in row.node.text.split("; "))
    return {label: value for label, _, value in pairs}


def _subject(question: Question, places: Iterable[str]) -> frozenset[str]:
    """The question's terms, without the place that it names and the words it asks with."""
    names = (*places, *SUBREGIONS, *_NOT_THE_SUBJECT)
    return frozenset(question.topic) - {term for name in names for term in analyse(name)}


def _share_spoken_of(subject: frozenset[str], question: Question, row: FoundPassage) -> float:
    total = sum(question.topic[term] for term in subject)
    spoken_of = sum(question.topic[term] for term in subject & row.terms)
    return spoken_of / total if total else 0.0


def _names(subject: frozenset[str], label: str) -> bool:
    terms = set(analyse(label))
    return bool(terms) and terms <= subject


def _holds(value: str | None) -> bool:
    return value is not None and value.strip().lower() not in _NO

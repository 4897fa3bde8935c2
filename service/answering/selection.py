"""Chooses the fewest units that answer, and puts them in an order that reads well."""

from collections.abc import Iterable

from service.answering.answer_types import asked_besides, has_type
from service.answering.candidates import Candidate
from service.answering.contact import (
    LOOKED_AT,
    asks_for_details,
    contact_details,
    is_about,
    is_contact,
)
from service.answering.kinds import Kind, kind_of
from service.answering.lists import items_below, whole_list, with_lead_ins
from service.answering.question import Question
from service.answering.ranking import Ranked

# Chosen on the development questions; see docs/evaluation.md.
MAX_UNITS = 4
MAX_WORDS = 70
MAX_DISTANCE = 2.5
# What these ask for can be seen, and where it is, the rest is beside the point.
_LOOKED_FOR = {Kind.DATE, Kind.NUMBER, Kind.PERSON, Kind.PLACE}


def select(question: Question, ranked: list[Ranked]) -> list[Candidate]:
    """Give the units to quote, in reading order.

    A question for a contact is answered by the contact details alone, where there are any, else by
    what else is said about the matter; nothing about another matter. Empty where nothing is left.
    """
    if question.kind is Kind.CONTACT and asks_for_details(question):
        others = [
            one
            for one in ranked[:LOOKED_AT]
            if not is_contact(one.unit) and is_about(question, one.unit, ranked)
        ]
        return contact_details(question, ranked) or _best(others)
    if question.kind is Kind.LIST and (whole := whole_list(ranked[0].unit)):
        return whole
    chosen = _best(_to_the_point(question, ranked))
    return in_reading_order(chosen + _also_asked(question, ranked, chosen))


def _to_the_point(question: Question, ranked: list[Ranked]) -> list[Ranked]:
    """Give those that hold the name, time or number asked for, where the likeliest do; else all.

    What stands beside them may be true and is not what was asked.
    """
    if question.kind not in _LOOKED_FOR or asked_besides(question.text):
        return ranked
    typed = [one for one in ranked if has_type(question.text, question.kind, one.unit.quote)]
    if ranked[0] not in typed:
        return ranked
    if question.kind is Kind.DATE and question.time.newest:
        # Last year's "next meeting" has been.
        newest = max(_written(one) for one in typed[:MAX_UNITS])
        typed = [one for one in typed if _written(one) == newest]
    return typed


def _written(one: Ranked) -> str:
    return one.unit.passage.node.metadata.get("date") or ""


def _also_asked(
    question: Question, ranked: list[Ranked], chosen: list[Candidate]
) -> list[Candidate]:
    """Give what answers the second of two questions in one, if nothing chosen does.

    It is looked for in the passages that answer the first.
    """
    besides = asked_besides(question.text)
    if besides is None:
        return []
    kind = kind_of(besides)
    if any(has_type(besides, kind, unit.quote) for unit in chosen):
        return []
    passages = {unit.passage for unit in chosen}
    beside = (one.unit for one in ranked[:LOOKED_AT] if one.unit.passage in passages)
    return [unit for unit in beside if has_type(besides, kind, unit.quote)][:1]


def _best(ranked: list[Ranked]) -> list[Candidate]:
    """Give the best unit and those nearly as good, as long as the answer stays short to read.

    A unit that hangs on a lead-in ("Kontaktuppgift till kansliet:") brings it along, and a lead-in
    brings the items that it announces.
    """
    chosen: dict[str, Candidate] = {}
    words = 0
    for one in ranked:
        if len(chosen) >= MAX_UNITS or one.logit < ranked[0].logit - MAX_DISTANCE:
            break
        new = [u for u in (one.unit, *items_below(one.unit, MAX_WORDS)) if u.shown not in chosen]
        length = sum(unit.words for unit in new)
        if chosen and words + length > MAX_WORDS:
            continue
        chosen |= {unit.shown: unit for unit in new}
        words += length
    return in_reading_order(with_lead_ins(list(chosen.values())))


def select_nearest(ranked: list[Ranked]) -> list[Candidate]:
    """Give what comes nearest, to be shown as no answer: the best unit of the best two passages."""
    nearest: dict[str, Candidate] = {}
    for one in ranked:
        nearest.setdefault(one.unit.passage.node.node_id, one.unit)
    return list(nearest.values())[:2]


def in_reading_order(units: Iterable[Candidate]) -> list[Candidate]:
    """Give the units document by document, as first named, each document in its own order."""
    units = list(units)
    documents = list(dict.fromkeys(unit.passage.document_id for unit in units))
    return sorted(units, key=lambda u: (documents.index(u.passage.document_id), u.start))

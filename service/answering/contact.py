"""Answers to "who do I turn to": the contact details, and only where they are about the matter."""

import re
from functools import lru_cache

from index.lexical import analyse
from ingest.contacts import EMAIL, PHONE, has_contact
from service.answering.answer_types import wanted
from service.answering.candidates import Candidate
from service.answering.features import coverage
from service.answering.people import people_asked_about
from service.answering.question import Question
from service.answering.ranking import Ranked

# Words of asking for a contact: they say nothing of the matter that it is about.
_ASKING = (
    "kontakta kontaktar kontakt kontaktuppgift kontaktperson telefon telefonnummer nummer mejl "
    "mejladress mail mailadress epost e-post adress ringa ringer når nå vända vänder höra hör tag "
    "få får prata frågor fråga person vem vi oss mig man jag ska skall bör kan måste vill behöver"
)
# The share of the matter's words that must stand in the section that gives the contact.
_ABOUT = 0.5
# Contact details further down than this are somebody else's.
LOOKED_AT = 20


def contact_details(question: Question, ranked: list[Ranked]) -> list[Candidate]:
    """Give the likeliest telephone number and address with what announces them, or nothing.

    They must be of the person whom the question names or, where it names nobody, stand in a section
    that speaks of what is asked about: a number that happens to be in the documents is no answer
    for another matter. People leave their posts, and pages without a
    date stay up: the likeliest of each sort is given, the one with a date first.
    """
    asked_for = wanted(question.text, question.kind)
    people = _people(question, ranked)
    fitting = [
        group
        for one in ranked[:LOOKED_AT]
        if is_contact(one.unit) and _gives(group := _together(one.unit), asked_for)
        if (_is_theirs(group, people) if people else is_about(question, one.unit, ranked))
    ]
    dated = next((group for group in fitting if _is_dated(group[-1])), [])
    undated = next((group for group in fitting if not _is_dated(group[-1])), [])
    return [*dated, *undated]


def asks_for_details(question: Question) -> bool:
    """Tell whether a telephone number or an e-mail address would answer; a web page would not."""
    return not {EMAIL, PHONE}.isdisjoint(wanted(question.text, question.kind))


def are_theirs(question: Question, ranked: list[Ranked], chosen: list[Candidate]) -> bool:
    """Tell whether what was chosen are the details of somebody whom the question names.

    Then there is nothing left to be unsure of: the name stands beside the number.
    """
    details = asks_for_details(question) and any(map(is_contact, chosen))
    return details and bool(_people(question, ranked))


def is_contact(unit: Candidate) -> bool:
    """Tell whether the unit gives a telephone number or an e-mail address."""
    return has_contact(unit.quote)


def is_about(question: Question, unit: Candidate, ranked: list[Ranked]) -> bool:
    """Tell whether the section that the unit stands in speaks of what is asked about."""
    matter = {term: weight for term, weight in question.topic.items() if term not in _asking()}
    place = _section(unit)
    passages = {one.unit.passage for one in ranked if _section(one.unit) == place}
    terms = frozenset().union(*(passage.terms for passage in passages))
    return not matter or coverage(matter, terms, question.unknown) >= _ABOUT


def _people(question: Question, ranked: list[Ranked]) -> set[str]:
    return people_asked_about(question.text, {one.unit.passage.node.text for one in ranked})


def _gives(group: list[Candidate], asked_for: tuple[re.Pattern[str], ...]) -> bool:
    """Whether one of the things asked for stands there: an address is no telephone number."""
    return any(pattern.search(unit.quote) for unit in group for pattern in asked_for)


def _is_theirs(group: list[Candidate], people: set[str]) -> bool:
    """Whether contact details are somebody's who is asked about: another's number is no answer."""
    said = " ".join(unit.quote for unit in group).lower()
    surnames = {name.split()[-1] for name in people}
    return any(name in said for name in surnames)


def _is_dated(unit: Candidate) -> bool:
    return unit.passage.node.metadata.get("date") is not None


def _section(unit: Candidate) -> tuple[str, str | None]:
    return unit.passage.document_id, unit.passage.node.metadata.get("section")


def _together(unit: Candidate) -> list[Candidate]:
    """Give a unit with the contact details beside it: a number and an address are one person's."""
    details = [unit]
    for step in (-1, 1):
        near = details[0 if step < 0 else -1].neighbour(step)
        while near is not None and is_contact(near):
            details.insert(0 if step < 0 else len(details), near)
            near = near.neighbour(step)
    return [unit.lead_in, *details] if unit.lead_in else details


@lru_cache(maxsize=1)
def _asking() -> frozenset[str]:
    return frozenset(analyse(_ASKING))

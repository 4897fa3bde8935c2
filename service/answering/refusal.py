"""What is said when the documents do not answer."""

from ingest.contacts import has_link
from service.answer import Answer, Citation, Sentence
from service.answering import texts
from service.answering.candidates import FoundPassage
from service.answering.composition import ENGINE, compose
from service.answering.contact import is_contact
from service.answering.kinds import Kind
from service.answering.lists import with_lead_ins
from service.answering.question import Question
from service.dates import period_label

# More words that are met nowhere tell no more of what is missing.
_MOST_WORDS = 2


def refuse(asked: str, kind: Kind, message: str) -> Answer:
    """Give an answer that claims nothing: only a message to the user."""
    return Answer(
        question=asked,
        answered=False,
        kind=kind,
        answer=message,
        sentences=[],
        citations=[],
        notes=[],
        next_step=None,
        confidence=0.0,
        engine=ENGINE,
        timings_ms={},
    )


def not_said(question: Question) -> str:
    """Give the words of a refusal: that it is not said, and which words are met nowhere."""
    if question.is_foreign:
        return f"{texts.NOT_SAID} {texts.OUTSIDE}"
    missing = question.unknown_words[:_MOST_WORDS]
    listed = f" {texts.AND} ".join(f"”{word}”" for word in missing)
    if len(missing) > 1:
        why = [texts.UNKNOWN_WORDS.format(words=listed)]
    else:
        why = [texts.UNKNOWN_WORD.format(words=word) for word in missing]
    return " ".join([texts.NOT_SAID, *why, texts.NEAREST_SHOWN])


def way_in(
    passages: list[FoundPassage], first_number: int
) -> tuple[Sentence | None, list[Citation]]:
    """Give the first contact details in the passages, and their citations numbered from there."""
    units_found = [unit for passage in passages for unit in passage.candidates]
    # Somebody to ask helps more than a page to read.
    reachable = [unit for unit in units_found if is_contact(unit)] or [
        unit for unit in units_found if has_link(unit.quote)
    ]
    if not reachable:
        return None, []
    # The telephone number and the address below it belong together.
    together = reachable[:1]
    while (following := together[-1].neighbour(1)) in reachable:
        together.append(following)
    units = sorted(with_lead_ins(together), key=lambda unit: unit.start)
    sentences, citations = compose(units)
    numbered = [c.model_copy(update={"n": c.n + first_number - 1}) for c in citations]
    contact = " ".join(sentence.text for sentence in sentences)
    return _way_in(contact, numbered[0], [c.n for c in numbered]), numbered


def _way_in(contact: str, source: Citation, numbers: list[int]) -> Sentence:
    if source.date is None:
        return Sentence(text=texts.WAY_IN.format(contact=contact), citations=numbers)
    period = period_label(source.date, source.date_inferred)
    return Sentence(
        text=texts.WAY_IN_DATED.format(period=period, contact=contact), citations=numbers
    )

"""Receives a question: makes it readable, keeps what is private out, and reads follow-ups whole."""

from collections.abc import Callable, Sequence

from service.answer import Answer
from service.answering import intake, texts
from service.answering.follow_up import ways_to_read
from service.answering.kinds import Kind
from service.answering.refusal import refuse
from service.answering.safety import masked, warning
from service.conversation import Turn

_READ_AS = texts.READ_AS.format(question="")


def receive(text: str, conversation: Sequence[Turn], answer: Callable[[str], Answer]) -> Answer:
    """Give what `answer` gives to the question as it is meant, or what to say instead.

    `conversation` is what was asked and answered before, oldest first. The answer's `question` is
    what was typed, with personal identity numbers made unreadable; where something else was
    answered, the first note says how it was read.
    """
    asked = masked(intake.tidy(text))
    if (instead := warning(asked)) is not None:
        given = refuse(asked, Kind.OTHER, instead)
    else:
        given = _first_answered(asked, conversation, answer)
    hidden = [texts.NUMBER_MASKED] if texts.MASKED_NUMBER in asked else []
    return given.model_copy(update={"question": asked, "notes": [*hidden, *given.notes]})


def leant_on_earlier(answer: Answer) -> bool:
    """Tell whether an answer is to its question together with what was said before it."""
    return any(note.startswith(_READ_AS) for note in answer.notes)


def _first_answered(
    asked: str, conversation: Sequence[Turn], answer: Callable[[str], Answer]
) -> Answer:
    """The answer to the likeliest reading that has one; else the likeliest reading's refusal."""
    said = [Turn(question=masked(one.question), answer=one.answer) for one in conversation]
    first: Answer | None = None
    for whole in ways_to_read(asked, said):
        objection = intake.objection(whole)
        given = refuse(whole, Kind.OTHER, objection) if objection else answer(whole)
        if whole != asked:
            note = texts.READ_AS.format(question=whole)
            given = given.model_copy(update={"notes": [note, *given.notes]})
        if given.answered:
            return given
        first = first or given
    return first or refuse(asked, Kind.OTHER, texts.EMPTY)

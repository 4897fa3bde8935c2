"""An answer as the HTML that the page shows while and after it is written."""

from collections.abc import Mapping

from ingest.models import Document
from service.answer import Answer
from service.answering.wishes import wants_simpler
from ui.layout import groups, line
from ui.source_cards import source_cards
from ui.templates import render


def empty() -> str:
    """The place where answers come, before there is one."""
    return _region()


def status(message: str) -> str:
    """What is going on right now."""
    return _region(status=message, busy=True)


def message(text: str) -> str:
    """A message instead of an answer, such as what a user can do about a fault."""
    return _region(message=text)


def partial(answer: Answer, sentences: int) -> str:
    """The answer's first sentences, while the rest is on its way."""
    return _region(answer=answer, groups=groups(answer, sentences), busy=True)


def whole(answer: Answer, documents: Mapping[str, Document]) -> str:
    """The whole answer with its notes, next step and source cards."""
    return _region(
        answer=answer,
        groups=groups(answer),
        notes=answer.notes,
        next_step=line(answer.next_step) if answer.next_step else None,
        terms=answer.terms,
        may_be_simpler=answer.answered and not wants_simpler(answer.question),
        cards=source_cards(answer.quoted, documents, answer.quoted[len(answer.citations) :]),
    )


def _region(**values: object) -> str:
    # Every stage names all of the template's values, so that a misspelt one fails loudly.
    blank: dict[str, object] = {
        "status": None,
        "message": None,
        "answer": None,
        "groups": [],
        "notes": [],
        "next_step": None,
        "terms": [],
        "may_be_simpler": False,
        "cards": [],
        "busy": False,
    }
    return render("answer.html", **blank | values)

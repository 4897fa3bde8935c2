"""A made-up document, and questions and answers about it, to vary from."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from evals.curated import Question
from evals.score import TextOf
from index.errors import UnknownDocumentError
from service.answer import Answer, Citation, Sentence

CONTACT = "Johan Sandström nås på 0727-331479."
TEXT = f"# Möte\n\n{CONTACT}\n\nNästa dialogmöte hålls den 12 mars 2025 i Skövde.\n"


def cite(n: int, quote: str, /, **changes: Any) -> Citation:
    start = TEXT.find(quote)
    fields = {
        "n": n,
        "document_id": "mote",
        "title": "Dialogmöte",
        "document_kind": "mötesanteckningar",
        "date": date(2024, 9, 18),
        "date_inferred": False,
        "section": "Möte",
        "page": None,
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "path": "mote.md",
        "url": None,
    }
    return Citation.model_validate(fields | changes)


@pytest.fixture
def text_of() -> TextOf:
    def find(document_id: str) -> str:
        if document_id != "mote":
            raise UnknownDocumentError(document_id)
        return TEXT

    return find


@pytest.fixture
def make_citation() -> Callable[..., Citation]:
    return cite


@pytest.fixture
def make_question() -> Callable[..., Question]:
    def make(**changes: Any) -> Question:
        fields = {
            "id": "q1",
            "kind": "contact",
            "question": "Hur når jag Johan Sandström?",
            "answerable": True,
            "facts": [["0727-331479", "0727331479"], ["Johan Sandström"]],
            "evidence": [CONTACT],
            "document": "mote.md",
        }
        return Question.model_validate(fields | changes)

    return make


@pytest.fixture
def make_answer() -> Callable[..., Answer]:
    def make(**changes: Any) -> Answer:
        fields = {
            "question": "Hur når jag Johan Sandström?",
            "answered": True,
            "kind": "contact",
            "answer": f"{CONTACT[:-1]} [1].",
            "sentences": [Sentence(text=CONTACT, citations=[1])],
            "citations": [cite(1, CONTACT)],
            "notes": [],
            "next_step": None,
            "confidence": 0.9,
            "engine": "quotes",
            "timings_ms": {"total": 80.0},
        }
        return Answer.model_validate(fields | changes)

    return make


@pytest.fixture
def make_refusal(make_answer: Callable[..., Answer]) -> Callable[..., Answer]:
    def make(**changes: Any) -> Answer:
        fields = {"answered": False, "answer": "Det står inte i dokumenten.", "sentences": []}
        return make_answer(**(fields | changes))

    return make

import asyncio
import logging

import pytest

from ingest.models import Document
from service.answer import Answer
from service.errors import UserError
from ui import texts
from ui.asking import answer_stages


class _Guide:
    """Gives an answer and a document, or raises what it was given in their place."""

    def __init__(self, answer: Answer | Exception, document: Document | Exception) -> None:
        self._answer, self._document = answer, document

    def ask(self, question: str) -> Answer:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer

    def document(self, document_id: str) -> Document:
        if isinstance(self._document, Exception):
            raise self._document
        return self._document


def _stages(question: str, answer: Answer | Exception, document: Document | Exception) -> list[str]:
    async def gather() -> list[str]:
        guide = _Guide(answer, document)
        return [stage async for stage in answer_stages(question, lambda: guide)]

    return asyncio.run(gather())


def test_a_status_then_sentence_by_sentence_then_all(answer: Answer, document: Document) -> None:
    status, first, whole = _stages("Vem?", answer, document)
    assert texts.SEARCHING in status
    assert first.count("source-mark") == 1
    assert "source-card" in whole


def test_no_question_is_answered_at_once(answer: Answer, document: Document) -> None:
    (only,) = _stages("  \n", answer, document)
    assert texts.WRITE_A_QUESTION in only


def test_an_error_a_user_can_mend_is_told(document: Document) -> None:
    assert (
        "Läs in dokument först." in _stages("?", UserError("Läs in dokument först."), document)[-1]
    )


def test_a_fault_is_kind_to_the_user_and_keeps_the_question_out_of_the_log(
    document: Document, caplog: pytest.LogCaptureFixture
) -> None:
    question = "Är min granne sjuk?"
    with caplog.at_level(logging.DEBUG):
        shown = _stages(question, RuntimeError(f"no luck with {question}"), document)[-1]
    assert texts.SOMETHING_BROKE in shown
    assert "RuntimeError" in caplog.text
    assert question not in caplog.text


def test_a_document_that_is_gone_does_not_take_the_answer_with_it(answer: Answer) -> None:
    shown = _stages("Vem?", answer, UserError("Det finns inte."))[-1]
    assert "Kontakta Kim Ek" in shown
    assert "<mark>" in shown

import asyncio
import logging
from collections.abc import Sequence

import pytest

from ingest.models import Document
from service.answer import Answer, Sentence
from service.answering.rewording import Hear
from service.conversation import Turn
from service.errors import UserError
from ui import texts
from ui.asking import answer_stages
from ui.conversation import NOTHING_SAID, read


class _Guide:
    """Gives an answer and a document, or raises what it was given in their place.

    Before the answer it tells what it is given as `heard`.
    """

    def __init__(
        self,
        answer: Answer | Exception,
        document: Document | Exception,
        heard: Sequence[Answer] = (),
    ) -> None:
        self._answer, self._document, self._heard = answer, document, heard

    def ask(
        self, question: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        self.said = list(conversation)
        for answer in self._heard:
            hear(answer)
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer

    def document(self, document_id: str) -> Document:
        if isinstance(self._document, Exception):
            raise self._document
        return self._document


def _stages(
    question: str,
    answer: Answer | Exception,
    document: Document | Exception,
    heard: Sequence[Answer] = (),
) -> list[str]:
    async def gather() -> list[str]:
        guide = _Guide(answer, document, heard)
        stages = answer_stages(question, NOTHING_SAID, lambda: guide)
        return [stage.html async for stage in stages]

    return asyncio.run(gather())


def test_a_status_then_sentence_by_sentence_then_all(answer: Answer, document: Document) -> None:
    status, first, whole = _stages("Vem?", answer, document)
    assert texts.SEARCHING in status
    assert first.count("source-mark") == 1
    assert "source-card" in whole


def test_what_a_language_model_says_is_shown_as_it_comes(
    answer: Answer, document: Document
) -> None:
    first_words = answer.model_copy(update={"sentences": answer.sentences[:1]})
    _, first, both, whole = _stages("Vem?", answer, document, [first_words, answer])
    assert first.count("source-mark") == 1
    assert both.count("source-mark") == 2
    assert 'aria-busy="true"' in both
    assert "source-card" in whole


def test_what_a_language_model_began_with_gives_way_to_the_quotes(
    answer: Answer, document: Document
) -> None:
    hasty = answer.model_copy(update={"sentences": [Sentence(text="Så är det.", citations=[1])]})
    _, first, whole = _stages("Vem?", answer, document, [hasty])
    assert "Så är det." in first
    assert "Så är det." not in whole


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


def test_what_was_said_goes_along_with_the_next_question_and_is_kept_by_the_page_alone(
    answer: Answer, document: Document
) -> None:
    guide = _Guide(answer, document)

    async def ask(question: str, kept: str) -> str:
        *_, last = [stage async for stage in answer_stages(question, kept, lambda: guide)]
        return last.kept

    kept = asyncio.run(ask("Vem är det?", NOTHING_SAID))
    assert guide.said == []
    asyncio.run(ask("Och hans mejl?", kept))
    assert [turn.question for turn in guide.said] == [answer.question]
    assert guide.said[0].answer == answer.answer


def test_a_question_that_failed_leaves_the_conversation_as_it_was(document: Document) -> None:
    async def last() -> str:
        guide = _Guide(RuntimeError("no luck"), document)
        stages = [stage async for stage in answer_stages("Vem?", NOTHING_SAID, lambda: guide)]
        return stages[-1].kept

    assert asyncio.run(last()) == NOTHING_SAID


@pytest.mark.parametrize("kept", ["", "null", "[1]", '[{"question": 1}]', '{"question": "a"}'])
def test_a_page_that_keeps_something_else_begins_anew(kept: str) -> None:
    assert read(kept) == []

"""From a question in the box to the stages of its answer on the page."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Callable
from typing import NamedTuple

from ingest.models import Document
from service.answer import Answer
from service.answering.rewording import Hear
from service.conversation import Turn
from service.errors import UserError
from ui import answer_html, conversation, marking, texts
from ui.ports import Guide

_LOG = logging.getLogger(__name__)

_PAUSE = 0.12
"""Seconds between sentences: time to begin reading, not time to wait."""


class Stage(NamedTuple):
    """The HTML to show, the conversation to keep, and what there is for staff to mark."""

    html: str
    kept: str
    to_mark: str = marking.NOTHING


async def answer_stages(
    question: str, kept: str, guide: Callable[[], Guide]
) -> AsyncIterator[Stage]:
    """The stages that a question's answer is shown in.

    A fault becomes words and never leaves this function.
    """
    question = question.strip()
    if not question:
        yield Stage(answer_html.message(texts.WRITE_A_QUESTION), kept)
        return
    yield Stage(answer_html.status(texts.SEARCHING), kept)
    try:
        turns = conversation.read(kept)
        heard: asyncio.Queue[Answer | None] = asyncio.Queue()
        asking = _asking(question, turns, guide, heard)
        has_begun = False
        while (so_far := await heard.get()) is not None:
            yield Stage(answer_html.partial(so_far, len(so_far.sentences)), kept)
            has_begun = True
        answer, documents = await asking
        for shown in range(1, 1 if has_begun else len(answer.sentences)):
            yield Stage(answer_html.partial(answer, shown), kept)
            await asyncio.sleep(_PAUSE)
        yield Stage(
            answer_html.whole(answer, documents),
            conversation.going_on(turns, answer),
            marking.seen(answer, turns),
        )
    except UserError as error:
        yield Stage(answer_html.message(str(error)), kept)
    except Exception as error:  # noqa: BLE001  the door is where every fault becomes words
        _log_without_words(error)
        yield Stage(answer_html.message(texts.SOMETHING_BROKE), kept)


def _asking(
    question: str,
    turns: list[Turn],
    guide: Callable[[], Guide],
    heard: asyncio.Queue[Answer | None],
) -> asyncio.Task[tuple[Answer, dict[str, Document]]]:
    """Ask in a thread; what is heard before the answer is whole is put in the queue, None last."""

    def end(task: asyncio.Task[tuple[Answer, dict[str, Document]]]) -> None:
        # Nobody may be waiting any more, and asyncio would log the fault with the question in it.
        if not task.cancelled():
            task.exception()
        heard.put_nowait(None)

    loop = asyncio.get_running_loop()

    def hear(so_far: Answer) -> None:
        loop.call_soon_threadsafe(heard.put_nowait, so_far)

    asking = asyncio.create_task(asyncio.to_thread(_ask, question, turns, guide, hear))
    asking.add_done_callback(end)
    return asking


def _ask(
    question: str, turns: list[Turn], guide: Callable[[], Guide], hear: Hear
) -> tuple[Answer, dict[str, Document]]:
    opened = guide()
    answer = opened.ask(question, turns, hear)
    documents = {}
    for document_id in dict.fromkeys(citation.document_id for citation in answer.quoted):
        try:
            documents[document_id] = opened.document(document_id)
        except UserError:
            # Gone since the answer was composed: its card then shows the quote alone.
            _LOG.warning("Document %s is cited but cannot be read", document_id)
    return answer, documents


def _log_without_words(error: Exception) -> None:
    """Says what failed and where, but not the error's own text: it may repeat the question."""
    where = "".join(traceback.format_tb(error.__traceback__))
    _LOG.error("%s while answering a question\n%s", type(error).__name__, where)

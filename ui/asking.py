"""From a question in the box to the stages of its answer on the page."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Callable

from ingest.models import Document
from service.answer import Answer
from service.errors import UserError
from ui import answer_html, texts
from ui.ports import Guide

_LOG = logging.getLogger(__name__)

_PAUSE = 0.12
"""Seconds between sentences: time to begin reading, not time to wait."""


async def answer_stages(question: str, guide: Callable[[], Guide]) -> AsyncIterator[str]:
    """The HTML to show, stage by stage; a fault becomes words and never leaves this function."""
    question = question.strip()
    if not question:
        yield answer_html.message(texts.WRITE_A_QUESTION)
        return
    yield answer_html.status(texts.SEARCHING)
    try:
        answer, documents = await asyncio.to_thread(_ask, question, guide)
        for shown in range(1, len(answer.sentences)):
            yield answer_html.partial(answer, shown)
            await asyncio.sleep(_PAUSE)
        yield answer_html.whole(answer, documents)
    except UserError as error:
        yield answer_html.message(str(error))
    except Exception as error:  # noqa: BLE001  the door is where every fault becomes words
        _log_without_words(error)
        yield answer_html.message(texts.SOMETHING_BROKE)


def _ask(question: str, guide: Callable[[], Guide]) -> tuple[Answer, dict[str, Document]]:
    opened = guide()
    answer = opened.ask(question)
    documents = {}
    for document_id in dict.fromkeys(citation.document_id for citation in answer.citations):
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

"""What holds of every answer, whoever asks and whatever the documents hold."""

import re
from collections.abc import Callable

from ingest.models import Document
from service.answer import Answer

_MARK = re.compile(r"\[(\d+)\]")
_WORD = re.compile(r"\w+")


def told(answer: Answer) -> str:
    """All that an answer tells: every text in it but the question."""
    return answer.model_dump_json(exclude={"question", "timings_ms"})


def assert_proven(answer: Answer, document: Callable[[str], Document]) -> None:
    """Check that each mark leads to a citation, and that each citation stands in its document."""
    quotes = {one.n: one.quote for one in answer.citations}
    assert len(quotes) == len(answer.citations)
    for one in answer.citations:
        assert one.quote
        assert document(one.document_id).text[one.start : one.end] == one.quote
    marks = [int(n) for n in _MARK.findall(answer.answer)]
    assert marks == [n for sentence in answer.sentences for n in sentence.citations]
    assert set(marks) <= set(quotes)
    assert {int(n) for note in answer.notes for n in _MARK.findall(note)} <= set(quotes)
    assert answer.next_step is None or set(answer.next_step.citations) <= set(quotes)
    for sentence in answer.sentences:
        assert sentence.citations
        quoted = " ".join(quotes[n] for n in sentence.citations)
        if answer.engine == "quotes":
            assert set(_WORD.findall(sentence.text)) <= set(_WORD.findall(quoted))
    assert answer.answered == bool(answer.sentences)

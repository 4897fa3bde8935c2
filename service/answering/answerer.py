"""From a question to an answer: understand, retrieve, select, compose, verify, or refuse."""

import time
from collections.abc import Sequence

from index.search_index import SearchIndex
from service.answer import Answer
from service.answering import texts
from service.answering.answer_types import unanswered_besides
from service.answering.candidates import found_passages
from service.answering.comparison import sides_of
from service.answering.composition import answered, compose
from service.answering.finding import Finder, Found
from service.answering.question import Question
from service.answering.reception import receive
from service.answering.refusal import not_said, refuse, way_in
from service.answering.registers import listed, rows_for
from service.answering.rewording import reworded
from service.answering.selection import select_nearest
from service.answering.verification import verified
from service.conversation import Turn
from service.rewriting.rewriter import Rewriter


class Answerer:
    """Answers questions over an index, in the words of its documents."""

    def __init__(self, index: SearchIndex, rewriter: Rewriter | None = None) -> None:
        self._index = index
        self._finder = Finder(index)
        self._rewriter = rewriter

    def ask(self, text: str, conversation: Sequence[Turn] = ()) -> Answer:
        """Answer a question, with what was said before it, oldest first.

        Any text is taken; one that cannot be read is answered kindly.
        """
        began = time.perf_counter()
        answer = receive(text, conversation, self._answer)
        answer.timings_ms["total"] = round((time.perf_counter() - began) * 1000, 1)
        return answer

    def _answer(self, asked: str) -> Answer:
        question = self._finder.understand(asked)
        if rows := rows_for(question, self._index):
            return listed(question, rows, self._index.document)
        sides = [self._finder.understand(side) for side in sides_of(asked)] or [question]
        found = [self._finder.find(side) for side in sides]
        if not any(one.ranked for one in found):
            return refuse(asked, question.kind, texts.NOTHING_INDEXED)
        return self._quoted(question, found) or self._not_said(question, found[0])

    def _quoted(self, question: Question, found: Sequence[Found]) -> Answer | None:
        """Give the answer in the documents' words, if any of what was found is one.

        What is answered in part is said to be: the questions in it without an answer are named.
        """
        answering = [one for one in found if one.answers]
        sentences, citations = compose([unit for one in answering for unit in one.chosen])
        sentences = verified(sentences, citations, self._index.document)
        if not sentences:
            return None
        confidence = min(one.confidence for one in answering)
        answer = answered(question, sentences, citations, confidence)
        missing = [one.question.text for one in found if not one.answers]
        if besides := unanswered_besides(question.text, [one.text for one in sentences]):
            missing.append(besides)
        notes = [texts.NOT_ANSWERED.format(question=one) for one in missing]
        answer = answer.model_copy(update={"notes": [*notes, *answer.notes]})
        return reworded(question, answer, self._rewriter, self._index.document) or answer

    def _not_said(self, question: Question, found: Found) -> Answer:
        """Give the refusal with the nearest that the documents do say, and a way in.

        Nothing is near to what they do not speak of at all.
        """
        nearest = [] if question.is_foreign else select_nearest(found.ranked)
        _, citations = compose(nearest)
        reachable = self._finder.reachable(question)
        step, contact = way_in(found_passages(*reachable), first_number=len(citations) + 1)
        answer = refuse(question.text, question.kind, not_said(question))
        kept = citations + contact
        return answer.model_copy(
            update={"citations": kept, "next_step": step, "confidence": round(found.confidence, 3)}
        )

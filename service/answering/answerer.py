"""From a question to an answer: understand, retrieve, select, compose, verify, or refuse."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from index.search_index import SearchIndex
from service.answer import Answer
from service.answering import texts
from service.answering.answer_types import unanswered_besides
from service.answering.candidates import found_passages
from service.answering.comparison import sides_of
from service.answering.composition import answered, compose
from service.answering.explained import with_meaning
from service.answering.explanations import with_terms
from service.answering.finding import Finder, Found
from service.answering.question import Question
from service.answering.reception import receive
from service.answering.refusal import not_said, refuse, way_in
from service.answering.registers import listed, rows_for
from service.answering.rewording import Hear, reworded
from service.answering.selection import select_nearest
from service.answering.simpler import say_simpler, simpler
from service.answering.verification import verified
from service.answering.wishes import wants_simpler
from service.conversation import Turn
from service.rewriting.rewriter import Rewriter

Say = Callable[[Question, Answer], Answer]
"""What is made of an answer in quotes before it is given."""


class Answerer:
    """Answers questions over an index, in the words of its documents."""

    def __init__(self, index: SearchIndex, rewriter: Rewriter | None = None) -> None:
        self._index = index
        self._finder = Finder(index)
        self._rewriter = rewriter

    def ask(
        self, text: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        """Answer a question, with what was said before it, oldest first.

        Any text is taken; one that cannot be read is answered kindly. `hear` is given what a
        language model says, sentence by sentence, before the answer is whole; should it not hold
        as a whole, the answer is in the documents' own words instead.
        """
        began = time.perf_counter()
        asked_before = [turn for turn in conversation if not wants_simpler(turn.question)]
        if wants_simpler(text):
            say = partial(self._simpler, hear=hear)
            answer = say_simpler(text, asked_before, partial(self._answer, say=say))
        else:
            say = partial(self._plainly, hear=hear)
            answer = receive(text, asked_before, partial(self._answer, say=say))
        answer = with_terms(answer, conversation, self._index.catalogue)
        answer.timings_ms["total"] = round((time.perf_counter() - began) * 1000, 1)
        return answer

    def _plainly(self, question: Question, quoted: Answer, hear: Hear) -> Answer:
        return reworded(question, quoted, self._rewriter, self._index.document, hear) or quoted

    def _simpler(self, question: Question, quoted: Answer, hear: Hear) -> Answer:
        return simpler(question, quoted, self._rewriter, self._index, hear)

    def _answer(self, asked: str, say: Say) -> Answer:
        question = self._finder.understand(asked)
        if rows := rows_for(question, self._index):
            return say(question, listed(question, rows, self._index.document))
        sides = [self._finder.understand(side) for side in sides_of(asked)] or [question]
        found = [self._finder.find(side) for side in sides]
        if not any(one.ranked for one in found):
            return refuse(asked, question.kind, texts.NOTHING_INDEXED)
        quoted = self._quoted(question, found)
        quoted = with_meaning(question, quoted, self._index, found[0].confidence)
        if quoted is None:
            return self._not_said(question, found[0])
        return _with_missing_parts(say(question, quoted), question, found)

    def _quoted(self, question: Question, found: Sequence[Found]) -> Answer | None:
        """Give the answer in the documents' words, if any of what was found is one."""
        answering = [one for one in found if one.answers]
        sentences, citations = compose([unit for one in answering for unit in one.chosen])
        sentences = verified(sentences, citations, self._index.document)
        if not sentences:
            return None
        confidence = min(one.confidence for one in answering)
        return answered(question, sentences, citations, confidence)

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


def _with_missing_parts(answer: Answer, question: Question, found: Sequence[Found]) -> Answer:
    """Give an answer that says which parts of the question it does not answer."""
    missing = [one.question.text for one in found if not one.answers]
    if besides := unanswered_besides(question.text, [one.text for one in answer.sentences]):
        missing.append(besides)
    notes = [texts.NOT_ANSWERED.format(question=one) for one in missing]
    return answer.model_copy(update={"notes": [*notes, *answer.notes]})

"""From a question to an answer: understand, retrieve, select, compose, verify, or refuse."""

import time
from collections.abc import Sequence

from llama_index.core.schema import NodeWithScore

from index.filters import SearchFilters
from index.ranking.asked import rarity
from index.recency import prefer
from index.search_index import SearchIndex
from service.answer import Answer
from service.answering import texts
from service.answering.answer_types import lacks_what_was_asked
from service.answering.candidates import Candidate, FoundPassage, found_passages
from service.answering.composition import answered, compose
from service.answering.kinds import Kind
from service.answering.question import Question, terms_of
from service.answering.ranking import Ranked, answer_features, rank, weights
from service.answering.reception import receive
from service.answering.refusal import not_said, refuse, way_in
from service.answering.registers import listed, rows_for, without_other_places
from service.answering.rewording import reworded
from service.answering.selection import select, select_nearest
from service.answering.signals import Signals, signals
from service.answering.silence import is_silence
from service.answering.similarity import unit_similarities
from service.answering.verification import verified
from service.conversation import Turn
from service.rewriting.rewriter import Rewriter

# Passages that are read for an answer; more cost time and bring more that only looks alike.
PASSAGES = 14
# Passages read besides, of each sort: those with a telephone number or an e-mail address and those
# with a link for a contact question, and those of each time that the question names.
FEW = 5
CONTACTS = 10
# A question that lists more times than these is not about any one of them.
MOST_PERIODS = 4


class Answerer:
    """Answers questions over an index, in the words of its documents."""

    def __init__(self, index: SearchIndex, rewriter: Rewriter | None = None) -> None:
        self._index = index
        self._rewriter = rewriter

    def ask(self, text: str, conversation: Sequence[Turn] = ()) -> Answer:
        """Answer a question, with what was said before it, oldest first.

        Any text is taken; one that cannot be read is answered kindly.
        """
        began = time.perf_counter()
        answer = receive(text, conversation, self._answer)
        answer.timings_ms["total"] = round((time.perf_counter() - began) * 1000, 1)
        return answer

    def understand(self, text: str) -> Question:
        """Give the question with how rare each of its words is in the index."""
        terms = terms_of(text)
        passages = self._index.store.count()
        frequencies = self._index.store.frequencies(terms)
        rarities = {term: rarity(frequencies[term], passages) for term in terms}
        return Question(text, rarities, frozenset(t for t in terms if not frequencies[t]))

    def retrieve(self, question: Question) -> list[FoundPassage]:
        """Give the passages to read, best first, none twice."""
        nearest = self._search(question.text, PASSAGES)
        searches = [prefer(nearest, question.time, question.today)]
        if question.kind is Kind.CONTACT:
            searches += self._reachable(question)
        for first, last in question.periods[:MOST_PERIODS]:
            of_then = SearchFilters(date_from=first, date_to=last)
            searches.append(self._search(question.text, FEW, of_then))
        return without_other_places(question, found_passages(*searches))

    def rank(self, question: Question, passages: list[FoundPassage]) -> list[Ranked]:
        """Give the units of the passages that may answer, the likeliest first."""
        measured = self.measure(question, passages)
        telling = {unit: of for unit, of in measured.items() if not is_silence(unit.shown)}
        return rank(question, telling, weights().unit)

    def measure(self, question: Question, passages: list[FoundPassage]) -> dict[Candidate, Signals]:
        """Give what is measured of every unit of the passages."""
        similarities = unit_similarities(question, passages, self._index.embedding)
        return signals(question, passages, similarities, self._index.reader)

    def _search(
        self, text: str, limit: int, filters: SearchFilters | None = None
    ) -> list[NodeWithScore]:
        return self._index.search(text, limit, filters, keep_words=True)

    def _reachable(self, question: Question) -> list[list[NodeWithScore]]:
        """Give the nearest passages that tell how somebody is reached, and those with links."""
        return [
            self._search(question.text, CONTACTS, SearchFilters(with_contact=True)),
            self._search(question.text, FEW, SearchFilters(with_link=True)),
        ]

    def _answer(self, asked: str) -> Answer:
        question = self.understand(asked)
        if rows := rows_for(question, self._index):
            return listed(question, rows, self._index.document)
        ranked = self.rank(question, self.retrieve(question))
        if not ranked:
            return refuse(asked, question.kind, texts.NOTHING_INDEXED)
        confidence = weights().answer.probability(answer_features(question, ranked))
        chosen = select(question, ranked)
        lacking = lacks_what_was_asked(asked, question.kind, (unit.quote for unit in chosen))
        if confidence >= weights().threshold and not (question.is_foreign or lacking):
            sentences, citations = compose(chosen)
            sentences = verified(sentences, citations, self._index.document)
            if sentences:
                quoted = answered(question, sentences, citations, confidence)
                return reworded(question, quoted, self._rewriter, self._index.document) or quoted
        return self._not_said(question, ranked, confidence)

    def _not_said(self, question: Question, ranked: list[Ranked], confidence: float) -> Answer:
        """Give the refusal with the nearest that the documents do say, and a way in.

        Nothing is near to what they do not speak of at all.
        """
        _, citations = compose([] if question.is_foreign else select_nearest(ranked))
        reachable = self._reachable(question)
        step, contact = way_in(found_passages(*reachable), first_number=len(citations) + 1)
        answer = refuse(question.text, question.kind, not_said(question))
        kept = citations + contact
        return answer.model_copy(
            update={"citations": kept, "next_step": step, "confidence": round(confidence, 3)}
        )

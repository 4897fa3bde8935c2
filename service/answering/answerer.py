"""From a question to an answer: understand, retrieve, select, compose, verify, or refuse."""

import math
import time

from llama_index.core.schema import NodeWithScore

from index.filters import SearchFilters
from index.recency import prefer
from index.search_index import SearchIndex
from service.answer import Answer, Citation, Sentence
from service.answering import intake, texts
from service.answering.candidates import Candidate, FoundPassage, found_passages
from service.answering.composition import age_notes, compose, remarks, running_text
from service.answering.kinds import Kind
from service.answering.question import Question, terms_of
from service.answering.ranking import Ranked, answer_features, rank, weights
from service.answering.refusal import ENGINE, refuse, way_in
from service.answering.registers import rows_for, without_other_places
from service.answering.selection import select, select_nearest
from service.answering.signals import Signals, signals
from service.answering.silence import is_silence
from service.answering.similarity import UnitSimilarity
from service.answering.verification import verified

# Passages that are read for an answer; more cost time and bring more that only looks alike.
PASSAGES = 14
# Passages read besides, of each sort: those with a telephone number or an e-mail address and those
# with a link for a contact question, and those of each time that the question names.
FEW = 5
CONTACTS = 10
# A question that lists more times than these is not about any one of them.
MOST_PERIODS = 4
# Rows of a register that an answer shows: about as many as a telephone's screen.
MOST_ROWS = 10


class Answerer:
    """Answers questions over an index, in the words of its documents."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._similarity = UnitSimilarity(index.embedding)

    def ask(self, text: str) -> Answer:
        """Answer a question. Any text is taken; one that cannot be read is answered kindly."""
        began = time.perf_counter()
        answer = self._answer(intake.tidy(text))
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
        nearest = self._index.search(question.text, PASSAGES)
        searches = [prefer(nearest, question.time, question.today)]
        if question.kind is Kind.CONTACT:
            searches += self._reachable(question)
        for first, last in question.periods[:MOST_PERIODS]:
            of_then = SearchFilters(date_from=first, date_to=last)
            searches.append(self._index.search(question.text, FEW, of_then))
        return without_other_places(question, found_passages(*searches))

    def rank(self, question: Question, passages: list[FoundPassage]) -> list[Ranked]:
        """Give the units of the passages that may answer, the likeliest first."""
        measured = self.measure(question, passages)
        telling = {unit: of for unit, of in measured.items() if not is_silence(unit.shown)}
        return rank(question, telling, weights().unit)

    def measure(self, question: Question, passages: list[FoundPassage]) -> dict[Candidate, Signals]:
        """Give what is measured of every unit of the passages."""
        return signals(question, passages, self._similarity, self._index.reader)

    def _reachable(self, question: Question) -> list[list[NodeWithScore]]:
        """Give the nearest passages that tell how somebody is reached, and those with links."""
        return [
            self._index.search(question.text, CONTACTS, SearchFilters(with_contact=True)),
            self._index.search(question.text, FEW, SearchFilters(with_link=True)),
        ]

    def _answer(self, asked: str) -> Answer:
        if (objection := intake.objection(asked)) is not None:
            return refuse(asked, Kind.OTHER, objection)
        question = self.understand(asked)
        if rows := rows_for(question, self._index):
            return self._listed(question, rows)
        ranked = self.rank(question, self.retrieve(question))
        if not ranked:
            return refuse(asked, question.kind, texts.NOTHING_INDEXED)
        confidence = weights().answer.probability(answer_features(question, ranked))
        if confidence >= weights().threshold and not question.is_foreign:
            sentences, citations = compose(select(question, ranked))
            sentences = verified(sentences, citations, self._index.document)
            if sentences:
                return _answered(question, sentences, citations, confidence)
        return self._not_said(question, ranked, confidence)

    def _listed(self, question: Question, rows: list[FoundPassage]) -> Answer:
        """Give the rows of a register that a question asks for, as many as can be read."""
        shown = rows[:MOST_ROWS]
        sentences, citations = compose([unit for row in shown for unit in row.candidates])
        sentences = verified(sentences, citations, self._index.document)
        counted = texts.ROW_COUNT.format(count=len(rows)) if len(rows) > 1 else texts.ONE_ROW
        left_out = [texts.ROWS_LEFT_OUT.format(shown=len(shown))] if rows[MOST_ROWS:] else []
        answer = _answered(question, sentences, citations, confidence=1.0)
        notes = [" ".join([counted, *left_out]), *answer.notes]
        return answer.model_copy(update={"notes": notes})

    def _not_said(self, question: Question, ranked: list[Ranked], confidence: float) -> Answer:
        """Give the refusal with the nearest that the documents do say, and a way in."""
        _, citations = compose(select_nearest(ranked))
        reachable = self._reachable(question)
        step, contact = way_in(found_passages(*reachable), first_number=len(citations) + 1)
        answer = refuse(question.text, question.kind, f"{texts.NOT_SAID} {texts.NEAREST_SHOWN}")
        kept = citations + contact
        return answer.model_copy(
            update={"citations": kept, "next_step": step, "confidence": round(confidence, 3)}
        )


def _answered(
    question: Question, sentences: list[Sentence], citations: list[Citation], confidence: float
) -> Answer:
    used = {n for sentence in sentences for n in sentence.citations}
    citations = [citation for citation in citations if citation.n in used]
    return Answer(
        question=question.text,
        answered=True,
        kind=question.kind,
        answer=running_text(sentences),
        sentences=sentences,
        citations=citations,
        notes=[*age_notes(citations), *remarks(citations)],
        next_step=None,
        confidence=round(confidence, 3),
        engine=ENGINE,
        timings_ms={},
    )


def rarity(frequency: int, passages: int) -> float:
    """Give a term's inverse document frequency, as BM25 has it: always above 0."""
    return math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))

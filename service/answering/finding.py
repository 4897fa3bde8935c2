"""Finds what answers a question: understand, retrieve, rank, select, and whether it is enough."""

from dataclasses import dataclass
from itertools import chain

from llama_index.core.schema import NodeWithScore

from index.filters import SearchFilters
from index.ranking.asked import rarity
from index.recency import prefer
from index.search_index import SearchIndex
from service.answering.answer_types import lacks_what_was_asked
from service.answering.candidates import Candidate, FoundPassage, found_passages
from service.answering.contact import are_theirs
from service.answering.definitions import definition_query
from service.answering.kinds import Kind
from service.answering.near_misses import is_near_miss
from service.answering.question import Question, parts_by_term
from service.answering.ranking import Ranked, answer_features, rank, weights
from service.answering.registers import without_other_places
from service.answering.selection import select
from service.answering.signals import Signals, signals
from service.answering.silence import is_silence
from service.answering.similarity import unit_similarities

# Passages that are read for an answer; more cost time and bring more that only looks alike.
PASSAGES = 14
# Passages read besides, of each sort: those with a telephone number or an e-mail address and those
# with a link for a contact question, those that may define what is asked about, and those of each
# time that the question names.
FEW = 5
CONTACTS = 10
# A question that lists more times than these is not about any one of them.
MOST_PERIODS = 4


@dataclass(frozen=True)
class Found:
    """What was found for a question.

    `ranked` are all units that were read, the likeliest first; `chosen` those to quote, in reading
    order. `confidence` is the probability that they answer, 0 where it can be seen that they do
    not; and `answers` whether that is enough.
    """

    question: Question
    ranked: list[Ranked]
    chosen: list[Candidate]
    confidence: float
    answers: bool


class Finder:
    """Finds in an index the units that answer a question."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def find(self, question: Question) -> Found:
        """Give what answers a question, and whether it does."""
        ranked = self.rank(question, self.retrieve(question))
        fitting = [one for one in ranked if not is_near_miss(question, one.unit)]
        if not fitting:
            return Found(question, ranked, [], 0.0, answers=False)
        chosen = select(question, fitting)
        quotes = [unit.quote for unit in chosen]
        if question.is_foreign or lacks_what_was_asked(question.text, question.kind, quotes):
            return Found(question, ranked, chosen, 0.0, answers=False)
        confidence = weights().answer.probability(answer_features(question, fitting))
        sure = confidence >= weights().threshold or are_theirs(question, fitting, chosen)
        return Found(question, ranked, chosen, confidence, answers=sure and bool(chosen))

    def understand(self, text: str) -> Question:
        """Give the question with how rare each of its words is in the index."""
        parts = parts_by_term(text)
        passages = self._index.store.count()
        frequencies = self._index.store.frequencies([*parts, *chain(*parts.values())])
        rarities = {term: rarity(frequencies[term], passages) for term in parts}
        # "Oktobermötet" is known where both October and meetings are.
        unknown = (
            term
            for term, of_term in parts.items()
            if not (frequencies[term] or (of_term and all(frequencies[part] for part in of_term)))
        )
        return Question(text, rarities, frozenset(unknown))

    def retrieve(self, question: Question) -> list[FoundPassage]:
        """Give the passages to read, best first, none twice."""
        nearest = self._search(question.text, PASSAGES)
        searches = [prefer(nearest, question.time, question.today)]
        if question.kind is Kind.CONTACT:
            searches += self.reachable(question)
        if query := definition_query(question):
            searches.append(self._search(query, FEW))
        for first, last in question.periods[:MOST_PERIODS]:
            of_then = SearchFilters(date_from=first, date_to=last)
            searches.append(self._search(question.text, FEW, of_then))
        return without_other_places(question, found_passages(*searches))

    def reachable(self, question: Question) -> list[list[NodeWithScore]]:
        """Give the nearest passages that tell how somebody is reached, and those with links."""
        return [
            self._search(question.text, CONTACTS, SearchFilters(with_contact=True)),
            self._search(question.text, FEW, SearchFilters(with_link=True)),
        ]

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

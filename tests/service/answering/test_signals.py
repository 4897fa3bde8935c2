from collections.abc import Sequence

import pytest
from service_fakes import passages_of, question_of

from index.reader.reading import Reading, ReadPassage
from service.answering.candidates import Candidate, FoundPassage
from service.answering.signals import MOST_READ, READ_FIRST, READ_MORE, Signals, signals

QUESTION = question_of("Vem valdes till ordförande?")
TEXT = "Mötet var långt. Anna Berg valdes till ordförande. Alla tackade."


class FakeReader:
    """Says of the passages, in the order in which it is given them, what it was told to say."""

    def __init__(self, probabilities: Sequence[float]) -> None:
        self.told = list(probabilities)
        self.read_texts: list[str] = []

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        self.read_texts += [passage.text for passage in passages]
        start = TEXT.index("Anna Berg")
        return [
            Reading(self.told.pop(0), (start, start + 9), (0.1, 0.9, 0.2)[: len(one.units)])
            for one in passages
        ]

    def read_pairs(
        self, questions: Sequence[str], passages: Sequence[ReadPassage]
    ) -> list[Reading]:
        return self.read(questions[0], passages)


def many(count: int) -> list[FoundPassage]:
    """So many passages, the last found highest."""
    [passage] = passages_of(TEXT)
    return [FoundPassage(passage.node, place, score=float(place)) for place in range(count)]


def measured(passages: list[FoundPassage], reader: FakeReader) -> dict[Candidate, Signals]:
    alike = {unit: 0.5 for passage in passages for unit in passage.candidates}
    return signals(QUESTION, passages, alike, reader)


@pytest.mark.parametrize(
    ("probabilities", "read"),
    [
        ([0.95, 0.1, 0.1, 0.1], READ_FIRST),
        ([0.5, 0.1, 0.1, 0.1, 0.95, 0.1, 0.1, 0.1], READ_FIRST + READ_MORE),
        ([0.1] * MOST_READ, MOST_READ),
    ],
)
def test_it_reads_on_only_while_no_passage_surely_answers(
    probabilities: list[float], read: int
) -> None:
    reader = FakeReader(probabilities)
    measured(many(12), reader)
    assert len(reader.read_texts) == read


def test_what_the_searches_put_highest_is_read_first() -> None:
    passages = many(12)
    found = measured(passages, FakeReader([0.95, 0.1, 0.1, 0.1]))
    answered = {unit.passage.rank: of_unit.answered for unit, of_unit in found.items()}
    assert max(answered, key=lambda rank: answered[rank]) == 11
    assert {rank for rank, odds in answered.items() if odds > -3} == set(range(12 - READ_FIRST, 12))


def test_a_passage_that_was_not_read_counts_as_one_that_does_not_answer() -> None:
    found = measured(many(12), FakeReader([0.95, 0.1, 0.1, 0.1]))
    unread = [of_unit for unit, of_unit in found.items() if unit.passage.rank == 0]
    assert unread == [Signals(similarity=0.5)] * len(unread)
    read = [of_unit for unit, of_unit in found.items() if unit.passage.rank == 12 - READ_FIRST]
    assert all(of_unit.answered > Signals(0.5).answered for of_unit in read)


def test_the_sentence_with_the_answers_words_is_pointed_at() -> None:
    found = measured(passages_of(TEXT), FakeReader([0.9]))
    pointed = {unit.quote: (of_unit.pointed, of_unit.evidence) for unit, of_unit in found.items()}
    sentence = "Anna Berg valdes till ordförande."
    assert pointed[sentence][0] == 1
    assert sum(mark for mark, _ in pointed.values()) == 1
    assert max(pointed, key=lambda quote: pointed[quote][1]) == sentence


def test_where_nothing_was_found_nothing_is_read() -> None:
    reader = FakeReader([])
    assert measured([], reader) == {}
    assert reader.read_texts == []

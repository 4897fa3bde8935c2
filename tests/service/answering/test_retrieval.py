"""What is read for a question that names a time, over a search that is made up."""

from collections.abc import Sequence
from datetime import date
from typing import cast

import pytest
from llama_index.core.schema import NodeWithScore
from service_fakes import passages_of

from index.filters import SearchFilters
from index.search_index import SearchIndex
from service.answering.finding import MOST_PERIODS, Finder
from service.answering.question import Question, terms_of

TODAY = date(2026, 11, 22)
SAID = "Avgiften är {sum} kronor."


class Found:
    """A search that always finds the same, and keeps what it was narrowed to."""

    embedding = None

    def __init__(self, dates: Sequence[date | None]) -> None:
        self.narrowed: list[SearchFilters] = []
        self._found = [
            NodeWithScore(node=passage.node, score=1 - place / 100)
            for place, day in enumerate([*dates, *[None] * 4])
            for passage in passages_of(SAID.format(sum=place), id=str(place), date=day)
        ]
        self._found[-1].score = 0.0

    def search(
        self, _: str, limit: int, filters: SearchFilters | None = None, *, keep_words: bool
    ) -> list[NodeWithScore]:
        assert keep_words  # what is read is compared with the question word by word
        if filters is not None:
            self.narrowed.append(filters)
        return self._found[:limit]


def read_for(text: str, found: Found) -> list[str]:
    """The dates of what is read, best first, those without a date left out."""
    question = Question(text, dict.fromkeys(terms_of(text), 1.0), today=TODAY)
    passages = Finder(cast("SearchIndex", found)).retrieve(question)
    return [
        passage.node.metadata["date"] for passage in passages if "date" in passage.node.metadata
    ]


OLD_AND_NEW = [date(2019, 5, 1), date(2025, 5, 1)]


@pytest.mark.parametrize(
    "question", ["Vad kostar det?", "Vilken avgift gäller nu?", "Vem är ordförande?"]
)
def test_two_documents_that_disagree_are_both_read_the_newer_first_for_now(question: str) -> None:
    assert read_for(question, Found(OLD_AND_NEW)) == ["2025-05-01", "2019-05-01"]


@pytest.mark.parametrize(
    "question", ["Vad kostade det?", "Vem var ordförande?", "Vad är IOP?", "När började avgiften?"]
)
def test_the_newer_is_not_put_first_where_now_is_not_meant(question: str) -> None:
    assert read_for(question, Found(OLD_AND_NEW)) == ["2019-05-01", "2025-05-01"]


def test_the_time_that_is_asked_about_comes_before_the_newer() -> None:
    assert read_for("Vad var avgiften 2019?", Found(OLD_AND_NEW[::-1])) == [
        "2019-05-01",
        "2025-05-01",
    ]


def test_a_time_told_from_today_is_looked_in_besides() -> None:
    found = Found(OLD_AND_NEW)
    read_for("Vad sades i fjol?", found)
    assert found.narrowed == [SearchFilters(date_from=date(2025, 1, 1), date_to=date(2025, 12, 31))]


def test_an_open_time_narrows_at_one_end() -> None:
    found = Found(OLD_AND_NEW)
    read_for("Vad har sagts sedan mars 2023?", found)
    assert found.narrowed == [SearchFilters(date_from=date(2023, 3, 1))]


def test_a_time_that_is_guessed_narrows_nothing() -> None:
    found = Found(OLD_AND_NEW)
    read_for("Vad sades i december?", found)
    assert found.narrowed == []


def test_a_long_list_of_years_does_not_cost_a_search_for_each() -> None:
    found = Found(OLD_AND_NEW)
    read_for("Vad sades " + ", ".join(f"under {year}" for year in range(1990, 2020)) + "?", found)
    assert len(found.narrowed) == MOST_PERIODS

from collections.abc import Callable
from typing import Any

import pytest

from evals.claims import citation_precision, citation_recall, is_stale
from service.answer import Answer, Citation

MEETING = "Nästa dialogmöte hålls den 12 mars 2025 i Skövde."
CONTACT = "Johan Sandström nås på 0727-331479."


@pytest.fixture
def saying(
    make_answer: Callable[..., Answer], make_citation: Callable[..., Citation]
) -> Callable[..., Answer]:
    """Sentences with what each cites, over two quotes: 1 of the contact, 2 of the meeting."""

    def make(*said: tuple[str, list[int]], **changes: Any) -> Answer:
        sentences = [{"text": text, "citations": cited} for text, cited in said]
        citations = [make_citation(1, CONTACT), make_citation(2, MEETING)]
        return make_answer(sentences=sentences, citations=citations, **changes)

    return make


def test_a_sentence_counts_that_its_own_citations_bear_out(saying: Callable[..., Answer]) -> None:
    answer = saying((CONTACT, [1]), (MEETING, [1]), (MEETING, [2]), (CONTACT, [3]), (CONTACT, []))
    assert citation_recall(answer) == (2, 5)


def test_a_citation_that_adds_nothing_is_not_to_the_point(saying: Callable[..., Answer]) -> None:
    assert citation_precision(saying((CONTACT, [1]))) == (1, 1)
    assert citation_precision(saying((CONTACT, [1, 2]))) == (1, 2)
    assert citation_precision(saying((CONTACT, [2]))) == (0, 1)
    assert citation_precision(saying((CONTACT, [1, 9]))) == (1, 2)


def test_two_citations_that_bear_out_a_sentence_together_are_both_to_the_point(
    saying: Callable[..., Answer],
) -> None:
    assert citation_precision(saying((f"{CONTACT} {MEETING}", [1, 2]))) == (2, 2)


def test_an_answer_is_stale_unless_it_says_how_old_each_source_is(
    saying: Callable[..., Answer], make_citation: Callable[..., Citation]
) -> None:
    said = (CONTACT, [1])
    assert is_stale(saying(said))
    assert is_stale(saying(said, notes=["Uppgiften är från september 2023."]))
    assert not is_stale(saying(said, notes=["Uppgiften är från september 2024."]))
    undated = saying(said).model_copy(update={"citations": [make_citation(1, CONTACT, date=None)]})
    assert is_stale(undated)
    told = undated.model_copy(
        update={"notes": ["Källan har inget datum. Kontrollera att uppgiften stämmer i dag."]}
    )
    assert not is_stale(told)


def test_what_is_only_shown_beside_an_answer_need_not_say_its_age(
    saying: Callable[..., Answer],
) -> None:
    assert not is_stale(saying())

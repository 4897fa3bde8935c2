"""Abbreviations written out below an answer, out of a catalogue of made-up documents."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from service_fakes import citation_of, document_of

from index.catalogue import Catalogue
from index.catalogue.entries import NewVersion
from ingest.models import Document
from service.answer import Answer, Sentence
from service.answering.composition import running_text
from service.answering.explanations import MOST, with_terms
from service.conversation import Turn

Add = Callable[..., Document]
LONG = "Sociala ekonomins råd"


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.open(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def add(catalogue: Catalogue) -> Add:
    """Catalogues a document of that name with that text."""

    def add(name: str, text: str, **changes: Any) -> Document:
        document = document_of(text, id=name, location=f"/{name}", revision=name, **changes)
        catalogue.put([NewVersion(document, name, 1)])
        return document

    return add


def saying(document: Document, *quotes: str, asked: str = "Vad händer?") -> Answer:
    """An answer of those quotes from the document."""
    sentences = [Sentence(text=quote, citations=[n]) for n, quote in enumerate(quotes, 1)]
    return Answer(
        question=asked,
        answered=True,
        kind="other",
        answer=running_text(sentences),
        sentences=sentences,
        citations=[citation_of(document, quote, n) for n, quote in enumerate(quotes, 1)],
        notes=[],
        next_step=None,
        confidence=0.9,
        engine="quotes",
        timings_ms={},
    )


def long_forms(answer: Answer) -> dict[str, str]:
    return {term.short: term.long for term in answer.terms}


def test_a_term_is_proven_by_the_place_where_a_document_writes_it_out(
    catalogue: Catalogue, add: Add
) -> None:
    answer = saying(add("minutes", "SER möts i maj."), "SER möts i maj.")
    other = add("report", f"Om råd. I {LONG} (SER) ingår tio.", kind="rapport")
    [term] = with_terms(answer, [], catalogue).terms
    assert (term.short, term.long) == ("SER", LONG)
    cited = term.citation
    assert (cited.n, cited.document_id, cited.document_kind) == (2, "report", "rapport")
    assert cited.quote == other.text[cited.start : cited.end] == f"{LONG} (SER)"


def test_what_is_cited_says_what_it_means_itself(catalogue: Catalogue, add: Add) -> None:
    for name in ("a", "b"):
        add(name, f"{LONG} (SER)", date=date(2026, 1, 1))
    cited = add("c", "Samråd för externa relationer (SER). SER möts.", date=date(2018, 4, 1))
    answer = with_terms(saying(cited, "SER möts."), [], catalogue)
    assert long_forms(answer) == {"SER": "Samråd för externa relationer"}


def test_where_others_mean_different_things_nothing_is_said(catalogue: Catalogue, add: Add) -> None:
    answer = saying(add("c", "SER möts."), "SER möts.")
    add("a", f"{LONG} (SER)")
    assert long_forms(with_terms(answer, [], catalogue)) == {"SER": LONG}
    add("b", "Samråd för externa relationer (SER)")
    assert with_terms(answer, [], catalogue).terms == []


def test_the_usual_spelling_is_shown_out_of_the_newest_document(
    catalogue: Catalogue, add: Add
) -> None:
    answer = saying(add("c", f"Enligt {LONG}s (SER) ordning. SER möts."), "SER möts.")
    add("old", f"{LONG} (SER)", date=date(2020, 1, 1))
    add("new", f"{LONG} (SER)", date=date(2024, 1, 1))
    add("undated", f"{LONG} (SER)", date=None)
    [term] = with_terms(answer, [], catalogue).terms
    assert (term.long, term.citation.document_id) == (LONG, "new")


@pytest.mark.parametrize(
    "quote",
    [f"{LONG} (SER) möts.", f"{LONG} möts. SER har tio platser.", "ABC möts.", "Rådet möts."],
)
def test_what_is_written_out_or_stands_nowhere_is_left_alone(
    catalogue: Catalogue, add: Add, quote: str
) -> None:
    add("a", f"{LONG} (SER)")
    assert with_terms(saying(add("c", quote), quote), [], catalogue).terms == []


def test_who_wrote_it_out_in_the_question_knows_it(catalogue: Catalogue, add: Add) -> None:
    add("a", f"{LONG} (SER)")
    answer = saying(add("c", "SER möts."), "SER möts.", asked="När möts sociala ekonomins råd?")
    assert with_terms(answer, [], catalogue).terms == []


def test_it_is_explained_where_it_is_first_used_in_a_conversation(
    catalogue: Catalogue, add: Add
) -> None:
    add("a", f"{LONG} (SER). Regional utvecklingsstrategi (RUS).")
    answer = saying(add("c", "SER läser RUS."), "SER läser RUS.")
    before = [Turn(question="Vilka möts?", answer="SER:s ledamöter möts. [1]")]
    assert long_forms(with_terms(answer, before, catalogue)) == {
        "RUS": "Regional utvecklingsstrategi"
    }


def test_of_many_those_are_explained_that_fewest_documents_explain(
    catalogue: Catalogue, add: Add
) -> None:
    usual = "Västra Götalandsregionen (VGR)."
    add("a", f"{LONG} (SER). {usual}")
    add("b", f"Regional utvecklingsstrategi (RUS). Kulturnämnden (KUN). {usual}")
    quote = "VGR bad SER, RUS och KUN om svar."
    answer = with_terms(saying(add("c", quote), quote), [], catalogue)
    assert MOST == 3
    assert list(long_forms(answer)) == ["SER", "RUS", "KUN"]
    assert [term.citation.n for term in answer.terms] == [2, 3, 4]


def test_a_quote_that_the_answer_shows_already_has_one_number(
    catalogue: Catalogue, add: Add
) -> None:
    quote = f"{LONG} (SER) möts i maj."
    answer = saying(add("c", quote), quote)
    reworded = answer.model_copy(update={"answer": "SER möts i maj. [1]"})
    explained = with_terms(reworded, [], catalogue)
    assert [term.citation for term in explained.terms] == answer.citations
    assert explained.quoted == answer.citations


def test_a_refusal_claims_nothing(catalogue: Catalogue, add: Add) -> None:
    add("a", f"{LONG} (SER)")
    refused = saying(add("c", "SER möts."), "SER möts.").model_copy(update={"answered": False})
    assert with_terms(refused, [], catalogue).terms == []


def test_the_page_of_a_pdf_is_told(catalogue: Catalogue, add: Add) -> None:
    text = f"Sida ett.\n{LONG} (SER)"
    pages = [{"number": 1, "start": 0, "end": 10}, {"number": 2, "start": 10, "end": len(text)}]
    add("a", text, pages=pages)
    [term] = with_terms(saying(add("c", "SER möts."), "SER möts."), [], catalogue).terms
    assert term.citation.page == 2

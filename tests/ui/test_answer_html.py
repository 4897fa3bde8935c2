from collections.abc import Callable

from ingest.models import Document
from service.answer import Answer, Citation, Sentence, Term
from ui import answer_html, texts


def test_each_sentence_links_to_its_source(answer: Answer, document: Document) -> None:
    html = answer_html.whole(answer, {document.id: document})
    assert 'href="#kalla-1"' in html
    assert 'id="kalla-1"' in html
    assert "[2]</a>" in html


def test_notes_and_the_next_door_are_shown(answer: Answer, document: Document) -> None:
    html = answer_html.whole(answer, {document.id: document})
    assert "Uppgiften är från september 2024." in html
    assert texts.NEXT_DOOR in html


def test_contacts_are_links(answer: Answer, document: Document) -> None:
    html = answer_html.whole(answer, {document.id: document})
    assert 'href="mailto:kim.ek@region.example"' in html
    assert 'href="tel:0104410000"' in html


def test_a_source_card_tells_what_it_is_and_when(answer: Answer, document: Document) -> None:
    html = answer_html.whole(answer, {document.id: document})
    assert "Mötesanteckningar, " in html
    assert '<time datetime="2024-09-18">18 september 2024</time>' in html
    assert "Avsnitt: 1. Bakgrund" in html


def test_documents_and_questions_are_escaped(answer: Answer, document: Document) -> None:
    asked = answer.model_copy(update={"question": "<img src=x onerror=alert(1)>"})
    html = answer_html.whole(asked, {document.id: document})
    assert "<script" not in html
    assert "<img" not in html
    assert "Anteckningar från &lt;dialogmötet&gt;" in html


def test_the_quote_is_marked_in_its_context(refusal: Answer, document: Document) -> None:
    html = answer_html.whole(refusal, {document.id: document})
    assert "<mark>Det behövs en dörr in till regionen.</mark>" in html
    assert "om du undrar." in html


def test_a_quote_never_stands_among_words_it_was_not_written_among(
    refusal: Answer, document: Document
) -> None:
    moved = document.model_copy(update={"text": "Nytt. " + document.text})
    for documents in ({document.id: moved}, {}):
        html = answer_html.whole(refusal, documents)
        assert "<mark>Det behövs en dörr in till regionen.</mark>" in html
        assert "om du undrar." not in html


def test_only_web_addresses_are_linked_as_originals(
    answer: Answer, cite: Callable[[int, str], Citation]
) -> None:
    for url, linked in (("https://a.example/x", True), ("javascript:alert(1)", False)):
        citation = cite(1, "62 personer").model_copy(update={"url": url})
        html = answer_html.whole(answer.model_copy(update={"citations": [citation]}), {})
        assert (f'href="{url}"' in html) is linked


def test_a_refusal_is_calm_and_shows_a_way_in(refusal: Answer, document: Document) -> None:
    html = answer_html.whole(refusal, {document.id: document})
    assert refusal.answer in html
    assert texts.REFUSED in html
    assert texts.NEAREST_WAY_IN in html
    assert texts.NEAREST_PASSAGES in html
    assert f">{texts.SOURCES}<" not in html


def test_a_partial_answer_is_busy_and_shows_no_sources_yet(answer: Answer) -> None:
    html = answer_html.partial(answer, 1)
    assert 'aria-busy="true"' in html
    assert "Kontakta Kim Ek" in html
    assert "stod i ett dokument" not in html
    assert "source-card" not in html


def test_words_are_written_out_below_the_answer_with_their_source(
    answer: Answer, document: Document, cite: Callable[[int, str], Citation]
) -> None:
    term = Term(short="IOP", long="idéburet <b> partnerskap", citation=cite(3, "62 personer"))
    said = [Sentence(text="Läs om IOP på https://a.example/IOP.", citations=[1])]
    html = answer_html.whole(
        answer.model_copy(update={"terms": [term], "sentences": said}), {document.id: document}
    )
    assert 'om <abbr title="idéburet &lt;b&gt; partnerskap">IOP</abbr> på' in html
    assert 'href="https://a.example/IOP"' in html
    assert texts.TERMS in html
    assert "<dt>IOP</dt> <dd>idéburet &lt;b&gt; partnerskap" in html
    assert 'href="#kalla-3"' in html
    # The words around it wait until the card is unfolded.
    card = html.partition('id="kalla-3"')[2]
    assert "<blockquote><mark>62 personer</mark></blockquote>" in card
    assert "Antal deltagare" in card.partition("<details>")[2]


def test_an_answer_without_such_words_has_no_list_of_them(
    answer: Answer, document: Document
) -> None:
    assert texts.TERMS not in answer_html.whole(answer, {document.id: document})


def test_a_simpler_answer_is_offered_once_and_not_of_a_refusal(
    answer: Answer, refusal: Answer
) -> None:
    assert 'class="simpler"' in answer_html.whole(answer, {})
    assert 'class="simpler"' not in answer_html.partial(answer, 1)
    assert 'class="simpler"' not in answer_html.whole(refusal, {})
    again = answer.model_copy(update={"question": texts.SIMPLER})
    assert 'class="simpler"' not in answer_html.whole(again, {})

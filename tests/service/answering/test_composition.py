from datetime import date

from service_fakes import document_of, units_of

from service.answer import Sentence
from service.answering.composition import compose, running_text

TEXT = "# Mötet\n\n- Ett möte till\n- Två [förslag](#)\n- Tre röster\n- Fyra ord\n"
DOCUMENT = document_of(TEXT)


def test_units_that_follow_one_another_share_a_citation_that_spans_them() -> None:
    one, two, _, four = units_of(TEXT)
    sentences, citations = compose([one, two, four])
    assert [(s.text, s.citations) for s in sentences] == [
        ("Ett möte till", [1]),
        ("Två förslag", [1]),
        ("Fyra ord", [2]),
    ]
    assert [c.quote for c in citations] == ["Ett möte till\n- Två [förslag](#)", "Fyra ord"]


def test_citations_are_numbered_in_order_and_tell_their_place() -> None:
    one, _, three, _ = units_of(TEXT)
    (other,) = units_of("- Något annat", id="annat", title="Annat", date=None)
    _, citations = compose([three, one, other])
    assert [c.n for c in citations] == [1, 2, 3]
    assert [c.title for c in citations] == ["Mötet", "Mötet", "Annat"]
    assert [c.date for c in citations] == [date(2024, 9, 18), date(2024, 9, 18), None]
    assert citations[0].section == "Mötet"
    for citation in citations[:2]:
        assert TEXT[citation.start : citation.end] == citation.quote


def test_nothing_composed_is_nothing() -> None:
    assert compose([]) == ([], [])


def test_each_sentence_is_followed_by_its_numbers_and_rows_begin_a_line() -> None:
    said = [("Så är det.", [1]), ("Ring:", [1, 2]), ("031-123 45 67", [2]), ("Eller (så)", [3])]
    sentences = [Sentence(text=text, citations=numbers) for text, numbers in said]
    expected = "Så är det. [1] Ring: [1][2]\n031-123 45 67 [2]\nEller (så) [3]"
    assert running_text(sentences) == expected


def test_a_row_that_ends_in_a_figure_begins_a_line_after_it() -> None:
    sentences = [Sentence(text=t, citations=[1]) for t in ("Deltagare: 62.", "Antal: 7", "Slut")]
    assert running_text(sentences) == "Deltagare: 62. [1] Antal: 7 [1]\nSlut [1]"

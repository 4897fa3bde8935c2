from service_fakes import passages_of, question_of

from service.answering import texts
from service.answering.kinds import Kind
from service.answering.question import Question
from service.answering.refusal import not_said, refuse, way_in

CONTACT = """# Kansliet

Kontaktuppgift till kansliet:

Telefon: 031-123 45 67

Epost: kansliet@exempel.se

Öppet: 9
"""


def test_the_way_in_is_number_and_address_with_what_announces_them() -> None:
    step, citations = way_in(passages_of(CONTACT), first_number=3)
    assert step is not None
    assert step.text.endswith(
        "Kontaktuppgift till kansliet: Telefon: 031-123 45 67 Epost: kansliet@exempel.se"
    )
    assert "september 2024" in step.text
    assert step.citations == [3]
    (citation,) = citations
    assert citation.n == 3
    assert CONTACT[citation.start : citation.end] == citation.quote
    assert "Öppet" not in citation.quote


def test_the_first_passage_with_a_contact_is_the_way_in() -> None:
    empty, other = passages_of("Inget här.", id="a"), passages_of("Ring 010-441 00 00.", id="b")
    step, citations = way_in([*empty, *other, *passages_of(CONTACT)], first_number=1)
    assert step is not None
    assert "010-441 00 00" in step.text
    assert [(c.n, c.document_id) for c in citations] == [(1, "b")]


def test_the_age_of_the_way_in_is_not_made_up() -> None:
    step, _ = way_in(passages_of(CONTACT, date=None), first_number=1)
    assert step is not None
    assert "från" not in step.text


def test_there_is_no_way_in_where_there_is_no_contact() -> None:
    assert way_in(passages_of("# Mötet\n\nDet kom 62 personer."), first_number=1) == (None, [])
    assert way_in([], first_number=1) == (None, [])


def test_a_refusal_claims_nothing() -> None:
    refusal = refuse("Vad kostar det?", Kind.NUMBER, texts.NOT_SAID)
    assert refusal.answered is False
    assert refusal.answer == texts.NOT_SAID
    assert (refusal.sentences, refusal.citations, refusal.notes) == ([], [], [])
    assert refusal.next_step is None
    assert refusal.confidence == 0


def asked(text: str, *known: str) -> Question:
    """A question of whose words only some stand in any document."""
    terms = question_of(text).rarity
    known_terms = {term for word in known for term in question_of(word).rarity}
    return Question(text, terms, frozenset(terms) - known_terms)


def test_a_refusal_names_the_words_that_no_document_has() -> None:
    said = not_said(
        asked("När skrev Trollhättan på överenskommelsen?", "skrev", "överenskommelsen")
    )
    assert said.startswith(texts.NOT_SAID)
    assert "”Trollhättan”" in said
    assert "överenskommelsen" not in said


def test_of_many_words_that_no_document_has_two_are_named() -> None:
    said = not_said(asked("Hur gick mötet för Elfsborg och Degerfors i Strömstad?", "mötet"))
    assert said.count("”") == 4


def test_a_matter_that_no_document_speaks_of_is_told_to_lie_outside() -> None:
    said = not_said(asked("Hur gick det för Elfsborg borta?"))
    assert said == f"{texts.NOT_SAID} {texts.OUTSIDE}"


def test_where_every_word_is_known_none_is_named() -> None:
    assert "”" not in not_said(asked("Vem är ordförande?", "ordförande"))

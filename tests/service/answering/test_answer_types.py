import pytest

from service.answering.answer_types import has_type, lacks_what_was_asked, unanswered_besides
from service.answering.kinds import Kind

COUNT, COST, SHARE = "Hur många deltog?", "Vad kostar det?", "Hur stor andel av dem?"
WHO_DECIDED = "Vem bestämde att mötet skulle flyttas?"

HELD = [
    (Kind.NUMBER, COUNT, "62 personer kom."),
    (Kind.NUMBER, COUNT, "Det kom 1 200 deltagare."),
    (Kind.NUMBER, COUNT, "Fyra föreningar var där."),
    (Kind.NUMBER, COUNT, "ett 30-tal föreningar"),
    (Kind.NUMBER, COUNT, "Ring 031-123 45 67 om ni är fler än 8."),
    (Kind.NUMBER, COST, "Det kostar 330 miljoner kronor."),
    (Kind.NUMBER, COST, "100 kr/person"),
    (Kind.NUMBER, COST, "högst 1 000 SEK"),
    (Kind.NUMBER, SHARE, "45 % av dem"),
    (Kind.NUMBER, SHARE, "två tredjedelar"),
    (Kind.NUMBER, SHARE, "den stora majoriteten"),
    (Kind.CONTACT, "Vad har de för telefonnummer?", "Telefon: 0727-331479"),
    (Kind.CONTACT, "Vad är mejladressen?", "kansliet@exempel.se"),
    (Kind.PERSON, "Vem?", "Erica Sjölin hälsade alla välkomna."),
    (Kind.PERSON, "Vem?", "processledaren Erica Sjölin"),
    (Kind.PERSON, "Vem?", "Det beslutar nämnden om."),
    (Kind.PERSON, WHO_DECIDED, "Arbetsgruppen beslutade att flytta mötet."),
    (Kind.PERSON, WHO_DECIDED, "Erica Sjölin bestämde en ny dag."),
    (Kind.DATE, "När?", "den 18 september"),
    (Kind.DATE, "När?", "Det blir i våras eller i maj"),
    (Kind.DATE, "Hur dags?", "kl 9"),
    (Kind.DATE, "Hur dags?", "11.30-16"),
    (Kind.PLACE, "Var?", "Möte i Göteborg"),
    (Kind.PLACE, "Vad är adressen?", "Storgatan 1"),
    (Kind.DECISION, "Vad beslutades?", "Gruppen enades om en plan."),
    (Kind.DECISION, "Vad beslutades?", "Gruppen ska skriva en plan."),
    (Kind.DEFINITION, "Vad är IOP?", "IOP är en samverkansform."),
    (Kind.DEFINITION, "Vad är RÖS?", "Styrgruppen för överenskommelsen (RÖS) leder arbetet."),
    (Kind.LIST, "Vad heter föreningarna?", "Bland andra Rädda Barnen och Suicide Zero."),
    (Kind.OTHER, "Vad?", "Vad som helst."),
]
LACKING = [
    (Kind.NUMBER, COUNT, "Mötet hölls 2024."),
    (Kind.NUMBER, COUNT, "den 18 september"),
    (Kind.NUMBER, COUNT, "2024-09-18"),
    (Kind.NUMBER, COUNT, "kl 11.30-16"),
    (Kind.NUMBER, COUNT, "Telefon: 0727-331479"),
    (Kind.NUMBER, COUNT, "Ring 031-123 45 67."),
    (Kind.NUMBER, COUNT, "010 441 00 00"),
    (Kind.NUMBER, COUNT, "+46 727 33 14 79"),
    (Kind.NUMBER, COST, "62 personer kom."),
    (Kind.NUMBER, COST, "under 2024"),
    (Kind.NUMBER, SHARE, "Det finns fördelar, som vi meddelar på handeln."),
    (Kind.CONTACT, "Vad har de för telefonnummer?", "kansliet@exempel.se"),
    (Kind.CONTACT, "Vad är mejladressen?", "0727-331479"),
    (Kind.CONTACT, "Vem kontaktar vi?", "Johan Sandström"),
    (Kind.PERSON, "Vem?", "Det var fint väder."),
    (Kind.PERSON, "Vem?", "Under Almedalsveckan var det fint väder."),
    (Kind.PERSON, WHO_DECIDED, "Erica Sjölin hälsade alla välkomna till mötet."),
    (Kind.PERSON, WHO_DECIDED, "Erica Sjölin kommer att flytta mötet."),
    (Kind.DATE, "När?", "62 personer"),
    (Kind.DATE, "Hur dags?", "den 18 september"),
    (Kind.DATE, "Vilket år?", "i september"),
    (Kind.PLACE, "Var?", "Det var bra."),
    (Kind.DECISION, "Vad beslutades?", "Många var där."),
    (Kind.DEFINITION, "Vad är IOP?", "Ett exempel är hur föreningar samverkade."),
    (Kind.LIST, "Vad heter föreningarna?", "Antal organisationer: 27 stycken"),
]


@pytest.mark.parametrize(("kind", "question", "text"), HELD)
def test_what_is_asked_for_is_seen(kind: Kind, question: str, text: str) -> None:
    assert has_type(question, kind, text)


@pytest.mark.parametrize(("kind", "question", "text"), LACKING)
def test_what_only_looks_like_it_is_not(kind: Kind, question: str, text: str) -> None:
    assert not has_type(question, kind, text)


@pytest.mark.parametrize(
    ("question", "kind", "text"),
    [
        ("Hur mycket får man i arvode?", Kind.NUMBER, "Arvoden kräver godkännande."),
        ("Vad är gatuadressen till kansliet?", Kind.PLACE, "Kansliet ligger i Göteborg."),
        ("Vad har kansliet för telefonnummer?", Kind.CONTACT, "Mejla kansliet@region.example."),
        ("När är mötet?", Kind.DATE, "Mötet hålls snart."),
    ],
)
def test_what_has_not_the_look_of_what_was_asked_for_is_no_answer(
    question: str, kind: Kind, text: str
) -> None:
    assert lacks_what_was_asked(question, kind, [text])


@pytest.mark.parametrize(
    ("question", "kind", "text"),
    [
        ("Hur mycket fick nämnden?", Kind.NUMBER, "Nämnden fick en miljon kronor."),
        ("Hur många kom och vad kostade det?", Kind.NUMBER, "Det var 62 personer."),
        ("Varför blev det så?", Kind.WHY, "Ingen vet."),
        ("När är mötet?", Kind.DATE, "Det är den 3 mars."),
    ],
)
def test_what_may_answer_is_let_through(question: str, kind: Kind, text: str) -> None:
    assert not lacks_what_was_asked(question, kind, ["Något annat.", text])


TWO = "Hur många kom, och vad kostade det?"


def test_the_part_of_a_question_that_is_not_answered_is_named() -> None:
    assert unanswered_besides(TWO, ["62 personer kom."]) == "vad kostade det?"
    assert unanswered_besides(TWO, ["62 personer kom för 300 kronor."]) is None
    assert unanswered_besides("Hur många kom?", ["Ingen vet."]) is None


def test_whether_how_or_why_was_answered_cannot_be_seen() -> None:
    assert unanswered_besides("Hur många kom, och varför?", ["62 personer kom."]) is None

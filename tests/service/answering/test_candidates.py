import pytest
from service_fakes import passages_of, units_of

from service.answering.candidates import found_passages

CONTACT = """# Kansliet

Kontaktuppgift till kansliet:

Telefon: 031-123 45 67

Epost: kansliet@exempel.se

Kansliet är stängt hela sommaren och tar då inte emot några besök alls, men svarar på allt senare.

Öppet: 9
"""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- Andra punkten", "Andra punkten"),
        ("* Andra punkten", "Andra punkten"),
        ("Läs [mer här](#) om det.", "Läs mer här om det."),
        ("Läs <https://exempel.se/mer> om det.", "Läs https://exempel.se/mer om det."),
        ("| Del | Antal |\n|---|---|\n| Deltagare | 62 personer |", "Deltagare: 62 personer"),
        ("Ett **viktigt** ord och \\(ett till\\).", "Ett viktigt ord och (ett till)."),
        ("En sak\tsom står i spalt", "En sak som står i spalt"),
    ],
)
def test_a_unit_is_shown_as_a_reader_sees_it_and_quoted_as_it_stands(text: str, shown: str) -> None:
    whole = f"# Rubrik\n\n{text}\n"
    unit = units_of(whole)[-1]
    assert unit.shown == shown
    assert whole[unit.start : unit.end] == unit.quote


def test_the_address_of_a_link_is_not_lost() -> None:
    unit = units_of("Anmäl er: [Anmälan](https://exempel.se/anmal) senast i maj.")[0]
    assert "https://exempel.se/anmal" in unit.shown


def test_short_lines_hang_on_the_lead_in_above_them() -> None:
    lead_in, phone, email, closed, open_hours = units_of(CONTACT)
    assert lead_in.is_lead_in
    assert lead_in.lead_in is None
    assert phone.lead_in is lead_in
    assert email.lead_in is lead_in
    assert closed.lead_in is None
    assert open_hours.lead_in is None


def test_a_sentence_of_its_own_does_not_hang_on_a_lead_in_further_up() -> None:
    text = CONTACT.split("Kansliet är")[0] + "Tack alla. I maj hålls nästa möte.\n"
    *_, email, thanks, meeting = units_of(text)
    assert email.lead_in is not None
    assert thanks.lead_in is None
    assert meeting.lead_in is None
    bullets = units_of("# Mötet\n\nFöreningarna sade:\n\n- Mer tid behövs.\n- Mötena är bra.\n")
    assert {unit.lead_in for unit in bullets[1:]} == {bullets[0]}
    assert units_of("Svaret blev:\n\nDet går bra.")[1].lead_in is not None


def test_a_long_bullet_says_enough_by_itself() -> None:
    long = (
        "Det är viktigt att alla föreningar får komma till tals innan något beslutas om deras stöd"
    )
    lead_in, short, whole, last = units_of(f"Vi sade:\n\n- Mer tid\n- {long}\n- Fler möten\n")
    assert short.lead_in is lead_in
    assert whole.lead_in is None
    assert last.lead_in is None


def test_neighbours_end_with_the_passage() -> None:
    lead_in, phone, *_, last = units_of(CONTACT)
    assert lead_in.neighbour(1) is phone
    assert phone.neighbour(-1) is lead_in
    assert lead_in.neighbour(-1) is None
    assert last.neighbour(1) is None


def test_a_passage_found_twice_is_read_once_at_its_best_rank() -> None:
    from llama_index.core.schema import NodeWithScore

    (one,), (other,) = passages_of(CONTACT), passages_of(CONTACT, id="annat")
    found = [NodeWithScore(node=node, score=0.5) for node in (one.node, other.node, one.node)]
    assert [(p.node, p.rank) for p in found_passages(found)] == [(one.node, 0), (other.node, 1)]

from datetime import date

import pytest
from service_fakes import question_of, units_of

from service.answering.candidates import Candidate
from service.answering.ranking import Ranked
from service.answering.selection import MAX_DISTANCE, MAX_UNITS, MAX_WORDS, select, select_nearest
from service.answering.signals import Signals

ASKED = question_of("Vad är viktigt för föreningarna?")
LONG = " ".join(["Det här är en lång mening om samverkan som tar plats"] * 4) + "."
CONTACT = """# Kansliet

Vi är många som delar på arbetet och svarar så gott vi kan på alla frågor som kommer in till oss.

Kontaktuppgift till kansliet:

Telefon: 031-123 45 67

Epost: kansliet@exempel.se
"""


def _ranked(*units: Candidate, step: float = 0.1) -> list[Ranked]:
    return [Ranked(unit, Signals(0.5), 2.0 - place * step) for place, unit in enumerate(units)]


def test_the_likeliest_is_always_quoted_however_long() -> None:
    (unit,) = units_of(" ".join(["ord"] * (MAX_WORDS + 20)) + ".")
    assert select(ASKED, _ranked(unit)) == [unit]


def test_an_answer_stays_short_to_read() -> None:
    units = units_of("\n".join(f"- {LONG} {n}" for n in range(6)))
    chosen = select(ASKED, _ranked(*units))
    assert chosen == [units[0]]
    short = units_of("\n".join(f"- Punkt nummer {n}" for n in range(12)))
    assert len(select(ASKED, _ranked(*short))) == MAX_UNITS


def test_a_short_unit_is_taken_past_one_there_is_no_room_for() -> None:
    first, second, short = units_of(f"- {LONG} ett\n- {LONG} två\n- En kort punkt")
    assert select(ASKED, _ranked(first, second, short)) == [first, short]


def test_what_is_far_less_likely_is_left_out() -> None:
    units = units_of("- Första punkten\n- Andra punkten")
    assert select(ASKED, _ranked(*units, step=MAX_DISTANCE + 0.1)) == [units[0]]


def test_a_row_brings_its_lead_in_and_a_lead_in_its_rows() -> None:
    text = "# Mötet\n\nFöreningarna tyckte:\n\n- Mer tid\n- Fler möten\n"
    lead_in, time, meetings = units_of(text)
    assert select(ASKED, _ranked(meetings)) == [lead_in, meetings]
    assert select(ASKED, _ranked(lead_in)) == [lead_in, time, meetings]


def test_the_same_words_are_said_once() -> None:
    first, again = units_of("- Mer tid")[0], units_of("- Mer tid", id="annat")[0]
    assert select(ASKED, _ranked(first, again)) == [first]


def test_a_document_is_quoted_in_its_own_order_the_best_document_first() -> None:
    early, late = units_of("- Första punkten\n- Andra punkten")
    (other,) = units_of("- Något helt annat", id="annat")
    assert select(ASKED, _ranked(late, other, early)) == [early, late, other]


def test_a_question_for_a_contact_gets_number_and_address_with_what_announces_them() -> None:
    talk, lead_in, phone, email = units_of(CONTACT)
    asked = question_of("Hur kontaktar vi kansliet?")
    assert select(asked, _ranked(talk, email, lead_in, phone)) == [lead_in, phone, email]
    assert select(asked, _ranked(talk, phone, email)) == [lead_in, phone, email]


@pytest.mark.parametrize("matter", ["fiskevården", "simhallen"])
def test_who_asks_for_somebody_elses_number_gets_nothing_about_another_matter(matter: str) -> None:
    talk, lead_in, phone, email = units_of(CONTACT)
    asked = question_of(f"Hur kontaktar vi {matter}?")
    assert select(asked, _ranked(talk, phone, email, lead_in, step=4)) == []


def test_the_nearest_are_the_best_of_two_passages() -> None:
    one, two = units_of("- Ett\n- Två")
    (three,), (four,) = units_of("- Tre", id="b"), units_of("- Fyra", id="c")
    assert select_nearest(_ranked(two, one, three, four)) == [two, three]


def test_who_asks_for_a_persons_number_does_not_get_another_persons() -> None:
    text = CONTACT.replace("till kansliet:", "till Kim Ek:")
    talk, lead_in, phone, email = units_of(text)
    asked = "Hur når man {} på kansliet på telefon?"
    somebody = _ranked(phone, talk, lead_in, email)
    for name in ("Kim Ek", "kim ek"):
        assert phone in select(question_of(asked.format(name)), somebody)
    assert phone not in select(question_of(asked.format("Robin Al")), somebody)


def test_beside_the_number_asked_for_nothing_else_is_said() -> None:
    count, praise, also = units_of("- 62 personer kom.\n- Det var bra.\n- 43 föreningar kom.")
    asked = question_of("Hur många kom?")
    assert select(asked, _ranked(count, praise, also)) == [count, also]
    assert praise in select(asked, _ranked(praise, count, also))


def test_the_second_of_two_questions_is_answered_from_the_same_place() -> None:
    text = "- Översynen pågår.\n- Andra frågor togs upp.\n- Ett förslag är klart i maj 2026."
    review, others, proposal = units_of(text)
    asked = question_of("Görs en översyn, och när är den klar?")
    ranked = [*_ranked(review), *_ranked(others, proposal, step=9)]
    assert proposal in select(asked, ranked)


def test_a_list_is_given_whole_and_alone() -> None:
    goals, time, meetings, people, beside = units_of(
        "# Mötet\n\nMålen är:\n\n- Mer tid\n- Fler möten\n- Nya människor\n\nAlla var nöjda.\n"
    )
    asked = question_of("Vilka mål finns?")
    assert select(asked, _ranked(meetings, beside, goals)) == [goals, time, meetings, people]


def test_bullets_under_a_heading_alone_are_a_list_given_whole() -> None:
    long = f"{LONG} {LONG[:60]}."
    before, time, *meetings, people, _ = units_of(
        f"## Mål\n\nVi vill mycket.\n\n- Mer tid\n- {long}\n- Nya människor\n\nAlla var nöjda.\n"
    )
    assert len(meetings) > 1
    asked = question_of("Vilka mål finns?")
    assert select(asked, _ranked(people, before)) == [time, *meetings, people]


def test_a_single_bullet_is_no_list() -> None:
    before, time, _ = units_of("## Mål\n\nVi vill mycket.\n\n- Mer tid\n\nAlla var nöjda.\n")
    asked = question_of("Vilka mål finns?")
    assert select(asked, _ranked(time, before)) == [before, time]


def test_the_next_meeting_is_the_one_that_the_newest_source_tells_of() -> None:
    (old,) = units_of("Våren 2025 hålls nästa möte.", id="gammalt")
    (new,) = units_of("Våren 2026 hålls nästa möte.", id="nytt", date=date(2025, 10, 17))
    assert select(question_of("När är nästa möte?"), _ranked(old, new)) == [new]
    assert select(question_of("När hölls möten?"), _ranked(old, new)) == [old, new]

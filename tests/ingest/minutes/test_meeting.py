import datetime

from ingest.minutes import Attendance, Meeting, agenda_of

ITEMS = "\n§ 1 Mötet öppnas\nOrdföranden öppnade mötet.\n\n§ 2 Val\nBeslut\nAnna valdes.\n"


def meeting(head: str) -> Meeting:
    agenda = agenda_of(head + ITEMS)
    assert agenda is not None
    return agenda.meeting


def test_the_body_the_day_and_those_present_are_read() -> None:
    found = meeting(
        "Barn- och\nungdomsnämnden\nProtokoll\n2024-03-05\n\nBeslutande  Anna Exempel (X)\n"
        "Bo Exempelsson (Y) ersätter Cia Påhittad (Y)\n\nÖvriga deltagare\n"
        "Dan Skrivare (sekreterare,\nstab) § 1\n"
    )
    assert found == Meeting(
        body="Barn- och ungdomsnämnden",
        date=datetime.date(2024, 3, 5),
        present=(
            Attendance(
                "Beslutande", ("Anna Exempel (X)", "Bo Exempelsson (Y) ersätter Cia Påhittad (Y)")
            ),
            Attendance("Övriga deltagare", ("Dan Skrivare (sekreterare, stab) § 1",)),
        ),
    )


def test_labels_go_before_the_first_words() -> None:
    found = meeting(
        "Protokoll\nUtskrivet 2024-04-01\nOrgan: Kulturrådet\nSammanträdesdatum: 2024-03-05\n"
        "NÄRVARANDE: Anna Exempel\n"
    )
    assert (found.body, found.date) == ("Kulturrådet", datetime.date(2024, 3, 5))
    assert found.present == (Attendance("Närvarande", ("Anna Exempel",)),)


def test_what_is_not_said_is_empty() -> None:
    assert meeting("Protokoll\n") == Meeting(body=None, date=None, present=())

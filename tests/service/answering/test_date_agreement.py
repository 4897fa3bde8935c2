from datetime import date

import pytest
from service_fakes import question_of, units_of

from service.answering.date_agreement import date_agreement

FITS, DIFFERS, SILENT = (True, False), (False, True), (False, False)
IN_2024 = date(2024, 1, 1)


def agreement(question: str, text: str, **document: object) -> tuple[bool, bool]:
    (unit,) = units_of(text, **document)
    return date_agreement(question_of(question), unit)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Hur många kom i september 2024?", "62 personer kom.", FITS),
        ("Hur många kom 2025?", "62 personer kom.", DIFFERS),
        ("Hur många kom?", "62 personer kom i maj 2023.", SILENT),
        ("Hur många kom i maj 2023?", "I maj 2023 kom 40 personer.", FITS),
        ("Hur många kom den 21 februari?", "21/2 kom 12 personer.", FITS),
        ("Hur många kom i maj 2024?", "Vid mötet i mars kom 59 personer.", DIFFERS),
        ("Hur många kom i maj?", "Möten hölls under 2024.", SILENT),
    ],
)
def test_a_source_of_september_2024(question: str, text: str, expected: tuple[bool, bool]) -> None:
    assert agreement(question, text) == expected


def test_a_months_own_sentence_counts_in_a_report_of_the_year() -> None:
    asked = "Hur många kom i september 2024?"
    assert agreement(asked, "I september kom 62 personer.", date=IN_2024) == FITS
    assert agreement(asked, "I maj kom 59 personer.", date=IN_2024) == DIFFERS


def test_without_a_date_only_what_is_said_counts() -> None:
    asked = "Hur många kom 2024?"
    assert agreement(asked, "Under 2024 kom 62 personer.", date=None) == FITS
    assert agreement(asked, "Under 2023 kom 40 personer.", date=None) == SILENT

from datetime import date

import pytest
from service_fakes import citation_of, document_of

from service.answering.notes import age_notes, notes_on

DOCUMENT = document_of("- Tre röster")
TODAY = date(2026, 11, 22)
SEPTEMBER = (date(2024, 9, 18), False)
LATER = (date(2024, 9, 30), False)
OCTOBER = (date(2025, 10, 17), True)
YEAR_ONLY = (date(2024, 12, 31), True)
UNDATED = (None, False)


@pytest.mark.parametrize(
    ("days", "notes"),
    [
        ([SEPTEMBER], ["Uppgiften är från september 2024."]),
        ([SEPTEMBER, LATER], ["Uppgiften är från september 2024."]),
        ([OCTOBER, SEPTEMBER], ["Uppgifterna är från september 2024 [2] och oktober 2025 [1]."]),
        (
            [OCTOBER, YEAR_ONLY, SEPTEMBER],
            ["Uppgifterna är från september 2024 [3], 2024 [2] och oktober 2025 [1]."],
        ),
        ([YEAR_ONLY], ["Uppgiften är från 2024."]),
        ([UNDATED], ["Källan har inget datum. Kontrollera att uppgiften stämmer i dag."]),
        ([], []),
    ],
)
def test_the_age_of_what_is_said_is_told(
    days: list[tuple[date | None, bool]], notes: list[str]
) -> None:
    cited = [
        citation_of(DOCUMENT, "Tre röster", n, date=day, date_inferred=inferred)
        for n, (day, inferred) in enumerate(days, start=1)
    ]
    assert age_notes(cited) == notes


def test_one_undated_source_among_dated_ones_is_told_too() -> None:
    cited = [citation_of(DOCUMENT, "Tre röster", date=day) for day in (date(2024, 9, 18), None)]
    dated, undated = age_notes(cited)
    assert "september 2024" in dated
    assert "utan datum" in undated


def said_of(text: str, written: date | None, today: date = TODAY) -> str:
    document = document_of(text)
    return " ".join(notes_on([citation_of(document, text, date=written)], today))


WRITTEN = date(2025, 9, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden fattar beslut om planen den 25 mars 2026.",
        "Under våren 2026 arrangeras nästa dialogmöte.",
        "Beslut kommer att tas den 23 september.",
    ],
)
def test_what_lay_ahead_and_does_not_any_more_is_told_as_planned(text: str) -> None:
    said = said_of(text, WRITTEN)
    assert "september 2025" in said
    assert "inte hur det blev" in said


@pytest.mark.parametrize(
    "text",
    [
        "Mötet den 2 juni 2025 var välbesökt.",
        "Gruppen möttes den 2 november.",
        "Bidraget kan sökas våren 2030.",
        "Tre röster hördes.",
    ],
)
def test_what_had_been_or_still_lies_ahead_is_not(text: str) -> None:
    assert "hur det blev" not in said_of(text, WRITTEN)


def test_a_plan_is_a_plan_until_its_day() -> None:
    text = "Nämnden fattar beslut den 25 mars 2026."
    assert "hur det blev" not in said_of(text, WRITTEN, date(2026, 3, 24))
    assert "hur det blev" in said_of(text, WRITTEN, date(2026, 3, 26))


def test_of_a_source_without_a_date_nobody_knows_what_lay_ahead() -> None:
    assert "hur det blev" not in said_of("Beslut tas den 25 mars 2026.", None)

from dataclasses import replace
from datetime import date

import pytest
from service_fakes import citation_of, document_of, question_of

from service.answer import Sentence
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


def said_of(
    text: str, written: date | None, today: date = TODAY, asked: str = "Vad gäller?"
) -> str:
    return said_of_all({text: written}, asked, today)


def said_of_all(texts: dict[str, date | None], asked: str, today: date = TODAY) -> str:
    """The notes on an answer of these sentences, each from a document of its own."""
    documents = [document_of(text, id=f"d{n}") for n, text in enumerate(texts, start=1)]
    sentences = [Sentence(text=one.text, citations=[n]) for n, one in enumerate(documents, start=1)]
    citations = [
        citation_of(document, text, n, date=day)
        for n, (document, (text, day)) in enumerate(zip(documents, texts.items(), strict=True), 1)
    ]
    question = replace(question_of(asked), today=today)
    return " ".join(notes_on(question, sentences, citations))


WRITTEN = date(2025, 9, 5)
IN_2024, IN_2025 = date(2024, 9, 18), date(2025, 10, 17)
LATER_IN_2024 = date(2024, 11, 5)


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


COUNT = "Hur många kom?"


def test_documents_that_give_different_numbers_of_the_same_are_both_told() -> None:
    counted = {"Antal deltagare: 49": IN_2025, "62 deltagare kom till mötet.": IN_2024}
    assert "olika tal: 49 deltagare [1] och 62 deltagare [2]" in said_of_all(counted, COUNT)


@pytest.mark.parametrize(
    "counted",
    [
        {"62 personer kom.": IN_2024, "I maj kom 59 personer och i juni 62 personer.": IN_2025},
        {"62 personer kom.": IN_2024, "De kom från 43 föreningar.": IN_2025},
        {"Den 18 september 2024 kom 62 personer.": IN_2024, "Det var den 17 oktober.": IN_2025},
        {"62 personer kom.": IN_2024},
    ],
)
def test_documents_that_count_the_same_or_other_things_do_not_differ(
    counted: dict[str, date | None],
) -> None:
    assert "olika tal" not in said_of_all(counted, COUNT)


WHEN = "Vilken tid är mötet?"


@pytest.mark.parametrize(
    "told",
    [
        {"18 september, 11.30-16": IN_2024, "Mötet är den 18 september kl 10–17.": LATER_IN_2024},
        {"11.30-16 den 18/9": IN_2024, "Den 18 september 2024 var mötet 10–17.": IN_2025},
    ],
)
def test_documents_that_give_different_hours_of_a_day_are_both_told(
    told: dict[str, date | None],
) -> None:
    said = said_of_all(told, WHEN)
    assert "olika tider för samma dag: 11.30-16 [1] och 10–17 [2]" in said


@pytest.mark.parametrize(
    "told",
    [
        {"18 september, 11.30-16": IN_2024, "Den 18 september var mötet 10–17.": IN_2025},
        {"18 september, 11.30-16": IN_2024, "17 oktober, 13.15-16.00": IN_2025},
        {"18 september, 11.30-16": IN_2024, "Den 18 september kl 11:30–16:00.": LATER_IN_2024},
        {
            "18 september, 11.30-16": IN_2024,
            "18 september: 12–13 lunch, 13–15 samtal": LATER_IN_2024,
        },
    ],
)
def test_hours_of_other_days_the_same_hours_and_an_agenda_do_not_differ(
    told: dict[str, date | None],
) -> None:
    assert "olika tider" not in said_of_all(told, WHEN)


def test_a_question_of_two_times_expects_two_numbers() -> None:
    counted = {"49 deltagare kom.": IN_2025, "62 deltagare kom.": IN_2024}
    assert "olika tal" not in said_of_all(counted, "Hur många kom i maj 2024 och i maj 2025?")


def test_who_holds_a_post_is_told_with_how_long_ago_that_was() -> None:
    roles = {"Kim Ek är ordförande.": IN_2024, "Robin Al är ordförande.": IN_2025}
    said = said_of_all(roles, "Vem är ordförande?")
    assert "Nyast är källa [2]" in said
    assert "Sedan oktober 2025 kan det ha ändrats" in said
    assert "kan det ha ändrats" not in said_of_all(roles, "Vem är ordförande?", date(2025, 12, 1))
    assert "Nyast" not in said_of_all(roles, "Vem var ordförande?")


def test_a_number_that_is_only_about_so_is_told_to_be() -> None:
    assert "ungefärligt" in said_of("Det går ca 330 MSEK om året.", WRITTEN, asked=COUNT)
    assert "ungefärligt" not in said_of("62 personer kom.", WRITTEN, asked=COUNT)

from datetime import date

import pytest
from service_fakes import question_of, units_of

from service.answering.near_misses import is_near_miss


def misses(question: str, text: str, **document: object) -> bool:
    (unit,) = units_of(text, **document)
    return is_near_miss(question_of(question), unit)


@pytest.mark.parametrize(
    "question",
    [
        "Vad bestämde nämnden den 11 december 2024?",
        "Hur många kom på mötet i oktober 2024?",
        "Vad beslutades om remissen våren 2025?",
        "Varför ställdes mötet den 1 november 2024 in?",
    ],
)
def test_what_happened_is_not_told_by_who_wrote_before_it(question: str) -> None:
    assert misses(question, "Nämnden möts den 11 december.")


@pytest.mark.parametrize(
    "question",
    [
        "Vad bestämde nämnden i september 2024?",
        "När möts nämnden i december 2024?",
        "Vad beslutades om budgeten för 2025?",
        "Vad bestämde nämnden?",
    ],
)
def test_what_was_decided_then_or_known_beforehand_may_be_told(question: str) -> None:
    assert not misses(question, "Nämnden möts den 11 december.")


def test_an_old_source_knows_of_a_later_day_only_if_it_speaks_of_it() -> None:
    asked = "Var hålls mötet den 3 oktober 2025?"
    assert misses(asked, "Var: Folkets hus")
    assert not misses(asked, "Den 3 oktober 2025 ses vi i Folkets hus.")
    assert not misses(asked, "Var: Folkets hus", date=date(2025, 9, 1))


def test_a_source_without_a_date_may_be_of_any_time() -> None:
    assert not misses("Hur många kom den 3 oktober 2025?", "62 personer kom.", date=None)


def test_another_places_doings_are_no_answer() -> None:
    asked = "när skrev borås under överenskommelsen?"
    assert misses(asked, "Överenskommelsen skrevs under 2014.")
    assert not misses(asked, "Borås skrev under överenskommelsen 2014.")
    assert not misses(asked, "Skrevs under 2014.", title="Överenskommelsen i Borås")


def test_where_somebody_asks_from_does_not_rule_out_what_holds_everywhere() -> None:
    assert not misses("Hur mycket kan en förening i Borås få?", "En förening kan få 50 000 kr.")

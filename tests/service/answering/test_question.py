from datetime import date

import pytest
from service_fakes import question_of

from service.answering.question import Question

SPRING, AUTUMN = {1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Vad sades i oktober 2025?", {10}),
        ("mellan MARS och maj", {3, 5}),
        ("Vad hände våren 2024?", SPRING),
        ("vad hände vår 2024", SPRING),
        ("vad sades i våras", SPRING),
        ("under vårterminen", SPRING),
        ("i höst", AUTUMN),
        ("vad sades i höstas", AUTUMN),
        ("höstens möte i november", {11}),
        ("Hur kan vår förening söka bidrag?", set()),
        ("frågor i vår styrelse", set()),
        ("vårdens höstack", set()),
    ],
)
def test_months_and_seasons_are_heard_but_not_our_own(text: str, months: set[int]) -> None:
    assert question_of(text).months == months


@pytest.mark.parametrize(
    ("text", "years", "periods"),
    [
        ("i oktober 2025", {2025}, [(date(2025, 10, 1), date(2025, 10, 31))]),
        ("februari 2024", {2024}, [(date(2024, 2, 1), date(2024, 2, 29))]),
        ("under 2024", {2024}, [(date(2024, 1, 1), date(2024, 12, 31))]),
        (
            "i maj 2024 och under 2023",
            {2023, 2024},
            [(date(2024, 5, 1), date(2024, 5, 31)), (date(2023, 1, 1), date(2023, 12, 31))],
        ),
        ("i oktober", set(), []),
        ("1800 personer, 070-2024199", set(), []),
    ],
)
def test_a_named_time_is_a_period_to_look_in(
    text: str, years: set[int], periods: list[tuple[date, date]]
) -> None:
    question = question_of(text)
    assert question.years == years
    assert question.periods == periods


@pytest.mark.parametrize(
    ("text", "years", "periods"),
    [
        ("Vad sades i fjol?", {2025}, [(date(2025, 1, 1), date(2025, 12, 31))]),
        ("den 18 september 2024", {2024}, [(date(2024, 9, 1), date(2024, 9, 30))]),
        ("mellan 2021 och 2023", {2021, 2022, 2023}, [(date(2021, 1, 1), date(2023, 12, 31))]),
        ("sedan 2025", {2025, 2026}, [(date(2025, 1, 1), None)]),
        ("före 2022", set(), [(None, date(2021, 12, 31))]),
        ("från och med 2027", {2027}, [(date(2027, 1, 1), None)]),
        ("2024 personer, dnr RS 2023-04567", set(), []),
    ],
)
def test_a_time_told_from_today_or_with_an_open_end_is_a_period_too(
    text: str, years: set[int], periods: list[tuple[date | None, date | None]]
) -> None:
    question = Question(text, {}, today=date(2026, 11, 22))
    assert question.years == years
    assert question.periods == periods


@pytest.mark.parametrize(
    ("text", "is_newest"),
    [
        ("Vem ska vi kontakta om IOP?", True),
        ("Vem är ordförande?", True),
        ("Vad kostar lokalen?", True),
        ("Vad har de för telefonnummer nu?", True),
        ("Vem var ordförande?", False),
        ("Vad kostade lokalen?", False),
        ("Vem är ordförande 2024?", False),
        ("Vad är IOP?", False),
    ],
)
def test_a_post_or_a_price_in_the_present_tense_wants_the_newest(
    text: str, is_newest: bool
) -> None:
    assert question_of(text).time.newest is is_newest


def test_names_are_what_is_capitalised_past_the_first_word() -> None:
    asked = question_of("Vem är Erica Sjölin?")
    assert asked.names == question_of("x Erica Sjölin").names
    assert len(asked.names) == 2
    assert question_of("Vem är erica sjölin?").names == frozenset()
    assert question_of("Föreningar i Borås?").names == question_of("i Borås").names


def test_the_topic_is_without_words_of_time_unless_there_is_nothing_else() -> None:
    timed, timeless = question_of("Vad sades om IOP i oktober 2025?"), question_of("sades om IOP")
    assert timed.topic == timeless.topic
    for time in ("i fjol", "förra året", "i våras", "på senaste mötet", "hösten 2024"):
        told = question_of(f"Vad sades om IOP {time}?").topic
        assert told.keys() - question_of("sades om IOP på mötet").topic.keys() == set()
    assert question_of("oktober 2025").topic.keys() == question_of("oktober 2025").rarity.keys()


def test_a_place_in_the_question_weighs_as_the_word_there() -> None:
    question = question_of("Vad är IOP?")
    start = question.text.index("IOP")
    assert question.weight_at(start, start + 1) == 1.0
    assert question.weight_at(0, 3) == 0.0


def test_a_question_is_foreign_where_only_its_words_of_asking_are_known() -> None:
    def asked(**rarity: float) -> Question:
        return Question("", rarity, frozenset(term for term in rarity if term.startswith("okänd")))

    assert asked(kost=1.0, okänd_simhall=2.0).is_foreign
    assert not asked(kost=1.0, okänd_simhall=2.0, iop=1.0).is_foreign
    assert not asked(kost=1.0).is_foreign

"""Everyday Swedish ways to name a time, asked on a Sunday in November."""

from datetime import date

import pytest

from index.times import Period, time_of

TODAY = date(2026, 11, 22)
Named = tuple[str | None, str | None]


def named(question: str) -> list[Named]:
    return [(_written(one.first), _written(one.last)) for one in time_of(question, TODAY).periods]


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Vad hände 2024?", "2024-01-01", "2024-12-31"),
        ("Möte 2024: vad sades?", "2024-01-01", "2024-12-31"),
        ("2024 års budget", "2024-01-01", "2024-12-31"),
        ("Vad sades i december 2023?", "2023-12-01", "2023-12-31"),
        ("dialogmöte dec 2023", "2023-12-01", "2023-12-31"),
        ("Decembermötet 2023", "2023-12-01", "2023-12-31"),
        ("vem var med i oktober -24", "2024-10-01", "2024-10-31"),
        ("den 18 september 2024", "2024-09-18", "2024-09-18"),
        ("MÖTET 2024-09-18", "2024-09-18", "2024-09-18"),
        ("möte 18/9 2024", "2024-09-18", "2024-09-18"),
        ("vad sas hösten 2024?", "2024-08-01", "2024-12-31"),
        ("vad hände vår 2024", "2024-01-01", "2024-06-30"),
        ("beslut HT 2024", "2024-08-01", "2024-12-31"),
        ("beslut vt-25", "2025-01-01", "2025-06-30"),
        ("under första halvåret 2024", "2024-01-01", "2024-06-30"),
        ("kvartal 2 2023", "2023-04-01", "2023-06-30"),
        ("läsåret 2024/25", "2024-08-01", "2025-06-30"),
        ("vecka 12 2025", "2025-03-17", "2025-03-23"),
        ("perioden 2021–2023", "2021-01-01", "2023-12-31"),
        ("mellan 2021 och 2023", "2021-01-01", "2023-12-31"),
        ("mellan åren 2021 och 2023", "2021-01-01", "2023-12-31"),
        ("mellan mars och maj 2024", "2024-03-01", "2024-05-31"),
        ("mellan den 1 mars och den 15 april 2024", "2024-03-01", "2024-04-15"),
        ("från 2021 till 2023", "2021-01-01", "2023-12-31"),
    ],
)
def test_a_time_with_its_year_is_that_time(question: str, first: str, last: str) -> None:
    assert named(question) == [(first, last)]
    assert time_of(question, TODAY).periods[0].sure


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("hur många var med förra året?", "2025-01-01", "2025-12-31"),
        ("FÖRRA ÅRETS budget", "2025-01-01", "2025-12-31"),
        ("vad kostade det i fjol", "2025-01-01", "2025-12-31"),
        ("fjolårets möte", "2025-01-01", "2025-12-31"),
        ("vad ges i bidrag i år?", "2026-01-01", "2026-12-31"),
        ("årets medlemmar", "2026-01-01", "2026-12-31"),
        ("för tre år sedan", "2023-01-01", "2023-12-31"),
        ("för ett par år sen", "2024-01-01", "2024-12-31"),
        ("för 2 månader sedan", "2026-09-01", "2026-09-30"),
        ("för en vecka sedan", "2026-11-09", "2026-11-15"),
        ("för ett halvår sedan", "2026-01-01", "2026-06-30"),
        ("förra månaden", "2026-10-01", "2026-10-31"),
        ("den här månaden", "2026-11-01", "2026-11-30"),
        ("förra kvartalet", "2026-07-01", "2026-09-30"),
        ("förra veckans möte", "2026-11-09", "2026-11-15"),
        ("vad hände i veckan", "2026-11-16", "2026-11-22"),
        ("igår", "2026-11-21", "2026-11-21"),
        ("i går", "2026-11-21", "2026-11-21"),
        ("i söndags", "2026-11-15", "2026-11-15"),
        ("i måndags", "2026-11-16", "2026-11-16"),
        ("de senaste två åren", "2024-11-22", "2026-11-22"),
        ("de 2 senaste åren", "2024-11-22", "2026-11-22"),
        ("senaste 30 dagarna", "2026-10-23", "2026-11-22"),
        ("det senaste halvåret", "2026-05-22", "2026-11-22"),
        ("i somras", "2026-06-01", "2026-08-31"),
        ("i våras", "2026-01-01", "2026-06-30"),
        ("i höstas", "2025-08-01", "2025-12-31"),
        ("i vintras", "2025-12-01", "2026-02-28"),
        ("förra hösten", "2025-08-01", "2025-12-31"),
        ("nu i höst", "2026-08-01", "2026-12-31"),
        ("Vad händer i vår?", "2027-01-01", "2027-06-30"),
        ("nästa år", "2027-01-01", "2027-12-31"),
        ("i mars i fjol", "2025-03-01", "2025-03-31"),
        ("i december förra året", "2025-12-01", "2025-12-31"),
        ("våren för två år sedan", "2024-01-01", "2024-06-30"),
        ("tredje kvartalet i år", "2026-07-01", "2026-09-30"),
    ],
)
def test_a_time_told_from_today_is_that_of_the_calendar(
    question: str, first: str, last: str
) -> None:
    assert named(question) == [(first, last)]
    assert time_of(question, TODAY).periods[0].sure


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("sedan 2022", "2022-01-01", None),
        ("sen år 2022", "2022-01-01", None),
        ("från och med mars 2023", "2023-03-01", None),
        ("fr.o.m. mars 2023", "2023-03-01", None),
        ("from 2023", "2023-01-01", None),
        ("2022 och framåt", "2022-01-01", None),
        ("från 2021 till idag", "2021-01-01", None),
        ("sedan i höstas", "2025-08-01", None),
        ("sedan förra veckan", "2026-11-09", None),
        ("efter 2022", "2023-01-01", None),
        ("efter den 1 januari 2019", "2019-01-02", None),
        ("före 2022", None, "2021-12-31"),
        ("innan mars 2023", None, "2023-02-28"),
        ("till och med 2022", None, "2022-12-31"),
        ("t.o.m. 2022", None, "2022-12-31"),
        ("fram till 2022", None, "2022-12-31"),
        ("2022 och tidigare", None, "2022-12-31"),
        ("protokoll från 2023", "2023-01-01", "2023-12-31"),
    ],
)
def test_words_around_a_time_open_its_ends(
    question: str, first: str | None, last: str | None
) -> None:
    assert named(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Vad sades i december?", "2025-12-01", "2025-12-31"),
        ("Vad sades i november?", "2026-11-01", "2026-11-30"),
        ("oktobermötet", "2026-10-01", "2026-10-31"),
        ("dialogmöte oktober", "2026-10-01", "2026-10-31"),
        ("höstens möte", "2026-08-01", "2026-12-31"),
        ("under våren", "2026-01-01", "2026-06-30"),
        ("den 3/5", "2026-05-03", "2026-05-03"),
        ("onsdagen den 18 september", "2024-09-18", "2024-09-18"),
        ("den 29 februari", "2024-02-29", "2024-02-29"),
        ("nästa möte i december", "2026-12-01", "2026-12-31"),
        ("nästa möte i januari", "2027-01-01", "2027-01-31"),
    ],
)
def test_a_time_without_its_year_is_a_guess(question: str, first: str, last: str) -> None:
    assert named(question) == [(first, last)]
    assert not time_of(question, TODAY).periods[0].sure


@pytest.mark.parametrize(
    ("question", "periods"),
    [
        ("under 2022 och 2023", [("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-12-31")]),
        (
            "i januari och februari 2024",
            [("2024-01-01", "2024-01-31"), ("2024-02-01", "2024-02-29")],
        ),
        ("2024, alltså under 2024", [("2024-01-01", "2024-12-31")]),
    ],
)
def test_several_times_are_each_named_once(question: str, periods: list[Named]) -> None:
    assert named(question) == periods


@pytest.mark.parametrize(
    "question",
    [
        "2 000 kronor",
        "2024 personer",
        "§ 2023",
        "dnr 2023-01",
        "dnr RS 2023-01234",
        "lag (2010:110)",
        "070-2024199",
        "frågor i vår styrelse",
        "Hur kan vår förening söka bidrag?",
        "årsmötet",
        "Agenda 2030",
        "Vem kom i juni 1755?",
        "Maj Andersson",
        "vårdens höstack",
        "de senaste åren",
        "mellan 3 och 5 personer",
    ],
)
def test_what_is_no_time_names_none(question: str) -> None:
    assert named(question) == []


@pytest.mark.parametrize(
    ("question", "today", "first"),
    [
        ("i höstas", date(2026, 12, 1), date(2026, 8, 1)),
        ("i höst", date(2026, 12, 31), date(2026, 8, 1)),
        ("i vintras", date(2026, 2, 1), date(2024, 12, 1)),
        ("förra månaden", date(2026, 1, 31), date(2025, 12, 1)),
        ("senaste månaden", date(2026, 3, 31), date(2026, 2, 28)),
        ("förra veckan", date(2026, 1, 1), date(2025, 12, 22)),
    ],
)
def test_the_turn_of_the_year_and_the_month_are_minded(
    question: str, today: date, first: date
) -> None:
    assert time_of(question, today).periods[0].first == first


def test_a_period_meets_what_shares_a_day_and_holds_what_lies_within() -> None:
    since, until = Period(date(2024, 3, 15), None), Period(None, date(2024, 3, 15))
    march = date(2024, 3, 1), date(2024, 3, 31)
    april = date(2024, 4, 1), date(2024, 4, 30)
    assert since.meets(*march)
    assert since.meets(*april)
    assert until.meets(*march)
    assert not until.meets(*april)
    assert since.holds(*april)
    assert not since.holds(*march)


def test_a_day_is_looked_for_in_its_whole_month() -> None:
    day = date(2024, 2, 10)
    assert Period(day, day).in_whole_months() == (date(2024, 2, 1), date(2024, 2, 29))
    assert Period(day, None).in_whole_months() == (date(2024, 2, 1), None)

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import dates_in, full_dates

WRITTEN = date(2024, 9, 18)
# fmt: off
MONTHS = ["januari", "februari", "mars", "april", "maj", "juni",
          "juli", "augusti", "september", "oktober", "november", "december"]
# fmt: on


def covered(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], one.first.isoformat(), one.last.isoformat())
        for one in dates_in(text, WRITTEN)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7 december 2023", "2023-12-07"),
        ("den 7 dec. 2023", "2023-12-07"),
        ("7 dec -23", "2023-12-07"),
        ("25/1 2024", "2024-01-25"),
        ("25/1-24", "2024-01-25"),
        ("den 24/7", "2024-07-24"),
        ("den 9:e oktober 2025", "2025-10-09"),
        ("9:e okt 2025", "2025-10-09"),
        ("den 5; e oktober 2025", "2025-10-05"),
        ("onsdagen den 18 september 2024", "2024-09-18"),
        ("den femte september 2025", "2025-09-05"),
        ("sista februari 2024", "2024-02-29"),
        ("2025-09-05", "2025-09-05"),
        ("2025.09.05", "2025-09-05"),
        ("20250905", "2025-09-05"),
        ("05/09/2025", "2025-09-05"),
        ("5.9.2025", "2025-09-05"),
        ("12\nmaj 2024", "2024-05-12"),
        ("3 MAJ 2024", "2024-05-03"),
    ],
)
def test_a_day_in_every_form(text: str, day: str) -> None:
    assert covered(f"Mötet: {text}, Borås.") == [(text, day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("13–14 juni 2024", "2024-06-13", "2024-06-14"),
        ("1 jan–15 apr 2025", "2025-01-01", "2025-04-15"),
        ("13 maj-15 juni 2025", "2025-05-13", "2025-06-15"),
        ("1 januari 2025 till och med 31 mars 2026", "2025-01-01", "2026-03-31"),
        ("15 december–15 januari 2025", "2024-12-15", "2025-01-15"),
        ("2024-01-01 – 2024-12-31", "2024-01-01", "2024-12-31"),
        ("2024–2027", "2024-01-01", "2027-12-31"),
        ("2025/26", "2025-01-01", "2026-12-31"),
        ("december 2023", "2023-12-01", "2023-12-31"),
        ("sept. 2025", "2025-09-01", "2025-09-30"),
        ("januari–mars 2025", "2025-01-01", "2025-03-31"),
        ("2025-09", "2025-09-01", "2025-09-30"),
        ("våren 2026", "2026-01-01", "2026-06-30"),
        ("vårterminen 2026", "2026-01-01", "2026-06-30"),
        ("sommaren 2025", "2025-06-01", "2025-08-31"),
        ("hösten 2024", "2024-08-01", "2024-12-31"),
        ("VT26", "2026-01-01", "2026-06-30"),
        ("vintern 2025/26", "2025-12-01", "2026-02-28"),
        ("läsåret 2024/2025", "2024-08-01", "2025-06-30"),
        ("årsskiftet 2025/2026", "2025-12-31", "2026-01-01"),
        ("kvartal 3 2025", "2025-07-01", "2025-09-30"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("tredje kvartalet 2025", "2025-07-01", "2025-09-30"),
        ("tertial 2 2025", "2025-05-01", "2025-08-31"),
        ("första halvåret 2025", "2025-01-01", "2025-06-30"),
        ("vecka 12 2026", "2026-03-16", "2026-03-22"),
        ("v. 12–13 2026", "2026-03-16", "2026-03-29"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_longer_period_in_every_form(text: str, first: str, last: str) -> None:
    assert covered(f"Det gäller {text} i Borås.") == [(text, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "1/3 av medlemmarna",
        "öppet 24/7",
        "dnr 2026.072 TEN",
        "dnr 2025-09-05",
        "SFS 2022:900",
        "prop. 2021/22:135",
        "(EU) 2016/679",
        "§§ 25–27",
        "070-123 45 67",
        "kl. 13.30–16",
        "2 500 kr",
        "2000 kr och 1950 personer",
        "version 1.2",
        "sida 1/5",
        "personnummer 19850312-1234",
        "5 Jan Exempel",
        "2026-xx-xx",
        "31/4",
        "2026-13-45",
        "mars är en planet",
        "covid-19",
    ],
)
def test_what_looks_like_a_date_but_is_none(text: str) -> None:
    assert covered(text) == []


def test_each_day_of_a_list_is_a_date_of_its_own() -> None:
    assert [day for _, day, _ in covered("Möten 3, 10 och 17 maj 2025.")] == [
        "2025-05-03",
        "2025-05-10",
        "2025-05-17",
    ]


def test_a_misprinted_day_leaves_the_month() -> None:
    assert covered("31 februari 2024") == [("februari 2024", "2024-02-01", "2024-02-29")]


def test_without_a_reference_dates_without_a_year_are_left_out() -> None:
    assert dates_in("Vi ses 25/1, i mars och den 9:e oktober.", None) == []


# Two digits stand for a year of this century up to 50.
days = st.dates(date(1951, 1, 1), date(2050, 12, 31))


@given(days)
def test_a_day_comes_back_from_every_form_that_it_is_written_in(day: date) -> None:
    name = MONTHS[day.month - 1]
    for text in (
        f"den {day.day} {name} {day.year}",
        f"{day.day} {name[:3]}. {day.year}",
        f"{day.day}:e {name} {day.year}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.day}/{day.month}-{day:%y}",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
        f"{day:%Y%m%d}",
    ):
        assert full_dates(f"Möte {text} i Borås") == [day], text


@given(days, st.integers(1, 400))
def test_a_range_covers_its_first_and_last_day(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    text = f"{first.day} {MONTHS[first.month - 1]} {first.year}–{last.day} "
    text += f"{MONTHS[last.month - 1]} {last.year}"
    assert [(one.first, one.last) for one in dates_in(text, None)] == [(first, last)]


PIECES = st.sampled_from(
    [
        *MONTHS,
        "tİſdag ",
        "ſommaren ",
        "ſISTA ",
        "ſeptember ",
        "den ",
        "25",
        "/",
        "1",
        "–",
        "2024",
        "våren",
        "v. ",
        " ",
        "\n",
        ":",
        "e",
        "sista ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.none() | st.dates())
def test_any_text_gives_ordered_dates_within_it(text: str, reference: date | None) -> None:
    end = 0
    for one in dates_in(text, reference):
        assert end <= one.start < one.end <= len(text)
        assert one.first <= one.last
        assert reference is not None or not one.year_inferred
        end = one.end

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.front_matter import split_front_matter
from ingest.readers.text import read_text
from ingest.stated import Stated

SHEET = """---
titel: Stöd till föreningar
slag: faktablad
utgivare: Region Exempel
källa: https://www.exempel.se/stod
per: 2024-09
gäller från: 2024-01
gäller till: 2025
ersätter: Riktlinjer 2019
teman: [stöd, föreningar]
organ: Kulturnämnden
anmärkning: Sammanfattning, inte myndighetens text.
---
# Stöd till föreningar

Det finns två stöd.
"""


def test_what_staff_write_at_the_top_is_stated_and_the_text_comes_after() -> None:
    reading = read_text(SHEET.encode(), Path("blad.md"))
    assert reading.text == "# Stöd till föreningar\n\nDet finns två stöd.\n"
    assert reading.warnings == ()
    assert reading.stated == Stated(
        title="Stöd till föreningar",
        kind="faktablad",
        date=date(2024, 9, 30),
        date_inferred=True,
        publisher="Region Exempel",
        forum="Kulturnämnden",
        url="https://www.exempel.se/stod",
        valid_from=date(2024, 1, 1),
        valid_to=date(2025, 12, 31),
        replaces="Riktlinjer 2019",
        themes=("stöd", "föreningar"),
        note="Sammanfattning, inte myndighetens text.",
    )


@pytest.mark.parametrize(
    ("written", "day", "inferred"),
    [
        ("2024-09-18", date(2024, 9, 18), False),
        ("2024-02", date(2024, 2, 29), True),
        ("2024", date(2024, 12, 31), True),
        ("okänt", None, False),
        ("", None, False),
    ],
)
def test_the_date_is_as_exact_as_it_is_written(
    written: str, day: date | None, inferred: bool
) -> None:
    about = split_front_matter(f"---\nper: {written}\n---\nText")
    assert (about.stated.date, about.stated.date_inferred) == (day, inferred)
    assert about.stated.undated == (day is None)
    assert about.warnings == ()


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("per: 2024-13-01", "per"),
        ("gäller till: tills vidare", "gäller till"),
        ("källa: javascript:alert(1)", "källa"),
        ("teman: [[stöd]]", "teman"),
        ("organ: {namn: Nämnden}", "organ"),
        ("titlel: Felstavat", "titlel"),
    ],
)
def test_a_line_that_cannot_be_understood_is_named_and_the_rest_holds(line: str, key: str) -> None:
    about = split_front_matter(f"---\n{line}\nutgivare: Region Exempel\n---\nText")
    assert about.stated == Stated(publisher="Region Exempel")
    assert about.text == "Text"
    (warning,) = about.warnings
    assert f"”{key}”" in warning


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitel: Utan slut\n\nText",
        "---\n\nEn linje och sedan text.\n\n---\n",
        "---\n- punkt\n- punkt\n---\nText",
        "---\nObs: mötet är flyttat\n---\nText",
        "---\ntitel: [\n---\nText",
        "---\n" + "[" * 5000 + "\n---\nText",
        "Text\n---\ntitel: Inte överst\n---\n",
        "----\ntitel: Fyra streck\n---\n",
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str) -> None:
    about = split_front_matter(text)
    assert about.text == text
    assert about.stated == Stated()
    assert about.warnings == ()


def test_aliases_that_grow_without_end_do_no_harm() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    about = split_front_matter("\n".join(["---", *lines, "teman: *a39", "titel: T", "---", "Text"]))
    assert about.stated == Stated(title="T")


def test_windows_lines_and_capital_keys_are_understood() -> None:
    about = split_front_matter("---\r\nTitel: Bidrag\r\nGÄLLER_FRÅN: 2024-05-01\r\n---\r\nText\r\n")
    assert about.stated == Stated(title="Bidrag", valid_from=date(2024, 5, 1))
    assert about.text == "Text\r\n"


@given(st.text(max_size=200), st.text(max_size=200))
def test_nothing_of_the_text_after_it_is_lost(block: str, rest: str) -> None:
    text = f"---\n{block}\n---\n{rest}"
    assert text.endswith(split_front_matter(text).text)
    assert len(split_front_matter(text).text) >= len(rest) or "---" in rest


def test_how_well_a_date_is_known_goes_with_the_date() -> None:
    month = Stated(date=date(2024, 9, 30), date_inferred=True)
    day = Stated(date=date(2024, 9, 18))
    assert not day.or_else(month).date_inferred
    assert month.or_else(day).date_inferred
    assert Stated().or_else(month) == month
    assert Stated(undated=True).or_else(day).undated
    assert not day.or_else(Stated(undated=True)).undated

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical import words
from index.lexical.tokenising import hanging_words, joined_words, tidy


def read(text: str) -> list[str]:
    return list(words(text))


def test_an_abbreviation_loses_its_ending() -> None:
    text = "Våra IOP:er, IOP-erna, DRN-ernas och VGR’s stöd"
    assert read(text) == ["iop", "iop", "drn", "vgr", "stöd"]


def test_an_address_stays_whole() -> None:
    text = "Skriv till Anna.Exempel@vgregion.se, eller ring."
    assert read(text) == ["skriv", "anna.exempel@vgregion.se", "ring"]


@pytest.mark.parametrize("number", ["10000", "10 000", "10.000", "10\u00a0000", "10\u202f000"])
def test_a_number_is_one_word_however_its_thousands_are_set_apart(number: str) -> None:
    assert read(f"Högst {number} kronor.") == ["högst", "10000", "kronor"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 500 000", ["1500000"]),
        ("10 000,50", ["10000", "50"]),
        ("15 000–20 000", ["15000", "20000"]),
        ("2024-09-18", ["2024", "09", "18"]),
        ("070-123 456 78", ["070", "123", "456", "78"]),
        ("kl. 9.30", ["kl", "9", "30"]),
    ],
)
def test_only_thousands_are_drawn_together(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_marks_that_nobody_sees_make_no_difference() -> None:
    assert read("före\u00adnings\u200bbidrag") == ["föreningsbidrag"]
    assert read("EU\u2011projekt") == read("EU-projekt") == ["eu", "projekt"]


def test_a_hyphenated_word_is_also_one_word() -> None:
    text = tidy("Västra‑Götaland, e-post, IOP-erna, anna-lena@example.se och foo-bar.se").lower()
    assert list(joined_words(text)) == ["västragötaland", "epost"]


def test_the_beginning_of_a_compound_may_hang_alone() -> None:
    text = tidy("Skol-, fritids- och kulturnämnden, hälso- och sjukvård - inte vård-").lower()
    assert list(hanging_words(text)) == ["skol", "fritids", "hälso"]


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzåäöéABCÅÄÖ0123456789 .,:;-'@()\n", max_size=200))
def test_case_and_composition_make_no_difference(text: str) -> None:
    assert read(text) == read(text.upper()) == read(unicodedata.normalize("NFD", text))

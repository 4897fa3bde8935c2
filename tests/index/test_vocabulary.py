import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from index.vocabulary import Vocabulary, fold, sound

COUNTS = {
    "förening": 300,
    "föreläsning": 5,
    "stöd": 200,
    "stod": 4,
    "norlin": 3,
    "carlsson": 8,
    "eriksson": 6,
    "karlstad": 4,
    "bidrag": 100,
    "bidr": 1,
    "sammanträd": 7,
    "hus": 9,
    "2024": 50,
    "§14": 3,
    "anna@example.org": 2,
    "kristina": 2,
}
WORDS = Vocabulary(COUNTS)
letters = st.text("abcdeåäö", min_size=1, max_size=10)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("förenig", "förening"),
        ("föreninng", "förening"),
        ("föreming", "förening"),
        ("förenign", "förening"),
        ("nolin", "norlin"),
        ("karlson", "carlsson"),
        ("ericsson", "eriksson"),
        ("christina", "kristina"),
        ("samantred", "sammanträd"),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(asked: str, meant: str) -> None:
    assert WORDS.near(asked)[0] == meant


def test_the_likeliest_comes_first_and_no_more_than_three() -> None:
    words = Vocabulary({"banken": 1, "banker": 9, "banket": 4, "bankes": 2, "banke": 3})
    assert words.near("bankem") == ["banker", "banket", "banke"]


@pytest.mark.parametrize(
    "asked", ["hos", "2023", "§15", "anna@exampel.org", "dnr2024", "", "xylofon"]
)
def test_short_words_numbers_and_addresses_are_never_mended(asked: str) -> None:
    assert WORDS.near(asked) == []


def test_of_a_short_word_one_letter_may_be_wrong_and_of_a_long_one_two() -> None:
    assert WORDS.near("bidrgg") == ["bidrag"]
    assert WORDS.near("bidrss") == []
    assert WORDS.near("sammantrrdd") == ["sammanträd"]
    assert WORDS.near("sammantrrdd", slips=1) == []


def test_a_word_that_begins_otherwise_is_another_word() -> None:
    assert WORDS.near("tidrag") == []


def test_a_word_typed_without_dots_finds_its_own() -> None:
    assert WORDS.dotted("forening") == ["förening"]
    assert WORDS.dotted("stod") == ["stöd"]
    assert WORDS.dotted("stöd") == ["stod"]
    assert WORDS.dotted("hus") == []


def test_a_word_is_rare_beside_the_commonest() -> None:
    assert WORDS.is_rare("norlin")
    assert not WORDS.is_rare("bidrag")


def test_an_empty_index_has_no_words() -> None:
    assert Vocabulary({}).near("förening") == []
    assert "förening" not in Vocabulary({})


@given(st.dictionaries(letters, st.integers(1, 99), max_size=30), letters, st.integers(0, 99))
def test_every_slip_that_counts_is_found(counts: dict[str, int], asked: str, which: int) -> None:
    """Whatever is left out before words are compared, no word near enough is lost."""
    found = set(Vocabulary(counts).near(asked))
    allowed = 0 if len(asked) < 4 else 1 if len(asked) < 9 else 2
    near = {
        term
        for term in counts
        if term != asked
        and len(asked) >= 4
        and (
            (fold(term)[0] == fold(asked)[0] and OSA.distance(fold(term), fold(asked)) <= allowed)
            or sound(fold(term)) == sound(fold(asked))
        )
    }
    assert found <= near
    assert len(found) == min(3, len(near))


@given(st.text("abcåäöéü", max_size=12))
def test_folding_takes_away_dots_and_nothing_else(term: str) -> None:
    assert fold(term).isascii()
    assert len(fold(term)) == len(term)
    assert fold(fold(term)) == fold(term)

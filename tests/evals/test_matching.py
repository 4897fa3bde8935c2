import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.matching import count_words, holds, overlaps

SENTENCE = "Nästa dialogmöte hålls den 12 mars 2025 i Skövde."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nås på 0727-331479.", "0727-331479"),
        ("kulturnämndens beslut", "Kulturnämnden"),
        ("den 12\n  mars", "den 12 mars"),
        (unicodedata.normalize("NFD", "Möte i Skövde"), "möte i skövde"),
        ("KUN:s budget", "KUN"),
        ("Beslutet togs 2025.", "2025"),
        ("Skriv till a.b@c.se (ordförande)", "a.b@c.se"),
    ],
)
def test_a_fact_is_found_whatever_its_case_spacing_and_ending(text: str, wanted: str) -> None:
    assert holds(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nås på 0727331479", "0727-331479"),
        ("112 personer", "12"),
        ("12,5 miljoner", "12"),
        ("1,12 miljoner", "12"),
        ("De kunde inte", "KUN"),
        ("", "12"),
        ("något", " "),
    ],
)
def test_a_fact_is_not_found_in_another_number_or_word(text: str, wanted: str) -> None:
    assert not holds(text, wanted)


@given(st.text(), st.text(alphabet=st.characters(categories=["Ll"]), min_size=1), st.text())
def test_a_fact_in_small_letters_is_found_wherever_it_stands_between_spaces(
    before: str, wanted: str, after: str
) -> None:
    assert holds(f"{before} {wanted} {after}", wanted)


@pytest.mark.parametrize(
    ("quote", "evidence"),
    [
        (SENTENCE, "den 12 mars 2025"),
        ("den 12 mars 2025", SENTENCE),
        ("Skövde", SENTENCE),
        ("Mötet: dialogmöte hålls den 12 mars, klockan tre", SENTENCE),
        ("| dialogmöte | hålls  den\n12 mars |", SENTENCE),
    ],
)
def test_quotes_that_hold_each_other_or_share_five_words_are_of_the_same_place(
    quote: str, evidence: str
) -> None:
    assert overlaps(quote, evidence)


@pytest.mark.parametrize(
    ("quote", "evidence"),
    [
        ("Förra mötet hålls den 12 mars i Borås", SENTENCE),
        ("Skövde kommun", SENTENCE),
        ("", SENTENCE),
        (SENTENCE, " \n"),
        ("***", "---"),
    ],
)
def test_quotes_that_share_only_four_words_or_none_are_not(quote: str, evidence: str) -> None:
    assert not overlaps(quote, evidence)


@given(st.text(alphabet="ab .|\n", max_size=40), st.text(alphabet="ab .|\n", max_size=40))
def test_being_of_the_same_place_goes_both_ways(one: str, other: str) -> None:
    assert overlaps(one, other) == overlaps(other, one)


def test_markers_are_no_words() -> None:
    assert count_words("Ring Johan [1]. Eller skriv [2][3].") == 4

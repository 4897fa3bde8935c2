"""LIX, against values worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.readability import lix


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long"),
    [
        ("Vi ses.", 2, 1, 0),
        ("Rådet möts i maj. Föreningen skickar förslag.", 7, 2, 3),
        # "Hundar" has six letters, "hundars" seven.
        ("Hundar leker. Hundars lek!", 4, 2, 1),
        # A row ends with its line, and no stop inside a number ends anything.
        ("Telefon: 0727-331479\nMötet är kl 08.30 i dag.", 8, 3, 1),
        # A compound with a hyphen is one word.
        ("RÖS-gruppen möts.", 2, 1, 1),
    ],
)
def test_words_per_sentence_and_the_share_of_long_words(
    text: str, words: int, sentences: int, long: int
) -> None:
    assert lix(text) == pytest.approx(words / sentences + 100 * long / words)


def test_a_text_worked_out_in_full() -> None:
    # 11 words in 2 sentences, of which 5 are long: 5.5 + 45.45.
    text = "Nämnden beslutade att stödja föreningen. Pengarna betalas ut i maj 2025."
    assert lix(text) == pytest.approx(5.5 + 500 / 11)


@pytest.mark.parametrize("text", ["", " \n", "?! …"])
def test_where_there_are_no_words_nothing_is_hard(text: str) -> None:
    assert lix(text) == 0


@given(st.text(max_size=200))
def test_any_text_has_a_value(text: str) -> None:
    assert lix(text) >= 0

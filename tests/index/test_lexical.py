import os
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import K1, analyse, passage_vector, question_vector, words

SWEDISH = st.text("abcdefghijklmnopqrstuvwxyzåäöéABCÅÄÖ0123456789 .,:;-@()\n", max_size=200)


def weight(word: str, text: str) -> float:
    """The weight that a passage gives to a word that is one term."""
    [place], _ = question_vector(word)
    return dict(zip(*passage_vector(text), strict=True))[place]


@pytest.mark.parametrize(
    ("one", "other"), [("får", "far"), ("bär", "bar"), ("hör", "hor"), ("mål", "mal")]
)
def test_swedish_letters_are_letters_of_their_own(one: str, other: str) -> None:
    assert analyse(one)
    assert set(analyse(one)).isdisjoint(analyse(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("förening", "föreningarna"),
        ("bidrag", "bidraget"),
        ("beslut", "besluten"),
        ("möte", "MÖTET"),
        ("IOP", "IOP:er"),
        ("VGR", "VGR:s"),
        ("KOF", "KOF:en"),
    ],
)
def test_a_word_is_found_in_its_other_forms(one: str, other: str) -> None:
    assert analyse(one) == analyse(other) != []


def test_an_abbreviation_loses_its_ending() -> None:
    assert list(words("Våra IOP:er och VGR:s stöd")) == ["iop", "vgr", "stöd"]


def test_an_address_stays_whole() -> None:
    text = "Skriv till Anna.Svensson@vgregion.se, eller ring."
    assert "anna.svensson@vgregion.se" in list(words(text))
    assert set(analyse(text)).isdisjoint(analyse("Svensson"))
    assert set(analyse("anna.svensson@vgregion.se")) <= set(analyse(text))


def test_stop_words_say_nothing() -> None:
    assert analyse("Vad är det som de har att göra med och på?") == analyse("göra")
    assert question_vector("Vad är det?") == ([], [])


@pytest.mark.parametrize("text", ["", "   \n", "?!", "–"])
def test_a_text_without_words_has_an_empty_vector(text: str) -> None:
    assert passage_vector(text) == question_vector(text) == ([], [])


@given(SWEDISH)
def test_passages_and_questions_are_read_alike(text: str) -> None:
    assert set(passage_vector(text)[0]) == set(question_vector(text)[0])


@given(SWEDISH)
def test_case_and_composition_make_no_difference(text: str) -> None:
    assert analyse(text) == analyse(text.upper()) == analyse(unicodedata.normalize("NFD", text))


@given(SWEDISH)
def test_a_question_weighs_each_of_its_terms_once(text: str) -> None:
    places, weights = question_vector(f"{text} {text}")
    assert len(set(places)) == len(places)
    assert weights == [1.0] * len(places)
    assert places == question_vector(text)[0]


@given(st.text(max_size=200))
def test_any_text_has_a_vector_that_qdrant_takes(text: str) -> None:
    places, weights = passage_vector(text)
    assert len(set(places)) == len(places) == len(weights)
    assert all(0 <= place < 2**32 for place in places)
    assert all(0 < weight < K1 + 1 for weight in weights)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 100))
def test_a_term_weighs_more_the_oftener_it_stands(times: int, more: int, others: int) -> None:
    length = times + more + others

    def text(count: int) -> str:
        return "bidrag " * count + "läger " * (length - count)

    assert weight("bidrag", text(times)) < weight("bidrag", text(times + more))


@given(st.integers(1, 40), st.integers(0, 100), st.integers(1, 100))
def test_a_term_weighs_less_in_a_longer_text(times: int, others: int, more: int) -> None:
    short = "bidrag " * times + "läger " * others
    assert weight("bidrag", short + "läger " * more) < weight("bidrag", short)


def test_a_text_of_ordinary_length_weighs_as_bm25_says() -> None:
    # At average length the weight is tf * (k1 + 1) / (tf + k1).
    assert weight("bidrag", "bidrag " * 2 + "läger " * 68) == pytest.approx(2 * 2.2 / 3.2)


def test_another_process_gives_a_term_the_same_place() -> None:
    program = "from index.lexical import question_vector; print(question_vector('läger bidrag'))"
    given = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert given.stdout.strip() == str(question_vector("läger bidrag"))

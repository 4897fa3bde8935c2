import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "förening föreningen föreningar föreningarna föreningens",
        "bidrag bidraget bidragen",
        "beslut besluten",
        "plats platsen platser",
        "resurs resurser",
        "ansvar ansvaret",
        "skola skolan skolor",
        "projekt projektet",
        "samhälle samhället",
        "nämnd nämnden nämnder",
        # What no ending shows.
        "bok böcker",
        "land länder",
        "regel regler reglerna",
        "medlem medlemmar",
        "ledamot ledamöter",
        "stor större störst",
        "ingå ingår ingick",
    ],
)
def test_a_word_in_all_its_forms_has_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("får", "far"), ("bär", "bar"), ("hör", "hor"), ("mål", "mal")]
)
def test_swedish_letters_are_letters_of_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzåäöé", min_size=1, max_size=30))
def test_every_word_has_a_stem(word: str) -> None:
    assert stem(word)

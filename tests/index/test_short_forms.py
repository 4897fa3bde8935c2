import pytest

from index.abbreviations import Abbreviation
from index.lexical import analyse
from index.short_forms import OTHER_FORM, ShortForms

FORMS = ShortForms(
    {
        Abbreviation("IOP", "idéburet offentligt partnerskap"): 4,
        Abbreviation("SER", "Sociala ekonomins råd"): 2,
        Abbreviation("VGR", "Västra Götalandsregionen"): 9,
    }
)
PARTNERSHIP = set(analyse("idéburet offentligt partnerskap"))


@pytest.mark.parametrize(
    "asked", ["IOP", "IOP:er", "IOP-erna", "IOPer", "iop", "IOP:ernas", "iop:er"]
)
def test_a_short_form_is_also_searched_by_the_long_one(asked: str) -> None:
    added = FORMS.other_forms(f"Vad kostar {asked}?")
    assert set(added) >= PARTNERSHIP
    assert max(added.values()) == OTHER_FORM


@pytest.mark.parametrize(
    "asked",
    [
        "Vad är ett idéburet offentligt partnerskap?",
        "Hur fungerar idéburna offentliga partnerskap?",
        "Idéburet offentligt partnerskaps villkor",
    ],
)
def test_a_long_form_is_also_searched_by_the_short_one(asked: str) -> None:
    assert FORMS.other_forms(asked) == dict.fromkeys(analyse("IOP"), OTHER_FORM)


def test_half_a_long_form_is_no_long_form() -> None:
    assert FORMS.other_forms("Vad är ett offentligt partnerskap?") == {}
    assert FORMS.other_forms("Partnerskap, offentligt och idéburet?") == {}


def test_a_common_word_is_a_short_form_only_in_capitals() -> None:
    assert FORMS.other_forms("Hur ser det ut i år?") == {}
    assert set(FORMS.other_forms("Vad gör SER?")) >= set(analyse("Sociala ekonomins råd"))


def test_a_word_that_begins_like_a_short_form_is_none() -> None:
    assert FORMS.other_forms("VGRX och iopas") == {}


def test_each_of_several_long_forms_weighs_by_the_documents_that_say_it() -> None:
    forms = ShortForms(
        {Abbreviation("RUS", "regional strategi"): 3, Abbreviation("RUS", "utsatta skolor"): 1}
    )
    added = forms.other_forms("RUS")
    [common], [rare] = analyse("strategi"), analyse("skolor")
    assert (added[common], added[rare]) == (OTHER_FORM * 3 / 4, OTHER_FORM / 4)


def test_the_same_words_in_another_case_are_one_long_form() -> None:
    forms = ShortForms(
        {Abbreviation("KF", "Kommunfullmäktige"): 1, Abbreviation("KF", "kommunfullmäktiges"): 2}
    )
    assert max(forms.other_forms("KF").values()) == OTHER_FORM


def test_without_abbreviations_nothing_is_added() -> None:
    assert ShortForms({}).other_forms("Vad är IOP?") == {}
    assert FORMS.other_forms("") == {}

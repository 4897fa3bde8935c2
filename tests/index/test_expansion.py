import pytest

from index.abbreviations import Abbreviation
from index.expansion import (
    DOTS_PUT_BACK,
    DOTS_THOUGH_KNOWN,
    JOINED,
    NAME_THOUGH_KNOWN,
    SLIP_MENDED,
    expand,
)
from index.lexical import SWEDISH, analyse
from index.short_forms import ShortForms
from index.vocabulary import Vocabulary

TEXT = (
    "förening föreningsbidrag stöd stod västra götaland idéburet partnerskap ansökan "
    "kommunstyrelsen norlin nolin carlsson eriksson bidrag söka hälsa sammanträde budget"
)
WORDS = Vocabulary(dict.fromkeys(SWEDISH.weighted_terms(TEXT), 2))
FORMS = ShortForms({Abbreviation("IOP", "idéburet offentligt partnerskap"): 1})


def added(question: str) -> dict[str, float]:
    own = SWEDISH.question_terms(question)
    expanded = expand(question, WORDS, FORMS)
    assert expanded.items() >= own.items(), "what was asked keeps its weight"
    return {term: weight for term, weight in expanded.items() if term not in own}


def term(word: str) -> str:
    [one] = analyse(word)
    return one


@pytest.mark.parametrize(
    "question",
    [
        "Hur söker en förening stöd?",
        "Var är nästa sammanträde?",
        "Vad är det?",
        "",
        "§ 14, 2024-01-02",
    ],
)
def test_a_question_that_is_spelt_right_stays_as_it_is(question: str) -> None:
    assert added(question) == {}


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Hur skriver man en ansökkan?", "ansökan"),
        ("Vad beslutade kommunstyrlsen?", "kommunstyrelsen"),
        ("Vilket budjet gäller, och vilket partnerskp?", "partnerskap"),
    ],
)
def test_a_slip_is_mended(question: str, meant: str) -> None:
    assert added(question)[term(meant)] == SLIP_MENDED


@pytest.mark.parametrize("question", ["Vem är Karlson?", "Var satt Carlson på mötet?"])
def test_a_name_is_found_in_its_other_spellings(question: str) -> None:
    assert added(question)[term("Carlsson")] == SLIP_MENDED


def test_a_name_in_small_letters_is_found_as_it_is_said() -> None:
    assert set(added("vem är ericsson")) == {term("eriksson")}


def test_a_name_that_is_there_is_not_drowned_by_one_that_is_near() -> None:
    assert added("Vad sa Anna Norlin på årsmötet?") == {term("nolin"): NAME_THOUGH_KNOWN}


@pytest.mark.parametrize("question", ["Får hundar följa med på bussen?", "Vad sa hon om bidraga?"])
def test_a_word_of_swedish_is_no_slip(question: str) -> None:
    assert term("hus") not in added(question)
    assert all(weight < 1 for weight in added(question).values())


def test_an_abbreviation_a_number_or_an_address_is_not_mended() -> None:
    assert added("Vad gör STDÖ, dnr 2024-0011 och anna@example.orgg på § 13?") == {}


def test_words_typed_without_dots_find_their_own() -> None:
    found = added("Hur soker en forening stod i Vastra Gotaland?")
    for word in ("söka", "förening", "västra", "götaland"):
        assert found[term(word)] == DOTS_PUT_BACK
    assert found[term("stöd")] == DOTS_THOUGH_KNOWN


def test_who_types_dots_means_the_words_without() -> None:
    assert term("stöd") not in added("Vem stod för föreningen?")


def test_words_written_apart_are_joined() -> None:
    assert added("Vad är ett Idé buret partnerskap?")[term("idéburet")] == JOINED
    assert term("föreningsbidrag") in added("Vem får förenings bidrag?")
    assert added("Vem får stöd bidrag?") == {}
    assert added("Vem får förenings-, bidrag?") == added("Vad ger en förening i bidrag?") == {}


def test_other_forms_of_abbreviations_are_added() -> None:
    assert set(added("Vad är IOP?")) >= {term("idéburet"), term("offentligt")}


@pytest.mark.parametrize(
    "question", ["FÅR MAN FÖRENIGNSBIDRAG?", "ar det for varje forenig, IOP:er"]
)
def test_what_is_added_weighs_less_than_a_word_of_the_question(question: str) -> None:
    assert added(question)
    assert all(0 < weight < 1 for weight in added(question).values())

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical import SWEDISH, Analyser, analyse, parts_of, passage_vector, question_vector

TEXTS = st.text("abcdefghijklmnopqrstuvwxyzåäöéABCÅÄÖ0123456789 .,:;-@()§\n", max_size=200)


def weights(text: str) -> dict[str, float]:
    return SWEDISH.weighted_terms(text)


def meet(one: str, other: str) -> set[str]:
    return set(SWEDISH.question_terms(one)) & set(SWEDISH.question_terms(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("förening", "föreningarna"), ("möte", "MÖTET"), ("IOP", "IOP:er"), ("KOF", "KOF-erna")],
)
def test_a_word_is_found_in_its_other_forms(one: str, other: str) -> None:
    assert analyse(one) == analyse(other) != []


def test_the_parts_of_an_address_are_no_words() -> None:
    text = "Skriv till anna.exempel@vgregion.se"
    assert set(weights(text)).isdisjoint(weights("Exempel"))
    assert set(weights("anna.exempel@vgregion.se")) <= set(weights(text))


def test_stop_words_say_nothing() -> None:
    assert analyse("Vad är det som de har att göra med och på?") == analyse("göra")
    assert question_vector("Vad är det?") == ([], [])


def test_a_compound_meets_its_parts_and_weighs_less_as_them() -> None:
    whole, *parts = weights("föreningsbidrag").items()
    assert whole == (*analyse("föreningsbidrag"), 1.0)
    assert [term for term, _ in parts] == analyse("förening bidrag")
    assert all(0 < weight < 1 for _, weight in parts)
    assert meet("Vilka föreningsbidrag finns?", "Bidrag till föreningar")


def test_compounds_can_be_left_whole() -> None:
    text = "Föreningsbidrag ur hälso- och sjukvårdsnämndens medel"
    assert list(Analyser(compounds=False).weighted_terms(text)) == analyse(text)


def test_only_a_compound_has_parts() -> None:
    assert list(parts_of("föreningsbidragen")) == analyse("förening bidrag")
    assert parts_of("förening") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("e-post", "epost"),
        ("Västra-Götaland", "Västra Götaland"),
        ("hälso- och sjukvård", "hälsan"),
        ("10 000", "10000"),
        ("tre", "3"),
        ("18 september 2024", "2024-09-18"),
        ("41 §", "§41"),
        ("RUN 2023-00123", "dnr 2023/123"),
        ("070-123 45 67", "+46 70 123 45 67"),
    ],
)
def test_other_ways_to_write_it_meet(one: str, other: str) -> None:
    assert meet(one, other)


def test_a_number_as_a_word_weighs_less_as_its_figures() -> None:
    assert weights("tre")["3"] < weights("3")["3"] == 1.0


def test_a_passage_counts_each_time_and_a_question_once() -> None:
    assert weights("läger läger") == dict.fromkeys(analyse("läger"), 2.0)
    assert SWEDISH.question_terms("läger läger") == dict.fromkeys(analyse("läger"), 1.0)


@settings(deadline=None)
@given(TEXTS)
def test_every_whole_word_is_among_the_terms(text: str) -> None:
    assert set(analyse(text)) <= set(weights(text))


@settings(deadline=None)
@given(TEXTS)
def test_passages_and_questions_are_read_alike(text: str) -> None:
    assert set(passage_vector(text)[0]) == set(question_vector(text)[0])


@settings(deadline=None)
@given(TEXTS)
def test_a_question_said_twice_weighs_the_same(text: str) -> None:
    places, values = question_vector(f"{text}\n\n{text}")
    assert all(0 < value <= 1 for value in values)
    assert (
        dict(zip(places, values, strict=True)).items()
        >= dict(zip(*question_vector(text), strict=True)).items()
    )

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical.compounds import first_part, split


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("föreningsbidrag", "förening bidrag"),
        ("samhällsnytta", "samhälle nytta"),
        ("skolbuss", "skola buss"),
        ("gatubelysning", "gata belysning"),
        ("kyrkogård", "kyrka gård"),
        ("hälsofrågor", "hälsa frågor"),
        ("familjehem", "familj hem"),
        ("läkarbesök", "läkare besök"),
        ("verksamhetsår", "verksamhet år"),
        ("arbetsmarknadspolitik", "arbete marknad politik"),
        ("sjukvårdsnämndens", "sjuk vård nämndens"),
    ],
)
def test_a_compound_is_split_and_its_joints_are_undone(word: str, parts: str) -> None:
    assert split(word) == tuple(parts.split())


@pytest.mark.parametrize(
    "word",
    [
        "bestämmelse",
        "förening",
        "kommunal",
        "kommunalt",
        "verksamhet",
        "samarbete",
        "utbildning",
        "redovisning",
        "information",
        "myndigheten",
        "möjligheter",
        "ordförande",
        "kultur",
        "x" * 200,
        "",
    ],
)
def test_a_word_that_is_no_compound_stays_whole(word: str) -> None:
    assert split(word) == ()


def test_the_beginning_of_a_compound_is_a_word() -> None:
    assert first_part("hälso") == ("hälsa",)
    assert first_part("förenings") == ("förening",)
    assert first_part("xqz") == ()


@settings(deadline=None)
@given(st.text("abdefgiklmnorstuvyåäö", max_size=60))
def test_a_split_has_at_least_two_parts_of_a_word(word: str) -> None:
    assert len(split(word)) != 1

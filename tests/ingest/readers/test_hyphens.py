import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.hyphens import join_hyphens

SOFT = "\N{SOFT HYPHEN}"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("hela verk-\nsamheten är", "hela verksamheten\när"),
        ("hela verk- \n samheten är", "hela verksamheten\när"),
        (f"verk{SOFT}\nsamhet", "verksamhet"),
        ("verk\N{HYPHEN}\nsamhet", "verksamhet"),
        ("barn- och\nungdoms-\nnämnden lyder", "barn- och\nungdomsnämnden\nlyder"),
        ("Reak-\ntions-\nrisker\nfinns", "Reaktionsrisker\nfinns"),
        ("tillika skol-\nchef. Han", "tillika skolchef.\nHan"),
    ],
)
def test_a_word_cut_by_a_line_end_is_whole_on_its_first_line(cut: str, whole: str) -> None:
    assert join_hyphens(cut) == whole


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("den VGR-\nledda gruppen", "den VGR-ledda\ngruppen"),
        ("e-\npost", "e-post"),
        ("åren 2027-\n2030 gäller", "åren 2027-2030\ngäller"),
        ("ett 50-\nårsjubileum", "ett 50-årsjubileum"),
        ("sträckan Alvesta-\nExempelby", "sträckan Alvesta-Exempelby"),
        ("en it-\nstrateg", "en it-strateg"),
        ("tv-\nsänd", "tv-sänd"),
    ],
)
def test_a_hyphen_of_the_words_own_stays(cut: str, whole: str) -> None:
    assert join_hyphens(cut) == whole


@pytest.mark.parametrize(
    "text",
    [
        "vatten-\noch avloppsanläggning",
        "för-\nrespektive efterarbete",
        "Anna Exempel -\nordförande",
        "Ordförande 2024-\nAnna Exempel",
        "verk-\n\nsamhet",
        "verk-",
        "Ac\tbesvärs-\nav handling\thänvisning",
        "ett\ntvå",
    ],
)
def test_a_line_end_that_cuts_no_word_is_left_alone(text: str) -> None:
    assert join_hyphens(text) == text


def test_a_soft_hyphen_that_nobody_sees_goes_and_one_drawn_as_a_hyphen_becomes_one() -> None:
    assert join_hyphens(f"yrkes{SOFT}livet, en {SOFT}halt") == "yrkeslivet, en halt"
    assert join_hyphens(f"barn{SOFT} och VGR{SOFT}ledd") == "barn- och VGR-ledd"


@given(st.text(alphabet="aåbVG5 -\t\n\N{SOFT HYPHEN}").map(str.strip))
def test_nothing_but_hyphens_and_space_is_lost(text: str) -> None:
    gone = str.maketrans("", "", f"-{SOFT} \t\n")
    assert join_hyphens(text).translate(gone) == text.translate(gone)

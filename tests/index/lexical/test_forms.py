import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.lexical.forms import shared_terms


@pytest.mark.parametrize(
    "forms",
    [
        ["18 september 2024", "2024-09-18", "18/9 2024", "20240918", "den 18 sept. 2024"],
        ["§ 41", "§41", "41 §", "41 a §", "paragraf 41"],
        ["dnr 2023/123", "RUN 2023-00123", "run 2023-00123", "Dnr RUN 2023-00123"],
        ["070-123 45 67", "0701234567", "+46 70 123 45 67", "+46701234567"],
    ],
)
def test_what_means_the_same_shares_a_term(forms: list[str]) -> None:
    [term] = shared_terms(forms[0])
    assert all(term in set(shared_terms(f"Se {form}, tack.")) for form in forms)


@pytest.mark.parametrize("text", ["", "Vi ses i september", "18 september", "3 av 4", "2024–2027"])
def test_what_could_mean_many_things_shares_none(text: str) -> None:
    assert not list(shared_terms(text))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(list(shared_terms(text)))

from hypothesis import given
from hypothesis import strategies as st

from ui.context import excerpt


def _of(text: str, quote: str, around: int = 200) -> tuple[str, str, str, bool]:
    start = text.index(quote)
    return excerpt(text, start, start + len(quote), around)


def test_a_quote_stands_among_whole_words_and_cuts_are_marked() -> None:
    text = "ett två tre fyra CITAT fem sex sju åtta"
    assert _of(text, "CITAT", around=8) == ("… fyra ", "CITAT", " fem sex …", False)


def test_a_short_document_is_shown_whole() -> None:
    assert _of("före CITAT efter", "CITAT") == ("före ", "CITAT", " efter", True)


def test_a_quote_inside_a_table_keeps_its_label() -> None:
    before, quote, _, _ = _of("| Var | Ullevi |\n| Antal | 62 personer |", "62 personer")
    assert (before, quote) == ("Var · Ullevi\nAntal · ", "62 personer")


def test_a_whole_row_as_quote_loses_its_bars() -> None:
    assert _of("| Var | Ullevi |\n", "| Var | Ullevi |")[1] == "Var · Ullevi"


def test_a_link_that_begins_before_what_is_shown_is_still_tidied() -> None:
    text = f"[Dialog {'mellan regionen och föreningar ' * 5}](https://a.example/x)\nCITAT"
    assert "](" not in _of(text, "CITAT", around=100)[0]


@given(st.text(), st.text(alphabet="abcåäö \n|-[](*", min_size=1), st.text(), st.integers(0, 50))
def test_any_text_can_surround_a_quote(before: str, quote: str, after: str, around: int) -> None:
    found = excerpt(before + quote + after, len(before), len(before) + len(quote), around)
    assert not {"\ue000", "\ue001"} & set("".join(found[:3]))
    assert sorted(filter(str.isalpha, found.quote)) == sorted(filter(str.isalpha, quote))

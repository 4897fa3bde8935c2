import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.rewriting.sentences import sentences_of

SAID = "Mötet hade 62 deltagare. [1] Det leddes av Kim Ek [1][2]. Nästa möte hålls i mars [3, 1]!"
HEARD = [
    ("Mötet hade 62 deltagare.", [1]),
    ("Det leddes av Kim Ek.", [1, 2]),
    ("Nästa möte hålls i mars!", [3, 1]),
]


def heard(*chunks: str) -> list[tuple[str, list[int]]]:
    return [(one.text, one.citations) for one in sentences_of(chunks)]


@given(st.lists(st.integers(0, len(SAID)), max_size=12).map(sorted))
def test_however_it_is_cut_the_same_is_heard(cuts: list[int]) -> None:
    ends = [*cuts, len(SAID)]
    assert heard(*(SAID[a:b] for a, b in zip([0, *cuts], ends, strict=True))) == HEARD


def test_a_sentence_is_heard_before_the_next_is_said() -> None:
    def chunks() -> object:
        yield "Mötet hade 62 deltagare. [1] "
        yield "Det leddes "
        raise AssertionError("asked for more than was needed")

    first = next(sentences_of(chunks()))  # type: ignore[arg-type]
    assert first.text == "Mötet hade 62 deltagare."


@pytest.mark.parametrize("said", ["", " ", "Det vet jag inte.", "[1]", "\n\n", "[", "[x] ja"])
def test_what_cites_nothing_is_not_heard(said: str) -> None:
    assert heard(said) == []


def test_bullets_and_lines_are_read_as_sentences() -> None:
    assert heard("- Mötet var långt [1]\n2. Alla tackade. [2]\n") == [
        ("Mötet var långt.", [1]),
        ("Alla tackade.", [2]),
    ]


@given(st.text(max_size=300))
def test_any_text_can_be_heard(said: str) -> None:
    for text, citations in heard(said):
        assert text
        assert citations

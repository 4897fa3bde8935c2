import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.pages import joined, numbers_named


@given(st.lists(st.text(max_size=20), max_size=8))
def test_every_page_is_found_at_its_span(texts: list[str]) -> None:
    text, pages = joined(texts, ocr=[2])
    assert [text[page.start : page.end] for page in pages] == texts
    assert [page.number for page in pages] == list(range(1, len(texts) + 1))
    assert [page.number for page in pages if page.ocr] == [2][: len(texts) - 1]


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        ([7], "Sidan 7"),
        ([1, 2], "Sidorna 1–2"),
        ([1, 2, 3, 7], "Sidorna 1–3 och 7"),
        ([2, 4, 5, 9], "Sidorna 2, 4–5 och 9"),
    ],
)
def test_page_numbers_are_named_as_in_running_text(numbers: list[int], named: str) -> None:
    assert numbers_named(numbers) == named

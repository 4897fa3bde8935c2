import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ids import new_id


@pytest.mark.parametrize(
    ("name", "taken", "given"),
    [
        ("2024-09-18 Dialogmöte", set(), "2024-09-18-dialogmote"),
        ("Åtgärder, RÖS (utkast)", set(), "atgarder-ros-utkast"),
        ("plan", {"plan"}, "plan-2"),
        ("plan", {"plan", "plan-2", "plan-4"}, "plan-3"),
        ("???", set(), "dokument"),
    ],
)
def test_an_id_can_be_read_and_put_in_an_address(name: str, taken: set[str], given: str) -> None:
    assert new_id(name, taken) == given


@given(st.text(max_size=30), st.sets(st.sampled_from(["a", "a-2", "a-3", "dokument"])))
def test_an_id_is_never_given_twice(name: str, taken: set[str]) -> None:
    assert new_id(name, taken) not in taken

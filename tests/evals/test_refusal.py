import pytest

from evals.refusal import refusal


def test_refusing_is_told_by_what_it_costs_and_what_it_saves() -> None:
    given = [0.9, 0.8, 0.3, 0.7, 0.2, 0.1]
    seen = [True, True, True, False, False, False]
    found = refusal(given, seen, threshold=0.5)
    assert found.answered == pytest.approx(3 / 6)
    assert found.error == pytest.approx(1 / 3)
    assert found.refused == pytest.approx(2 / 3)
    assert found.wrongly == pytest.approx(1 / 3)


def test_where_all_is_refused_nothing_is_wrongly_answered() -> None:
    assert refusal([0.1, 0.2], [True, False], threshold=0.9).error == 0

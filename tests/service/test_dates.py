from datetime import date

import pytest

from service.dates import day_label, period_label


@pytest.mark.parametrize(
    ("day", "inferred", "label", "period"),
    [
        (date(2024, 9, 18), False, "18 september 2024", "september 2024"),
        (date(2025, 10, 17), True, "17 oktober 2025 (härlett datum)", "oktober 2025"),
        (date(2024, 12, 31), True, "2024", "2024"),
        (date(2024, 9, 30), True, "september 2024", "september 2024"),
        (date(2024, 12, 31), False, "31 december 2024", "december 2024"),
    ],
)
def test_a_day_is_told_no_finer_than_it_is_known(
    day: date, inferred: bool, label: str, period: str
) -> None:
    assert day_label(day, inferred) == label
    assert period_label(day, inferred) == period


def test_an_unknown_day_is_not_told() -> None:
    assert day_label(None, False) is None

from datetime import date

import pytest

from ui.dates import swedish_date


@pytest.mark.parametrize(
    ("day", "inferred", "written"),
    [
        (date(2024, 9, 18), False, "18 september 2024"),
        (date(2025, 5, 1), False, "1 maj 2025"),
        (date(2024, 9, 18), True, "troligen 18 september 2024"),
        (date(2024, 12, 31), False, "31 december 2024"),
        (None, False, "datum saknas"),
    ],
)
def test_a_date_is_written_in_swedish_and_as_sure_as_it_is(
    day: date | None, inferred: bool, written: str
) -> None:
    assert swedish_date(day, inferred) == written


def test_where_only_the_year_or_the_month_is_known_no_more_is_shown() -> None:
    assert swedish_date(date(2024, 12, 31), inferred=True) == "2024"
    assert swedish_date(date(2024, 9, 30), inferred=True) == "september 2024"

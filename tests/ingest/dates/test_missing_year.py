from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import dates_in


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        # The nearest, whichever side of the new year it lies on.
        ("Vi sågs 2 november.", date(2023, 12, 7), date(2023, 11, 2)),
        ("Workshop 25/1.", date(2023, 12, 7), date(2024, 1, 25)),
        ("Beslutet togs 20 december.", date(2024, 1, 15), date(2023, 12, 20)),
        ("Det var v. 50.", date(2024, 1, 15), date(2023, 12, 11)),
        # What is to come is not behind us, however near.
        ("Ansök senast den 1 maj.", date(2024, 5, 20), date(2025, 5, 1)),
        ("Nästa möte är 14 februari.", date(2024, 6, 1), date(2025, 2, 14)),
        ("Nästa möte är 1 juni.", date(2024, 6, 1), date(2024, 6, 1)),
        ("Nästa möte bokas. Vi sågs 14 maj.", date(2024, 6, 1), date(2024, 5, 14)),
        # The weekday tells: 18 September was a Wednesday in 2024.
        ("Onsdag 18 september", date(2025, 8, 1), date(2024, 9, 18)),
        # Only leap years have it.
        ("29 februari", date(2025, 3, 1), date(2024, 2, 29)),
    ],
)
def test_which_year_is_meant(text: str, written: date, meant: date) -> None:
    (found,) = dates_in(text, written)
    assert (found.first, found.year_inferred) == (meant, True)


def test_a_year_that_is_said_is_not_inferred() -> None:
    (found,) = dates_in("Nästa möte var 25/1 2019.", date(2024, 6, 1))
    assert (found.first, found.year_inferred) == (date(2019, 1, 25), False)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_the_nearest_is_never_more_than_half_a_year_away(day: date, written: date) -> None:
    (found,) = dates_in(f"Det var den {day.day}/{day.month}.", written)
    assert (found.first.month, found.first.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert abs((found.first - written).days) <= 183

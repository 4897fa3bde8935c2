import pytest

from ingest.minutes.case_numbers import case_number_in


@pytest.mark.parametrize(
    ("heading", "number", "words"),
    [
        ("2026.007 BUN", "2026.007 BUN", ""),
        ("KS 2024/123 Budget", "KS 2024/123", "Budget"),
        ("KS2024/0123 Budget", "KS2024/0123", "Budget"),
        ("RS 2023-01234", "RS 2023-01234", ""),
        ("Dnr 2024-00123 Budget", "2024-00123", "Budget"),
        ("dnr: KUN 2024-00123", "KUN 2024-00123", ""),
        ("Budget, dnr 2026.115 TEN", "2026.115 TEN", "Budget"),
        ("2024/123 Budget", "2024/123", "Budget"),
        ("0123/24 Budget", "0123/24", "Budget"),
        ("SLK-2023-00123", "SLK-2023-00123", ""),
        ("Dnr 1.3.2-123/2024 Budget", "1.3.2-123/2024", "Budget"),
    ],
)
def test_the_forms_that_offices_write(heading: str, number: str, words: str) -> None:
    assert case_number_in(heading) == (number, words)


@pytest.mark.parametrize(
    "heading",
    [
        "Budget 2024",
        "Planen för 2027-2030",
        "Läsåret 2024/2025",
        "Protokoll KF 2026-04-13",
        "2026.007 BUN-012 Delegationsbeslut",
        "Lag (2009:366)",
        "Fastigheten Björken 4:101",
    ],
)
def test_years_dates_laws_and_properties_are_none(heading: str) -> None:
    assert case_number_in(heading) == (None, heading)

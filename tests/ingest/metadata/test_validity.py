from datetime import date

import pytest

from ingest.metadata import metadata_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Taxa\nGiltighetstid: Från 2027-01-01 och tillsvidare", "2027-01-01", None),
        ("Policy\nPolicyn gäller från och med 1 januari 2025.", "2025-01-01", None),
        ("Policy\nGäller till och med 2026-12-31", None, "2026-12-31"),
        ("Policy\nGäller fr.o.m. 2025-01-01\nGäller t.o.m. 2026-12-31", "2025-01-01", "2026-12-31"),
        ("Strategi\nStrategin gäller för perioden 2024–2026.", "2024-01-01", "2026-12-31"),
        ("Biblioteksplan 2027–2030", "2027-01-01", "2030-12-31"),
        ("Handlingsplan 2020-2022", "2020-01-01", "2022-12-31"),
        ("Biblioteksplan\n2027–2030\nLerums kommun", "2027-01-01", "2030-12-31"),
        ("Budget 2025", "2025-01-01", "2025-12-31"),
        ("Lag (2022:900)\nDenna lag träder i kraft den 1 januari 2023.", "2023-01-01", None),
    ],
)
def test_how_long_it_holds(text: str, first: str | None, last: str | None) -> None:
    found = metadata_of(text, "x")
    assert found.valid_from == (first and date.fromisoformat(first))
    assert found.valid_to == (last and date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "Taxa\nRevideras senast: 2028-12-31",
        "Taxa\nGiltighetstid: XX\nRevideras senast: 2028-12-31",
        "Årsrapport 2024",
        "Protokoll\nAvgiften gäller från 2025-01-01",
        "Nya regler om buller\nFörordningen träder i kraft den 1 juli 2026.",
        "Plan för parken\nVad gäller 2024 var det ett bra år.",
    ],
)
def test_days_of_other_things_are_no_validity(text: str) -> None:
    found = metadata_of(text, "x")
    assert (found.valid_from, found.valid_to) == (None, None)

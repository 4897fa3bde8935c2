from datetime import date

import pytest

from ingest.metadata import metadata_of

LONG = "Det här är en löpande text som talar om sådant som hände den 3 maj 2019 i Borås. " * 3


@pytest.mark.parametrize(
    ("text", "stem", "dated", "basis"),
    [
        ("Möte 7 december 2023, 10.00", "x", date(2023, 12, 7), "står i rubriken"),
        ("2025-09-05: Anteckningar", "x", date(2025, 9, 5), "står i rubriken"),
        ("Möte den 9:e oktober 2025", "x", date(2025, 10, 9), "står i rubriken"),
        ("Dialogmöte 17 oktober\n\nTid: 17 oktober 2022", "x", date(2022, 10, 17), None),
        ("Protokoll\n\n2018-03-28\n", "x", date(2018, 3, 28), "står i texten"),
        (
            "Protokoll\nSammanträdesdatum 2018-02-13\nAnslaget 2018-03-02",
            "x",
            date(2018, 2, 13),
            "sammanträdets datum i texten",
        ),
        (
            "Plan\nDatum för beslut: 2026-05-26\nGäller från: 2027-01-01",
            "plan-2026-05-05",
            date(2026, 5, 26),
            "beslutets datum i texten",
        ),
        (
            "Avgörande\n| Avgörandedatum: | 2014-06-26 |",
            "x",
            date(2014, 6, 26),
            "beslutets datum i texten",
        ),
        (
            "Policy\nAntagen 2015-04-01\nReviderad 2022-05-03",
            "x",
            date(2022, 5, 3),
            "senaste ändring enligt texten",
        ),
        (
            f"Söka stöd\n\n{LONG * 30}\nSenast uppdaterad: 12 mars 2025",
            "x",
            date(2025, 3, 12),
            "senaste ändring enligt texten",
        ),
    ],
)
def test_a_written_date(text: str, stem: str, dated: date, basis: str | None) -> None:
    found = metadata_of(text, stem)
    assert (found.date, found.date_inferred) == (dated, False)
    assert basis is None or found.date_basis == basis


@pytest.mark.parametrize(
    ("text", "stem", "dated", "basis"),
    [
        (
            "Dialogmöte 17 oktober",
            "2025-10-17-dialog",
            date(2025, 10, 17),
            "dagen står i rubriken, året är härlett",
        ),
        ("Dialogmöte 25/1\n\nNästa ses vi 2024.", "x", date(2024, 1, 25), None),
        ("Årsrapport 2024", "x", date(2024, 12, 31), "bara året står i rubriken"),
        ("Nyhetsbrev september 2024", "x", date(2024, 9, 30), "bara månaden står i rubriken"),
        ("Möte 31 februari 2024", "x", date(2024, 2, 29), "bara månaden står i rubriken"),
        ("Minnesanteckningar", "20230401_mote", date(2023, 4, 1), "ur filnamnet"),
        ("Minnesanteckningar", "mote_230401", date(2023, 4, 1), "ur filnamnet"),
        ("Minnesanteckningar", "moten-2023", date(2023, 12, 31), "bara året står i filnamnet"),
        (
            "Taxa\nDatum för beslut: 2025-xx-xx",
            "taxa-2026",
            date(2025, 12, 31),
            "bara året står vid beslutets datum",
        ),
    ],
)
def test_an_inferred_date(text: str, stem: str, dated: date, basis: str | None) -> None:
    found = metadata_of(text, stem)
    assert (found.date, found.date_inferred) == (dated, True)
    assert basis is None or found.date_basis == basis


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Minnesanteckningar", "x"),
        ("Plan 2027–2030", "x"),
        ("Lag (2010:900) kostar 2000 kr", "x"),
        ("Taxa\n\nGäller från: 2027-01-01", "x"),
        ("Plan\n\nRevideras senast: 2028-12-31", "x"),
        ("Plan\n\nDatum för beslut: ÅÅÅÅ-MM-DD", "x"),
        ("Mål för Agenda 2090", "agenda-2090"),
        (f"Nya regler\n\n{LONG}", "x"),
        ("Nya regler\n\nReglerna träder i kraft 1 juli 2023.", "x"),
        ("Avtal om ändring av avtalet den 14 maj 1959", "x"),
    ],
)
def test_a_day_that_is_not_the_documents_own_does_not_date_it(text: str, stem: str) -> None:
    found = metadata_of(text, stem)
    assert (found.date, found.date_inferred, found.date_basis) == (None, False, None)

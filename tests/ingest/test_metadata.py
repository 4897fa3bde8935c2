from datetime import date

import pytest

from ingest.metadata import metadata_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n# Policy för **stöd**\n\nText.", "Policy för stöd"),
        ("Anteckningar från:\n\nMöte med rådet\n\nText.", "Anteckningar från: Möte med rådet"),
        ("Årsrapport 2024\n\nSamverkan i Väst\n", "Årsrapport 2024 – Samverkan i Väst"),
        ("exempel.se\n1\nStyrning och uppföljning\nav stadens arbete", None),
        ("!!\n--\n", "min-fil"),
    ],
)
def test_title(text: str, title: str | None) -> None:
    found = metadata_of(text, "min-fil").title
    assert found == (title or "Styrning och uppföljning av stadens arbete")


def test_a_long_title_is_cut_between_words() -> None:
    title = metadata_of("Sammanträde " + "med rådet " * 40, "fil").title
    assert len(title) <= 160
    assert title.endswith(("med…", "rådet…"))


@pytest.mark.parametrize(
    ("text", "stem", "dated", "inferred"),
    [
        ("Möte 7 december 2023, 10.00", "x", date(2023, 12, 7), False),
        ("2025-09-05: Anteckningar", "x", date(2025, 9, 5), False),
        ("Möte den 9:e oktober 2025", "x", date(2025, 10, 9), False),
        ("Protokoll\n\n2018-03-28\n", "x", date(2018, 3, 28), False),
        ("Dialogmöte 17 oktober", "2025-10-17-dialog", date(2025, 10, 17), True),
        ("Dialogmöte 17 oktober\n\nTid: 17 oktober 2022", "x", date(2022, 10, 17), False),
        ("Dialogmöte 25/1\n\nNästa ses vi 2024.", "x", date(2024, 1, 25), True),
        ("Årsrapport 2024", "x", date(2024, 12, 31), True),
        ("Minnesanteckningar", "20230401_mote", date(2023, 4, 1), True),
        ("Minnesanteckningar", "x", None, False),
        ("Plan 2027–2030", "x", None, False),
        ("Lag (2010:900) kostar 2000 kr", "x", None, False),
        ("Möte 31 februari 2024", "x", date(2024, 12, 31), True),
        ("Taxa\n\nGäller från: 2027-01-01", "x", None, False),
    ],
)
def test_date(text: str, stem: str, dated: date | None, inferred: bool) -> None:
    found = metadata_of(text, stem)
    assert (found.date, found.date_inferred) == (dated, inferred)


@pytest.mark.parametrize(
    ("text", "kind", "forum"),
    [
        ("Barn- och ungdomsnämnden\nProtokoll", "protokoll", "Barn- och ungdomsnämnden"),
        ("Anteckningar styrgruppen (RÅD-gruppen)", "mötesanteckningar", "RÅD-gruppen"),
        ("Sammanställning från Dialogmötet", "mötesanteckningar", "Dialogmötet"),
        ("Biblioteksplan för Storstad", "plan", None),
        ("Riktlinje för området kultur", "riktlinje", None),
        ("VA-taxa", "taxa", None),
        ("Hej på dig du", "dokument", None),
    ],
)
def test_kind_and_forum(text: str, kind: str, forum: str | None) -> None:
    found = metadata_of(text, "x")
    assert (found.kind, found.forum) == (kind, forum)

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.documents import load
from ingest.metadata import metadata_of
from ingest.stated import Stated

TEXT = "Protokoll Kulturnämnden 2024-03-01\nLerums kommun\nGäller från 2020-01-01"


def test_what_was_stated_goes_before_what_the_text_says() -> None:
    stated = Stated(
        title="Faktablad om stöd",
        kind="faktablad",
        date=date(2025, 9, 30),
        date_inferred=True,
        publisher="Arvsfonden",
        forum="Rådet",
        valid_from=date(2025, 1, 1),
        valid_to=date(2025, 12, 31),
        replaces="Det gamla bladet",
        themes=("unga",),
    )
    found = metadata_of(TEXT, "x", stated)
    assert (found.title, found.kind, found.publisher) == (stated.title, "faktablad", "Arvsfonden")
    assert (found.date, found.date_inferred) == (date(2025, 9, 30), True)
    assert found.date_basis == "angivet av utgivaren"
    assert (found.valid_from, found.valid_to) == (stated.valid_from, stated.valid_to)
    assert (found.forum, found.replaces, found.themes) == ("Rådet", stated.replaces, ("unga",))


def test_what_was_not_stated_is_inferred() -> None:
    found = metadata_of(TEXT, "x", Stated(publisher="Arvsfonden"))
    assert (found.kind, found.date) == ("protokoll", date(2024, 3, 1))
    assert found.publisher == "Arvsfonden"


def test_a_loaded_document_carries_its_metadata(tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(
        "# Biblioteksplan 2027–2030\n\nMarks kommun\n\nDatum för beslut: 2026-05-26\n\n"
        "Ersätter: Biblioteksplan 2022–2026\n",
        encoding="utf-8",
    )
    document = load(file, "d1", "plan.md")
    assert (document.publisher, document.kind) == ("Marks kommun", "plan")
    assert (document.date, document.date_basis) == (date(2026, 5, 26), "beslutets datum i texten")
    assert (document.valid_from, document.valid_to) == (date(2027, 1, 1), date(2030, 12, 31))
    assert (document.municipalities, document.subregions) == (("Mark",), ("Sjuhärad",))
    assert document.themes == ("kultur",)
    assert document.replaces == "Biblioteksplan 2022–2026"


PIECES = st.sampled_from(
    [
        "Protokoll",
        "\n",
        " ",
        "| a | b |",
        "gäller ",
        "från ",
        "2024",
        "–",
        "ersätter ",
        "Borås ",
        "muſeum ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.text())
def test_any_text_and_file_name_give_metadata(text: str, file_stem: str) -> None:
    found = metadata_of(text, file_stem)
    assert found.kind
    assert (found.date is None) == (found.date_basis is None)
    assert found.date is not None or not found.date_inferred

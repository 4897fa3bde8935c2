from datetime import date
from pathlib import Path

import pytest

from ingest.documents import load, revision_of
from ingest.errors import UnreadableFileError

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_loaded_document_keeps_its_text_and_says_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "2024-03-01-mote.md"
    file.write_text("Protokoll Kulturnämnden\r\n\r\nHej.", encoding="utf-8", newline="")
    document = load(file, "d1", "corpus/mote.md")
    assert (document.id, document.path, document.url) == ("d1", "corpus/mote.md", None)
    assert document.text == "Protokoll Kulturnämnden\r\n\r\nHej."
    assert document.location == str(file.resolve())
    assert document.revision == revision_of(file)


def test_the_revision_follows_the_bytes(tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one.md", "same.md", "other.md"))
    for file, text in ((one, "a"), (same, "a"), (other, "b")):
        file.write_text(text, encoding="utf-8")
    assert revision_of(one) == revision_of(same) != revision_of(other)


def test_a_file_that_is_gone_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        revision_of(tmp_path / "borta.md")
    with pytest.raises(UnreadableFileError):
        load(tmp_path / "borta.md", "d1", "borta.md")


@pytest.mark.parametrize(
    ("path", "kind", "dated", "inferred", "forum"),
    [
        (
            "anteckningar/2023-12-07-ros-sammantrade.md",
            "mötesanteckningar",
            date(2023, 12, 7),
            False,
            "regionala överenskommelsegruppen",
        ),
        (
            "anteckningar/2024-09-18-dialogmote.md",
            "mötesanteckningar",
            date(2024, 9, 18),
            False,
            "Dialogmötet",
        ),
        ("rapporter/2024-arsrapport.md", "årsrapport", date(2024, 12, 31), True, None),
        (
            "anteckningar/2025-09-05-ros-styrgrupp.md",
            "mötesanteckningar",
            date(2025, 9, 5),
            False,
            "RÖS-gruppen",
        ),
        (
            "anteckningar/2025-10-17-dialogmote.md",
            "mötesanteckningar",
            date(2025, 10, 17),
            True,
            "Dialogmötet",
        ),
    ],
)
def test_the_shipped_documents_say_what_they_are(
    path: str, kind: str, dated: date, inferred: bool, forum: str | None
) -> None:
    document = load(CORPUS / path, "d1", path)
    assert (document.kind, document.date, document.date_inferred) == (kind, dated, inferred)
    assert document.forum == forum


def test_a_register_without_a_heading_goes_by_its_files_name(tmp_path: Path) -> None:
    file = tmp_path / "underskrivare_2024.csv"
    file.write_text("Förening;Kommun\nLinden;Mark\nEken;Borås\nAsken;Skara\n", encoding="utf-8")
    document = load(file, "d1", file.name)
    assert document.title == "Underskrivare 2024"
    assert document.text.startswith("Förening: Linden")

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableFileError
from ingest.readers import read
from ingest.readers.base import Reading

SWEDISH = "Årsmötet ägde rum på Öckerö – alla kom.\r\nÅter på tisdag é\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_swedish_letters_and_newlines_survive(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "fil.txt"
    file.write_bytes(SWEDISH.encode(encoding))
    assert read(file) == Reading(SWEDISH)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "utf-16-le", "utf-16-be"])
def test_old_and_unmarked_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    text = "Mötet hölls på Åland i går, och alla var där.\n"
    file = tmp_path / "fil.txt"
    file.write_bytes(text.encode(encoding))
    assert read(file).text == text


def test_one_broken_byte_does_not_garble_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "fil.txt"
    file.write_bytes("Mötet hölls på Åland".encode() + b"\xff i g\xc3\xa5r")
    assert read(file).text == "Mötet hölls på Åland\N{REPLACEMENT CHARACTER} i går"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "filen är tom"),
        (b" \n\t\n", "filen är tom"),
        (bytes(range(256)) * 20, "inte läsbar text"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "inte läsbar text"),
    ],
)
def test_what_is_not_text_is_reported_with_a_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    file = tmp_path / "fil.txt"
    file.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=reason) as raised:
        read(file)
    assert raised.value.path == file


def test_text_that_mentions_pdf_and_html_is_text(tmp_path: Path) -> None:
    file = tmp_path / "fil.md"
    file.write_text('Skriv <html> eller "%PDF-1.7" så här.', encoding="utf-8")
    assert read(file).text.startswith("Skriv <html>")


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"]) | st.sampled_from("\n\r\t")))
def test_utf8_is_kept_to_the_letter_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.mktemp("utf8") / "fil.txt"
    file.write_bytes(text.encode())
    try:
        assert read(file).text == text.removeprefix("\ufeff")
    except UnreadableFileError:
        assert not text.removeprefix("\ufeff").strip() or text.startswith(("PK", "GIF8", "{\\rtf"))


def test_a_stray_control_character_does_not_cost_the_whole_text(tmp_path: Path) -> None:
    file = tmp_path / "kopierad.md"
    file.write_text("Föreningarna\x02 söker stöd. " * 10 + "Sista\x1f raden.", encoding="utf-8")
    with pytest.raises(UnreadableFileError):
        read(file)
    file.write_text("Föreningarna söker stöd. " * 20 + "Sista\x02 raden.", encoding="utf-8")
    assert read(file).text.endswith("Sista raden.")

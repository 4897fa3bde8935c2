import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import UnreadableFileError
from ingest.readers import read
from ingest.readers.formats import Format
from ingest.readers.read import reader_of


@pytest.mark.parametrize("found", [one for one in Format if one not in {Format.EMPTY, Format.ZIP}])
def test_every_format_but_an_empty_file_and_a_bare_archive_has_a_reader(found: Format) -> None:
    assert callable(reader_of(found))


def test_what_a_file_is_is_decided_by_its_bytes(tmp_path: Path) -> None:
    letter = tmp_path / "protokoll.txt"
    letter.write_bytes(
        b"From: a@exempel.se\nDate: Wed, 18 Sep 2024 10:32:00 +0200\nSubject: A\n\nHej"
    )
    assert "Från: a@exempel.se" in read(letter).text


def test_a_web_page_in_a_documents_place_is_refused_by_name(tmp_path: Path) -> None:
    page = tmp_path / "protokoll.pdf"
    page.write_text("<!doctype html><title>Protokoll</title><p>Hej</p>", encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="PDF men är en webbsida") as raised:
        read(page)
    assert raised.value.path == page


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "stor.txt"
    large.touch()
    os.truncate(large, 100_000_001)
    with pytest.raises(UnreadableFileError, match="större än 100 MB"):
        read(large)


def test_what_is_no_file_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(UnreadableFileError, match="ingen vanlig fil"):
            read(path)
    with pytest.raises(UnreadableFileError, match="går inte att öppna"):
        read(tmp_path / "saknas")


def test_the_libraries_are_imported_only_when_a_file_needs_them() -> None:
    heavy = {"lxml", "trafilatura", "pypdf", "openpyxl", "pptx", "mammoth", "odfdo", "striprtf"}
    code = "import sys, ingest.readers; print(*{name.partition('.')[0] for name in sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy.isdisjoint(ran.stdout.split())

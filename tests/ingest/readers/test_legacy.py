import os
import stat
import time
from pathlib import Path

import pytest
from making_office import docx, paragraph

from ingest.errors import UnreadableFileError
from ingest.readers import legacy
from ingest.readers.legacy import read_legacy

PATH = Path("fil.doc")


def container(*entries: str) -> bytes:
    """As much of an OLE file as tells its kind: the names in its directory."""
    names = b"".join(f"{name}\0".encode("utf-16-le").ljust(128, b"\0") for name in entries)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names


DOC = container("Root Entry", "WordDocument")


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as raised:
        read_legacy(data, PATH)
    return raised.value.reason


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands in for LibreOffice: a script that a test writes."""
    script = tmp_path / "soffice"
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.defpath}")
    return script


def script(path: Path, *lines: str) -> None:
    path.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (["WordDocument", "Macros", "_VBA_PROJECT"], "makron"),
        (["Workbook", "_VBA_PROJECT_CUR"], "makron"),
        (["EncryptionInfo", "EncryptedPackage"], "lösenord"),
        (["__properties_version1.0", "WordDocument", "_VBA_PROJECT"], "MSG"),
        (["Property", "File"], "inte läses – spara som PDF"),
    ],
)
def test_what_is_no_safe_document_is_refused_with_a_reason(entries: list[str], said: str) -> None:
    assert said in reason(container("Root Entry", *entries))


@pytest.mark.parametrize(
    ("stream", "package", "new"),
    [
        ("WordDocument", "libreoffice-writer-nogui", ".docx"),
        ("Workbook", "libreoffice-calc-nogui", ".xlsx"),
        ("PowerPoint Document", "libreoffice-impress-nogui", ".pptx"),
    ],
)
def test_without_libreoffice_it_is_said_what_to_install(
    soffice: Path, monkeypatch: pytest.MonkeyPatch, stream: str, package: str, new: str
) -> None:
    monkeypatch.setenv("PATH", str(soffice.parent))
    said = reason(container("Root Entry", stream))
    assert package in said
    assert f"spara om filen som {new}" in said


def test_what_libreoffice_makes_is_read(soffice: Path) -> None:
    made = soffice.with_name("made.docx")
    made.write_bytes(docx(paragraph("Protokoll")))
    # The last argument but one is the folder to write to.
    script(soffice, "while [ $# -gt 2 ]; do shift; done", f'mkdir "$1"; cp {made} "$1/file.docx"')
    assert read_legacy(DOC, PATH).text == "Protokoll"


def test_a_file_that_libreoffice_cannot_convert_is_reported(soffice: Path) -> None:
    script(soffice, "exit 1")
    assert "kunde inte läsa filen" in reason(DOC)


def test_a_conversion_that_hangs_is_stopped_with_all_that_it_started(
    soffice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(legacy, "_LONGEST_S", 0.3)
    alive = soffice.with_name("alive")
    script(soffice, f"(sleep 1; touch {alive}) &", "sleep 60")
    assert "blev inte klart på 0.3 sekunder" in reason(DOC)
    time.sleep(1.2)
    assert not alive.exists()

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from making_office import damaged, docx, paragraph, zipped

from ingest.errors import UnreadableFileError
from ingest.readers.archive import member_names, open_archive

PATH = Path("fil.docx")
PLAIN = docx(paragraph("Hej på dig"))
XML = "<a>Hej</a>"
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as raised:
        open_archive(data, PATH)
    assert raised.value.path == PATH
    return raised.value.reason


def test_an_ordinary_file_is_opened() -> None:
    assert "word/document.xml" in open_archive(PLAIN, PATH).namelist()


def test_a_zip_bomb_is_refused() -> None:
    assert "orimligt stor" in reason(zipped({"a.xml": XML, "b.bin": bytes(11_000_000)}))


def test_a_bomb_spread_over_many_members_is_refused() -> None:
    members = {f"{n}.bin": bytes(1_000_000) for n in range(11)}
    assert "orimligt stor" in reason(zipped(members))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = zipped({"a.bin": bytes(20_000_000)})
    size = (20_000_000).to_bytes(4, "little")
    assert "trasig" in reason(data.replace(size, (20).to_bytes(4, "little")))


def test_a_file_of_far_too_many_members_is_refused() -> None:
    assert "orimligt stor" in reason(zipped({f"{n}": b"" for n in range(10_001)}))


def test_a_large_file_that_is_not_packed_tight_is_opened() -> None:
    members = {"a.xml": XML, "bild.bin": bytes(range(256)) * 50_000}
    assert open_archive(zipped(members, zipfile.ZIP_STORED), PATH)


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "Basic/a.xml"]
)
def test_macros_are_refused_with_what_to_do(name: str) -> None:
    assert "makron – spara en kopia utan makron" in reason(zipped({name: XML}))


def test_a_type_with_macros_is_refused_whatever_its_members_are_called() -> None:
    main = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert "makron" in reason(docx(paragraph("Hej"), main_type=main))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.RELS"])
def test_xml_with_entities_is_refused(name: str, encoding: str) -> None:
    assert "DOCTYPE" in reason(zipped({name: BOMB.encode(encoding)}))


def test_xml_that_hides_what_it_is_behind_a_long_comment_is_refused() -> None:
    assert "trasig" in reason(zipped({"a.xml": f"<!--{'x' * 2_000_000}-->{BOMB}"}))


def test_pictures_may_be_xml_of_another_kind() -> None:
    svg = '<!DOCTYPE svg PUBLIC "a" "b"><svg/>'
    assert open_archive(zipped({"a.xml": XML, "media/a.svg": svg}), PATH)


def test_a_locked_member_is_refused() -> None:
    data = bytearray(zipped({"a.xml": XML}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "lösenord" in reason(bytes(data))


def test_a_locked_open_document_is_refused() -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    assert "lösenord" in reason(zipped({"META-INF/manifest.xml": manifest}))


def test_a_method_that_no_office_writes_is_refused() -> None:
    assert "trasig" in reason(zipped({"a.xml": XML}, zipfile.ZIP_BZIP2))


def test_a_damaged_member_is_refused() -> None:
    data = zipped({"a.xml": XML * 100}, zipfile.ZIP_STORED)
    assert "trasig" in reason(data.replace(b"Hej", b"Haj", 1))


def test_the_names_in_a_file_cut_short_are_still_found() -> None:
    assert "word/document.xml" in member_names(PLAIN[:-100])


@given(damaged(PLAIN))
def test_a_damaged_file_is_opened_or_refused(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert open_archive(data, PATH).namelist()

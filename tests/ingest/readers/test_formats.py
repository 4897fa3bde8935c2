from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import pdf
from making_office import docx, odf, paragraph, saved, workbook, zipped
from pptx import Presentation

from ingest.readers.formats import Format, contradiction, format_of, why_not_read

CORPUS = sorted((Path(__file__).parents[3] / "corpus").glob("*/*.md"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
MAIL = (
    b"Received: from a.example by b.example;\r\n\tMon, 2 Sep 2024 10:00:00 +0200\r\n"
    b"From: Anna Exempel <anna@exempel.se>\r\nSubject: Kallelse\r\n\r\nHej!\r\n"
)
REGISTER = "Förening;Kommun;Underskriven\nHemgården;Borås;2019-05-02\nTräffen;Mark;\n"

KNOWN = [
    (b"", Format.EMPTY),
    (b"\xef\xbb\xbf \r\n", Format.EMPTY),
    (b"\n%PDF-1.7\n", Format.PDF),
    (b"<!-- hej -->\n<!DOCTYPE html><p>Hej", Format.HTML),
    (b"\xff\xd8\xff\xe0" + bytes(20), Format.IMAGE),
    (b"RIFF\x10\0\0\0WEBPVP8 ", Format.IMAGE),
    (docx(paragraph("Hej")), Format.DOCX),
    (saved(Presentation()), Format.PPTX),
    (workbook([["Hej"]]), Format.XLSX),
    (odf("text", "<text:p>Hej</text:p>"), Format.ODT),
    (odf("spreadsheet", ""), Format.ODS),
    (zipped({"word/hej.txt": "Hej"}), Format.ZIP),
    (OLE, Format.OLE),
    (b"{\\rtf1\\ansi Hej}", Format.RTF),
    (MAIL, Format.EML),
    (REGISTER.encode(), Format.CSV),
    (b"Hej!", Format.TEXT),
]


@pytest.mark.parametrize(("data", "found"), KNOWN)
def test_the_bytes_tell_the_format(data: bytes, found: Format) -> None:
    assert format_of(data) is found


def test_a_word_file_cut_short_is_still_known_as_one() -> None:
    whole = docx(paragraph("Hej på dig"))
    assert format_of(whole[: len(whole) // 2]) is Format.DOCX


def test_a_real_pdf_is_known(tmp_path: Path) -> None:
    assert format_of(pdf(tmp_path / "a.txt", ["Hej"]).read_bytes()) is Format.PDF


@pytest.mark.parametrize(
    "text",
    [
        REGISTER.replace(";", "\t"),
        REGISTER.replace(";", ","),
        f"Register över idéburna;;\nUppdaterat;2024;\n{REGISTER}",
        'Namn;Om\n"Hemgården; Borås";"Två\nrader"\nTräffen;Kort\n',
        "förbund;läge\nHemgården;öppet\nTräffen;öppet\nSolgården;stängt\nSkogen;stängt\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_columns_under_labels_are_csv(text: str, encoding: str) -> None:
    assert format_of(text.encode(encoding)) is Format.CSV


@pytest.mark.parametrize(
    "text",
    [
        "Vi träffades, åt och gick hem.\nDet var, som sagt, bra.\nNästa gång, i maj, ses vi.",
        "Anna Exempel, Storgatan 1, Borås\nBo Exempel, Lillgatan 2, Mark\nCia Ek, Ån 3, Ale\n",
        "Anna Exempel\tordförande\nBo Exempel\tkassör\nCia Exempel\tsekreterare\n",
        "Närvarande:\tAnna Exempel\nFrånvarande:\tBo Exempel\nPlats:\tHemgården\n",
        "13.30\tFika\n14.00\tAvtal\n15.00\tSlut\n",
        "| Namn | Kommun |\n|---|---|\n| Hemgården | Borås |\n",
        "Inköp; bullar; kaffe\nStädning; Anna; Bo\nMusik; Cia; David\n",
        '{\n  "namn": "Hemgården",\n  "kommun": "Borås",\n  "år": 2019\n}\n',
        "Namn;Kommun\n",
        "Från: Anna\nTill: Bo\nÄrende: Möte\n\nHej!",
        "Date: as above\n\nText",
    ],
)
def test_prose_lists_and_tables_stay_text(text: str) -> None:
    assert format_of(text.encode()) is Format.TEXT


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_the_corpus_that_ships_is_text(path: Path) -> None:
    assert format_of(path.read_bytes()) is Format.TEXT


@pytest.mark.parametrize("suffix", [".pdf", ".DOCX", ".xls"])
def test_a_web_page_under_a_documents_name_is_refused_by_name(suffix: str) -> None:
    reason = contradiction(Format.HTML, suffix)
    assert reason is not None
    assert f"säger sig vara {suffix[1:].upper()} men är en webbsida (HTML)" in reason


@pytest.mark.parametrize(
    ("found", "suffix"), [(Format.HTML, ".html"), (Format.HTML, ""), (Format.TEXT, ".pdf")]
)
def test_other_names_contradict_nothing(found: Format, suffix: str) -> None:
    assert contradiction(found, suffix) is None


@pytest.mark.parametrize(
    ("found", "suffix", "reason"),
    [
        (Format.EMPTY, ".pdf", "filen är tom"),
        (Format.ZIP, ".zip", "packa upp"),
        (Format.ZIP, ".docx", "säger sig vara DOCX men är trasig"),
    ],
)
def test_what_is_not_read_is_told_with_what_to_do(found: Format, suffix: str, reason: str) -> None:
    assert reason in why_not_read(found, suffix)


STARTS = st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"mimetype", b"a;b\n", b"From: a\n"])


@given(STARTS, st.binary(max_size=300), st.integers(0, 3))
def test_any_bytes_have_a_format(start: bytes, rest: bytes, times: int) -> None:
    assert format_of(start + rest * times) in Format


@given(st.sampled_from([data for data, _ in KNOWN]), st.data())
def test_known_files_with_any_byte_changed_have_a_format(data: bytes, draw: st.DataObject) -> None:
    if data:
        place = draw.draw(st.integers(0, len(data) - 1))
        value = draw.draw(st.integers(0, 255))
        assert format_of(data[:place] + bytes([value]) + data[place + 1 :]) in Format

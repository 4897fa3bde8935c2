from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_office import damaged, docx, paragraph, word_table

from ingest.errors import UnreadableFileError
from ingest.readers.docx import read_docx

PATH = Path("fil.docx")
BREAK = "<w:r><w:br/></w:r>"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Stadens \'rubrik\'"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Arvd"><w:name w:val="Ärvd"/>'
    '<w:basedOn w:val="Egen"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
)
PARTLY = (
    paragraph("Avtal", "Rubrik1")
    + paragraph("Avtalet *gäller* för mål_1 & 2 [se bilaga] #3.")
    + word_table(["Förening", "Kommun", "Belopp"], ["Hemgården", "Borås", "5 kr"])
)


def text_of(body: str, **parts: str) -> str:
    return read_docx(docx(body, **parts), PATH).text


def level(depth: int, style: str, text: str, tied: str = "") -> str:
    tie = f'<w:pStyle w:val="{tied}"/>' if tied else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{tie}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, starts: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{starts}</w:num>'
    )


def test_headings_text_and_tables_become_markdown_word_for_word() -> None:
    assert text_of(PARTLY, styles=STYLES) == (
        "# Avtal\n\n"
        "Avtalet *gäller* för mål_1 & 2 [se bilaga] #3.\n\n"
        "| Förening | Kommun | Belopp |\n| --- | --- | --- |\n| Hemgården | Borås | 5 kr |"
    )


def test_a_templates_own_headings_are_known_by_their_outline_level() -> None:
    body = paragraph("Syfte", "Egen") + paragraph("Mål", "Arvd") + paragraph("Text.")
    assert text_of(body, styles=STYLES) == "## Syfte\n\n## Mål\n\nText."


def test_automatic_numbers_stand_in_the_text() -> None:
    levels = numbering(level(0, "decimal", "§ %1"), level(1, "lowerLetter", "%2)"))
    body = (
        paragraph("Parter", number=("1", 0))
        + paragraph("Staden", number=("1", 1))
        + paragraph("Föreningen", number=("1", 1))
        + paragraph("Emellan.")
        + paragraph("Ersättning", number=("1", 0))
        + paragraph("Betalning", number=("1", 1))
    )
    lines = ["§ 1 Parter", "a) Staden", "b) Föreningen", "Emellan.", "§ 2 Ersättning"]
    assert text_of(body, numbering=levels) == "\n\n".join([*lines, "a) Betalning"])


def test_numbers_of_many_levels_and_kinds() -> None:
    levels = numbering(
        level(0, "upperRoman", "%1."), level(1, "decimalZero", "%1.%2"), level(2, "none", "")
    )
    numbers = [("1", 0)] * 4 + [("1", 1), ("1", 2)]
    text = text_of("".join(paragraph("x", number=n) for n in numbers), numbering=levels)
    assert text.split("\n\n") == ["I. x", "II. x", "III. x", "IV. x", "IV.01 x", "x"]


def test_a_list_may_start_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    levels = numbering(level(0, "decimal", "%1."), starts=again)
    numbers = [("1", 0), ("1", 0), ("2", 0), ("2", 0)]
    text = text_of("".join(paragraph("x", number=n) for n in numbers), numbering=levels)
    assert text.split("\n\n") == ["1. x", "2. x", "1. x", "2. x"]


def test_headings_are_numbered_by_their_style() -> None:
    levels = numbering(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", tied="Egen"))
    body = paragraph("Syfte", "Egen") + paragraph("Mål", "Arvd") + paragraph("Text.")
    text = text_of(body, styles=STYLES, numbering=levels)
    assert text == "## 1.1 Syfte\n\n## 1 Mål\n\nText."


def test_bullets_become_a_list() -> None:
    levels = numbering(level(0, "bullet", "•"), level(1, "bullet", "o"))
    body = (
        paragraph("Ett", number=("1", 0))
        + paragraph("Två", number=("1", 1))
        + paragraph("Tre", number=("1", 0))
    )
    assert text_of(body, numbering=levels) == "- Ett\n  - Två\n- Tre"


def test_a_page_laid_out_as_a_table_is_running_text() -> None:
    cells = paragraph("Första stycket.") + paragraph("Andra stycket.")
    table = word_table(["Datum:", "2024-05-01"], ["Bakgrund", cells], ["", cells])
    assert text_of(table) == (
        "|  |  |\n| --- | --- |\n| Datum: | 2024-05-01 |\n\n"
        "Bakgrund\n\nFörsta stycket.\n\nAndra stycket.\n\nFörsta stycket.\n\nAndra stycket."
    )


def test_footnotes_are_marked_and_kept() -> None:
    body = '<w:p><w:r><w:t>Stöd</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    note = f'<w:footnote w:id="2">{paragraph("Beslut 2019.")}</w:footnote>'
    assert text_of(body, footnotes=note) == "Stöd[1]\n\n1. Beslut 2019."


def test_page_headers_and_footers_stand_last_each_line_once() -> None:
    header = paragraph("Borås Stad") + paragraph("Dnr 2024-17") + paragraph("1 (5)")
    text = text_of(paragraph("Hej Borås Stad."), header1=header, footer1=header)
    assert text == "Hej Borås Stad.\n\n## Sidhuvud och sidfot\n\nDnr 2024-17"


def test_contents_hidden_text_and_invisible_characters_are_left_out() -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hemligt</w:t></w:r></w:p>"
    body = paragraph("Inledning 3", "TOC1") + hidden + paragraph("förenings\u00adbidrag")
    assert text_of(body, styles=STYLES) == "föreningsbidrag"


def test_lines_and_boxes_to_tick_are_kept() -> None:
    box = (
        '<w:sdt xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
        '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>"
    )
    body = f"<w:p><w:r><w:t>Gatan 1</w:t></w:r>{BREAK}<w:r><w:t>Borås</w:t></w:r>{box}</w:p>"
    assert text_of(body) == "Gatan 1\nBorås☒"


@pytest.mark.parametrize(
    ("title", "stated"),
    [("Avtal om stöd", "Avtal om stöd"), ("Word-dokument", None), ("Mall protokoll", None)],
)
def test_a_stated_title_counts_if_the_document_bears_it_out(title: str, stated: str | None) -> None:
    data = docx(paragraph("AVTAL OM STÖD") + paragraph("Word-dokument"), title=title)
    assert read_docx(data, PATH).stated.title == stated


def test_a_document_of_pictures_only_is_reported() -> None:
    with pytest.raises(UnreadableFileError, match="OCR"):
        text_of("<w:p><w:r><w:drawing/></w:r></w:p>")


WHOLE = docx(PARTLY, styles=STYLES, numbering=numbering(level(0, "decimal", "%1.")))


@settings(max_examples=60)
@given(damaged(WHOLE))
def test_a_damaged_file_is_read_or_reported_and_nothing_else(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read_docx(data, PATH).text


@settings(max_examples=60)
@given(st.data())
def test_broken_xml_is_read_or_reported_and_nothing_else(draw: st.DataObject) -> None:
    tag = st.sampled_from(
        ["w:p", "w:tbl", "w:tr", "w:tc", "w:r", "w:pPr", "w:numPr", "w:hyperlink"]
    )
    number = st.text("0123456789abc-", max_size=3)
    opened = draw.draw(st.lists(st.tuples(tag, number), max_size=8))
    inside = "".join(f'<{name} w:val="{value}">' for name, value in opened)
    inside += "x" + "".join(f"</{name}>" for name, _ in reversed(opened))
    broken = numbering(level(0, draw.draw(number), "%1")).replace('"1"', f'"{draw.draw(number)}"')
    with suppress(UnreadableFileError):
        assert text_of(inside + PARTLY + paragraph("x", number=("1", 0)), numbering=broken)

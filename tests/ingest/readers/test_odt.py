from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from making_office import damaged, odf

from ingest.errors import UnreadableFileError
from ingest.readers.odt import read_odt

PATH = Path("fil.odt")
CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
TABLE = "<table:table><table:table-header-rows>{}</table:table-header-rows>{}</table:table>"
ROWS = [
    f"<table:table-row>{''.join(map(CELL.format, cells))}</table:table-row>"
    for cells in (["Namn", "Ort", "År"], ["Hemgården", "Borås", "2019"])
]
BODY = (
    '<text:h text:outline-level="2">Om  stödet</text:h>'
    "<text:p>Sök  *nu*<text:line-break/>hos <text:span>mål_1</text:span>.</text:p>"
    "<text:list><text:list-item><text:p>Ett</text:p><text:list><text:list-item><text:p>Två"
    "</text:p></text:list-item></text:list></text:list-item></text:list>" + TABLE.format(*ROWS)
)


def text_of(body: str, **parts: str) -> str:
    return read_odt(odf("text", body, **parts), PATH).text


def test_headings_lists_and_tables_become_markdown_word_for_word() -> None:
    assert text_of(BODY) == (
        "## Om stödet\n\nSök *nu*\nhos mål_1.\n\n- Ett\n  - Två\n\n"
        "| Namn | Ort | År |\n| --- | --- | --- |\n| Hemgården | Borås | 2019 |"
    )


def test_footnotes_and_text_boxes_are_kept() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Beslut 2019.</text:p></text:note-body></text:note>"
    )
    box = "<draw:frame><draw:text-box><text:p>I {}</text:p></draw:text-box></draw:frame>"
    boxes = box.format("ruta." + box.format("ruta i ruta."))
    assert text_of(f"<text:p>Stöd{note} ges.{boxes}{boxes}</text:p>").split("\n\n") == [
        "Stöd[1] ges.",
        *["I ruta.", "I ruta i ruta."] * 2,
        "[1] Beslut 2019.",
    ]


def test_links_keep_the_address_that_their_words_do_not_say() -> None:
    links = (
        '<text:a xlink:href="https://exempel.se/">Ansök</text:a> '
        '<text:a xlink:href="mailto:a@exempel.se">a@exempel.se</text:a>'
    )
    assert text_of(f"<text:p>{links}</text:p>") == "[Ansök](https://exempel.se/) a@exempel.se"


def test_a_numbered_heading_is_a_heading_though_it_lies_in_a_list() -> None:
    heading = "<text:list><text:list-item><text:h>Syfte</text:h></text:list-item></text:list>"
    assert text_of(f"{heading}<text:p>Text.</text:p>") == "# Syfte\n\nText."


def test_what_is_taken_out_commented_or_listed_as_contents_is_left_out() -> None:
    out = (
        "<text:tracked-changes><text:p>Struket</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Inledning 3</text:p></text:table-of-content>"
        "<text:p>Kvar<office:annotation><text:p>Hm?</text:p></office:annotation>.</text:p>"
    )
    assert text_of(out) == "Kvar."


def test_page_headers_and_footers_stand_last() -> None:
    margins = (
        "<style:header><text:p>Borås Stad</text:p></style:header>"
        "<style:footer><text:p>Dnr 2024-17</text:p></style:footer>"
    )
    text = text_of("<text:p>Borås Stad</text:p>", styles=margins)
    assert text == "Borås Stad\n\n## Sidhuvud och sidfot\n\nDnr 2024-17"


def test_a_title_that_the_text_bears_out_is_stated() -> None:
    data = odf("text", BODY, meta="<dc:title>Om stödet</dc:title>")
    assert read_odt(data, PATH).stated.title == "Om stödet"


@pytest.mark.parametrize("kind", ["presentation", "spreadsheet"])
def test_another_kind_of_document_inside_is_reported(kind: str) -> None:
    with pytest.raises(UnreadableFileError, match="trasig"):
        read_odt(odf(kind, ""), PATH)


def test_a_document_without_text_is_reported() -> None:
    with pytest.raises(UnreadableFileError, match="OCR"):
        text_of("<text:p><draw:frame/></text:p>")


@settings(max_examples=60)
@given(damaged(odf("text", BODY)))
def test_a_damaged_file_is_read_or_reported_and_nothing_else(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read_odt(data, PATH).text

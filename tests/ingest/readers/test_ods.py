from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from making_office import damaged, odf

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.ods import read_ods

PATH = Path("fil.ods")
STYLES = (
    '<office:automatic-styles><style:style style:name="ta2">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def cell(text: str, about: str = "") -> str:
    return f"<table:table-cell {about}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, about: str = "") -> str:
    inside = (text if text.startswith("<") else cell(text) for text in cells)
    return f"<table:table-row {about}>{''.join(inside)}</table:table-row>"


def table(*rows: str, about: str = 'table:name="Föreningar"') -> str:
    return f"<table:table {about}>{''.join(rows)}</table:table>"


def read(*tables: str) -> Reading:
    return read_ods(odf("spreadsheet", "".join(tables), automatic=STYLES), PATH)


LABELS = row("Förening", "Kommun", "Underskriven")
DATE = cell("2/5 2019", 'office:value-type="date" office:date-value="2019-05-02T00:00:00"')
BOOLEAN = cell("TRUE", 'office:value-type="boolean" office:boolean-value="true"')
EMPTY = "<table:table-cell table:number-columns-repeated='16384'/>"
EMPTY_ROWS = row(EMPTY, about="table:number-rows-repeated='1048576'")


def test_each_row_says_its_column_names_and_its_number() -> None:
    gap = row(EMPTY, about="table:number-rows-repeated='2'")
    data = [row("Hemgården", "Borås", DATE), gap, row("Träffen", "", BOOLEAN, EMPTY)]
    reading = read(table(LABELS, *data, EMPTY_ROWS))
    assert reading.text == (
        "## Föreningar\n\nFörening: Hemgården; Kommun: Borås; Underskriven: 2019-05-02\n"
        "Förening: Träffen; Underskriven: ja"
    )
    assert [(found.sheet, found.number) for found in reading.rows] == [
        ("Föreningar", 2),
        ("Föreningar", 5),
    ]
    assert reading.pages[0].label == "Föreningar"


def test_what_is_hidden_or_wrong_is_left_out_and_told() -> None:
    hidden = table(row("Hemligt", "x"), about='table:name="Dolt" table:style-name="ta2"')
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    error = (
        '<table:table-cell xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:'
        'xmlns:calcext:1.0" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>'
    )
    reading = read(table(columns, LABELS, row("Hemgården", "Borås", error)), hidden)
    assert reading.text.endswith("Förening: Hemgården")
    assert reading.warnings == (
        "Bladet ”Föreningar” har dolda kolumner som inte lästes.",
        "Bladet ”Föreningar” har celler med fel (#REF!) som inte lästes.",
        "Bladet ”Dolt” är dolt i filen och lästes inte.",
    )


def test_a_cell_repeated_to_the_end_of_the_world_is_refused() -> None:
    filled = cell("x", "table:number-columns-repeated='16384'")
    with pytest.raises(UnreadableFileError, match="dela upp"):
        read(table(row(filled, about="table:number-rows-repeated='1048576'")))


@settings(max_examples=60)
@given(damaged(odf("spreadsheet", table(LABELS, row("Hemgården", "Borås", DATE)))))
def test_a_damaged_file_is_read_or_reported_and_nothing_else(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read_ods(data, PATH).text

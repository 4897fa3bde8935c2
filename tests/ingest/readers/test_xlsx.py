import datetime
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from making_office import damaged, saved, workbook, zipped
from openpyxl import Workbook

from ingest.errors import UnreadableFileError
from ingest.readers.archive import open_archive
from ingest.readers.base import Reading
from ingest.readers.xlsx import read_xlsx

PATH = Path("fil.xlsx")
REGISTER: list[list[object]] = [
    ["Förening", "Kommun", "Underskriven"],
    ["Hemgården", "Borås", datetime.date(2019, 5, 2)],
    ["Träffen", "Mark", None],
]


def read(book: Workbook) -> Reading:
    return read_xlsx(saved(book), PATH)


def book_of(rows: list[list[object]]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def lines(reading: Reading) -> list[str]:
    return [reading.text[row.start : row.end] for row in reading.rows]


def test_each_row_says_its_column_names_and_its_number_in_excel() -> None:
    reading = read_xlsx(workbook([["Register 2024"], [], *REGISTER], "Föreningar"), PATH)
    assert reading.text == (
        "## Föreningar\n\nRegister 2024\n\n"
        "Förening: Hemgården; Kommun: Borås; Underskriven: 2019-05-02\n"
        "Förening: Träffen; Kommun: Mark"
    )
    assert [(row.sheet, row.number) for row in reading.rows] == [
        ("Föreningar", 4),
        ("Föreningar", 5),
    ]
    (page,) = reading.pages
    assert (page.number, page.label, page.start, page.end) == (
        1,
        "Föreningar",
        0,
        len(reading.text),
    )


def test_each_sheet_is_a_page() -> None:
    book = book_of(REGISTER)
    book.create_sheet("Tomt")
    book.create_sheet("Om").append(["Registret förs av Anna Exempel."])
    reading = read(book)
    assert [reading.text[page.start : page.end][:8] for page in reading.pages] == [
        "## Sheet",
        "## Om\n\nR",
    ]
    assert reading.text[reading.pages[0].end : reading.pages[1].start] == "\n\f\n"
    assert reading.pages[1].number == 3


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (5.0, "General", "5"),
        (0.1 + 0.2, "General", "0,3"),
        (12.5, "0.00", "12,50"),
        (0.125, "0.0%", "12,5 %"),
        (1250000, '#,##0 "kr"', "1 250 000 kr"),
        (1250000, "#,##0.00\\ [$kr-41D]", "1 250 000,00 kr"),
        (71, "00000", "00071"),
        (True, "General", "ja"),
        (datetime.datetime(2024, 5, 1, 13, 30), "yyyy-mm-dd hh:mm", "2024-05-01 13:30"),
        (datetime.time(13, 30), "hh:mm", "13:30"),
        ("två\n rader ", "General", "två rader"),
    ],
)
def test_a_cell_reads_as_it_is_shown(value: object, number_format: str, shown: str) -> None:
    book = book_of([["Namn", "Värde"], ["Hemgården", value], ["Träffen", "x"]])
    book.active["B2"].number_format = number_format
    assert lines(read(book))[0] == f"Namn: Hemgården; Värde: {shown}"


def test_what_is_hidden_is_left_out_and_told() -> None:
    book = book_of(REGISTER)
    book.active.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("Personuppgifter")
    hidden.append(["Hemligt"])
    hidden.sheet_state = "veryHidden"
    reading = read(book)
    assert "Borås" not in reading.text
    assert "Hemligt" not in reading.text
    assert reading.warnings == (
        "Bladet ”Sheet” har dolda kolumner som inte lästes.",
        "Bladet ”Personuppgifter” är dolt i filen och lästes inte.",
    )


def test_errors_and_formulas_without_a_value_are_told() -> None:
    reading = read(book_of([*REGISTER, ["Solgården", "#REF!", "=B2"]]))
    assert lines(reading)[-1] == "Förening: Solgården"
    assert [warning.split(" har ")[1][:14] for warning in reading.warnings] == [
        "celler med fel",
        "formler som al",
    ]


def test_cells_merged_downwards_count_for_each_row() -> None:
    book = book_of([["Kommun", "Förening"], ["Borås", "Hemgården"], [None, "Träffen"]])
    book.active.merge_cells("A2:A3")
    assert lines(read(book))[1] == "Kommun: Borås; Förening: Träffen"


def test_a_size_that_the_file_only_claims_is_not_believed() -> None:
    data = workbook(REGISTER)
    archive = open_archive(data, PATH)
    members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    for claimed in (b'<dimension ref="A1:XFD1048576"', b'<dimension ref="A1"'):
        members["xl/worksheets/sheet1.xml"] = sheet.replace(b'<dimension ref="A1:C3"', claimed)
        assert len(read_xlsx(zipped(members), PATH).rows) == 2


def test_a_row_at_the_end_of_the_world_does_not_take_for_ever() -> None:
    data = workbook(REGISTER)
    archive = open_archive(data, PATH)
    members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    members["xl/worksheets/sheet1.xml"] = sheet.replace(b'<row r="3"', b'<row r="999999999"')
    assert len(read_xlsx(zipped(members), PATH).rows) == 1


def test_an_empty_workbook_is_reported() -> None:
    with pytest.raises(UnreadableFileError, match="inga ifyllda celler"):
        read(Workbook())


def test_a_binary_workbook_is_reported_with_what_to_do() -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"x"})
    with pytest.raises(UnreadableFileError, match=r"XLSB.*spara om filen"):
        read_xlsx(data, PATH)


@settings(max_examples=40, deadline=None)
@given(damaged(workbook(REGISTER)))
def test_a_damaged_file_is_read_or_reported_and_nothing_else(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read_xlsx(data, PATH).text

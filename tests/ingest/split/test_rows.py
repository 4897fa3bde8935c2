from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import document

from ingest.models import Document, Passage
from ingest.readers.comma_separated import read_csv
from ingest.readers.registers import Sheet, register_of
from ingest.split import split

PATH = Path("fil.xlsx")
ROWS = [["Register 2024"], ["Förening", "Kommun"], ["Hemgården", "Borås"], ["Träffen", "Mark"]]


def register(*sheets: list[list[str]]) -> Document:
    made = [
        Sheet(n, f"Blad{n}", list(enumerate(rows, start=1))) for n, rows in enumerate(sheets, 1)
    ]
    reading = register_of(made, PATH)
    return document(reading.text, reading.pages).model_copy(update={"rows": reading.rows})


def row_passage(label: str, value: str) -> Passage:
    found = split(register([["Förening", label], ["Hemgården", value], ["Träffen", "x"]]))
    return next(passage for passage in found if passage.row == 2)


def test_each_row_is_a_passage_with_its_place() -> None:
    title, *rows = split(register(ROWS))
    assert title.text == "## Blad1\n\nRegister 2024"
    assert [(p.text, p.sheet, p.row, p.page, p.section) for p in rows] == [
        ("Förening: Hemgården; Kommun: Borås", "Blad1", 3, 1, "Blad1"),
        ("Förening: Träffen; Kommun: Mark", "Blad1", 4, 1, "Blad1"),
    ]
    assert [(unit.start, unit.end) for unit in rows[0].units] == [(rows[0].start, rows[0].end)]
    assert title.row is None


def test_a_sheets_name_alone_is_no_passage_and_a_sheet_of_text_is_one() -> None:
    plain = [["Registret uppdateras varje år."]]
    passages = split(register(ROWS[1:], plain, ROWS[1:]))
    assert [(p.page, p.row) for p in passages] == [(1, 2), (1, 3), (2, None), (3, 2), (3, 3)]
    assert passages[2].text == "## Blad2\n\nRegistret uppdateras varje år."


def test_a_csv_file_has_rows_but_no_pages() -> None:
    reading = read_csv("Förening;Kommun\nHemgården;Borås\nTräffen;Mark\n".encode(), PATH)
    found = split(document(reading.text).model_copy(update={"rows": reading.rows}))
    assert [(p.row, p.page, p.sheet, p.section) for p in found] == [
        (2, None, None, None),
        (3, None, None, None),
    ]


@pytest.mark.parametrize(
    ("label", "value", "municipalities"),
    [
        ("Kommun", "Mark", ("Mark",)),
        ("Säte", "Borås", ("Borås",)),
        ("Geografiskt område", "Borås, Mark och Ale", ("Borås", "Mark", "Ale")),
        ("Verksam i", "Marks kommun", ("Mark",)),
        ("Verksam i", "Borås Stad; Lilla Edet", ("Borås", "Lilla Edet")),
        ("Anmärkning", "Borås", ("Borås",)),
        ("Anmärkning", "Vi bjöd in Borås", ()),
        ("Kommunikation", "Annons i Borås Tidning", ()),
        ("Postadress", "Storgatan 1, Borås", ()),
        ("Kommun", "Umeå", ()),
    ],
)
def test_a_row_is_about_the_places_that_a_cell_of_its_names(
    label: str, value: str, municipalities: tuple[str, ...]
) -> None:
    assert row_passage(label, value).municipalities == municipalities


CELL = st.text(st.sampled_from("abÅ19 :;#|"), max_size=6)


@given(st.lists(st.lists(st.lists(CELL, max_size=3), max_size=6), max_size=3))
def test_passages_are_in_order_and_true_to_the_text(sheets: list[list[list[str]]]) -> None:
    made = register([["Förening", "Kommun"], ["Hemgården", "Borås"]], *sheets)
    passages = split(made)
    assert all(made.text[p.start : p.end] == p.text for p in passages)
    assert all(first.end <= second.start for first, second in pairwise(passages))
    assert [p.row for p in passages if p.row] == [row.number for row in made.rows]

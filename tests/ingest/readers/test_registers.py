from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.errors import UnreadableFileError
from ingest.readers import registers
from ingest.readers.registers import Sheet, register_of

PATH = Path("fil.xlsx")


def rows_of(*cells: list[str]) -> list[str]:
    reading = register_of([Sheet(1, "Blad1", list(enumerate(cells, start=1)))], PATH)
    return [reading.text[row.start : row.end] for row in reading.rows]


def test_without_column_names_the_columns_go_by_their_letters() -> None:
    assert rows_of(["Hemgården", "Borås"], ["Träffen", "Mark"], ["Solgården", "Ale"]) == [
        "Kolumn A: Hemgården; Kolumn B: Borås",
        "Kolumn A: Träffen; Kolumn B: Mark",
        "Kolumn A: Solgården; Kolumn B: Ale",
    ]


def test_names_of_associations_are_not_taken_for_column_names() -> None:
    rows = rows_of(["Hemgårdens förening", "Borås"], ["Träffens förening", "Mark"])
    assert rows[0] == "Kolumn A: Hemgårdens förening; Kolumn B: Borås"


def test_a_title_above_the_column_names_names_no_column() -> None:
    labels, values = ["Nr", "Förening", "Kommun"], ["1", "Hemgården", "Borås"]
    assert rows_of(["Register", "2024"], labels, values) == [
        "Nr: 1; Förening: Hemgården; Kommun: Borås"
    ]


def test_column_names_printed_on_each_page_are_no_rows() -> None:
    labels = ["Förening", "Kommun"]
    assert len(rows_of(labels, ["Hemgården", "Borås"], labels, ["Träffen", "Mark"])) == 2


@pytest.mark.parametrize("colon", ["", ":"])
def test_a_form_reads_as_it_is_filled_in(colon: str) -> None:
    form = [["Namn", "Hemgården"], ["E-post", "a@exempel.se"], ["Telefon", "031-12"], ["Ort", ""]]
    rows = rows_of(*([f"{label}{colon}", value] for label, value in form))
    assert rows[:3] == ["Namn: Hemgården", "E-post: a@exempel.se", "Telefon: 031-12"]


def test_one_column_is_text() -> None:
    sheet = Sheet(1, "Om", [(1, ["Om registret"]), (2, ["Det förs av Anna Exempel."])])
    reading = register_of([sheet], PATH)
    assert reading.rows == ()
    assert reading.text == "## Om\n\nOm registret\n\nDet förs av Anna Exempel."


def test_too_many_cells_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "MOST_CELLS", 3)
    with pytest.raises(UnreadableFileError, match="dela upp"):
        rows_of(["a", "b"], ["c", "d"])


CELL = st.text(st.sampled_from("abÅö19 :;,\n\t|#-"), max_size=8)
SHEET = st.lists(st.lists(CELL, max_size=4), max_size=8)


@given(st.lists(SHEET, max_size=3))
@example([[["Å", "", "b", ""], ["1"], ["Å", "", "b", ""]]])
def test_every_cell_is_in_the_text_and_every_row_holds_its_own(
    sheets: list[list[list[str]]],
) -> None:
    numbered = [list(enumerate(rows, start=1)) for rows in sheets]
    tidy = [[[" ".join(cell.split()) for cell in cells] for cells in rows] for rows in sheets]
    made = [Sheet(n, f"Blad{n}", lines) for n, lines in enumerate(numbered, start=1)]
    if not any(cell for rows in tidy for cells in rows for cell in cells):
        with pytest.raises(UnreadableFileError, match="inga ifyllda"):
            register_of(made, PATH)
        return
    reading = register_of(made, PATH)
    assert all(first.end < second.start for first, second in pairwise(reading.rows))
    for row in reading.rows:
        number = int((row.sheet or "").removeprefix("Blad")) - 1
        text = reading.text[row.start : row.end]
        assert all(cell in f"{text}:" for cell in tidy[number][row.number - 1])
    for rows in tidy:
        for place, cell in [one for cells in rows for one in enumerate(cells)]:
            # A column that has a name, said once or on each page, and nothing else says nothing.
            said = [cells[place] for cells in rows if place < len(cells) and cells[place]]
            assert cell.rstrip(":") in reading.text or {*said} == {cell}

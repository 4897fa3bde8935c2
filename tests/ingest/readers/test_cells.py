from io import BytesIO

from fpdf import FPDF
from pypdf import PdfReader

from ingest.readers.cells import CellText


def text_of(made: FPDF) -> str:
    cells = CellText()
    PdfReader(BytesIO(bytes(made.output()))).pages[0].extract_text(visitor_text=cells.add)
    return cells.text()


def page() -> FPDF:
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    return made


def table(rows: list[list[str]]) -> str:
    made = page()
    for row in rows:
        for cell in row:
            made.cell(45, 8, cell)
        made.ln()
    return text_of(made)


def test_the_cells_of_a_row_are_parted_so_that_no_two_figures_run_together() -> None:
    rows = [["Storlek", "Faktor", "Utan moms", "Med moms"], ["B1", "1", "900 kr", "1 125 kr"]]
    assert table(rows).splitlines() == ["\t".join(row) for row in rows]


def test_an_empty_cell_keeps_its_column() -> None:
    rows = [["Ledamot", "Ja", "Nej"], ["Anna Exempel", "X", " "], ["Bo Exempel", " ", "X"]]
    assert table(rows).splitlines()[1:] == ["Anna Exempel\tX", "Bo Exempel\t\tX"]


def test_words_in_other_fonts_are_no_cells() -> None:
    made = page()
    for style, words in (("", "Nämnden beslutar "), ("B", "att bifalla"), ("", " ansökan i år.")):
        made.set_font("Helvetica", style, 11)
        made.write(8, words)
    assert text_of(made) == "Nämnden beslutar att bifalla ansökan i år."


def test_what_is_indented_after_its_mark_is_no_cell() -> None:
    made = page()
    for mark in ("•", "§ 12", "2.1", "a)", "3"):
        made.set_font("Times", size=11)
        made.cell(20, 8, mark.replace("•", "*"))
        made.cell(100, 8, "Föreningen söker bidrag", new_x="LMARGIN", new_y="NEXT")
    assert "\t" not in text_of(made)


def test_a_row_that_starts_with_a_figure_has_cells() -> None:
    assert table([["12", "34", "56"]]) == "12\t34\t56"

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.comma_separated import read_csv

PATH = Path("fil.csv")


def test_rows_get_their_column_names_and_the_numbers_they_have_in_excel() -> None:
    text = 'Förening;Kommun\n\n"Träffen;\nvid ån";Mark\nÅsgården;Borås\n'
    reading = read_csv(text.encode("cp1252"), PATH)
    assert (
        reading.text == "Förening: Träffen; vid ån; Kommun: Mark\nFörening: Åsgården; Kommun: Borås"
    )
    assert [(row.sheet, row.number) for row in reading.rows] == [(None, 3), (None, 4)]
    assert reading.pages == ()


def test_text_without_columns_is_kept_as_it_is() -> None:
    assert read_csv(b"Hej,\r\ndu!", PATH).text == "Hej,\r\ndu!"


NAME = st.text(st.sampled_from("abcÅäö -"), min_size=1, max_size=9).map(lambda s: f"x{s.strip()}")


@given(st.lists(st.tuples(NAME, NAME), min_size=2, max_size=6), st.sampled_from(";,\t"))
def test_what_stands_in_the_file_stands_in_its_row(rows: list[tuple[str, str]], mark: str) -> None:
    table = [("Förening", "Kommun"), *rows]
    text = "\n".join(mark.join(row) for row in table)
    reading = read_csv(text.encode(), PATH)
    found = [reading.text[row.start : row.end] for row in reading.rows]
    tidy = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    assert found == [f"Förening: {name}; Kommun: {place}" for name, place in tidy]


def test_front_matter_above_the_columns_is_kept_as_what_it_states(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(
        "---\nutgivare: Exempelmyndigheten\nokänd rad: x\n---\n"
        "Förening;Ort\nLinden;Mark\nEken;Borås\nAsken;Skara\n",
        encoding="utf-8",
    )
    reading = read_csv(file.read_bytes(), file)
    assert reading.stated.publisher == "Exempelmyndigheten"
    assert "okänd rad" in reading.warnings[0]
    assert reading.text.startswith("Förening: Linden; Ort: Mark")

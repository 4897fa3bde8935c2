from ingest.readers.markdown_table import Cell, markdown_table


def table(*rows: list[str | Cell]) -> str:
    return markdown_table([[Cell(c) if isinstance(c, str) else c for c in row] for row in rows])


def test_column_labels_head_the_table() -> None:
    assert table(["Namn", "Ort", "År"], ["Hemgården", "Borås", "2019"]) == (
        "| Namn | Ort | År |\n| --- | --- | --- |\n| Hemgården | Borås | 2019 |"
    )


def test_labels_and_values_have_no_column_labels() -> None:
    assert table(["Var", "Ullevi"], ["När", "18 september"]).startswith("|  |  |\n| --- | --- |")


def test_a_merged_cell_counts_for_every_row_it_reaches_into() -> None:
    merged = Cell("Borås", down=2)
    text = table(["Ort", "Namn", "År"], [merged, "Hemgården", "2019"], ["Träffen", "2020"])
    assert text.splitlines()[2:] == ["| Borås | Hemgården | 2019 |", "| Borås | Träffen | 2020 |"]


def test_a_wide_cell_leaves_no_empty_columns_behind() -> None:
    wide = Cell("Rubrik", across=4)
    assert table([wide], [Cell("a", across=2), Cell("b", across=2)]).splitlines()[2:] == [
        "| Rubrik |",
        "| a | b |",
    ]


def test_an_empty_cell_under_a_label_keeps_its_place() -> None:
    text = table(["Namn", "Ort", "År"], ["Hemgården", "", "2019"])
    assert text.endswith("| Hemgården |  | 2019 |")


def test_a_box_of_text_is_text() -> None:
    assert table(["Tänk på det här."], [""], ["Och det här."]) == "Tänk på det här.\n\nOch det här."


def test_a_table_in_a_table_stays_a_table() -> None:
    inner = table(["Namn", "Ort", "År"], ["Hemgården", "Borås", "2019"])
    assert table(["Bilaga", inner], ["Datum", "2024"]).startswith(f"Bilaga\n\n{inner}\n\n| ")


def test_an_empty_table_gives_nothing() -> None:
    assert table(["", ""], []) == table() == ""


def test_cells_that_claim_to_be_endless_do_not_make_it_so() -> None:
    endless = Cell("a", across=10**9, down=10**9)
    assert table([endless, "b"], ["c"]).count("a") <= 2

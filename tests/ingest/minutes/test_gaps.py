from ingest.minutes import agenda_of, gaps_in


def warnings(stated: str, *numbers: str) -> tuple[str, ...]:
    items = "\n\n".join(
        f"§ {number} Ärende nummer {place}\nBeslut\nFörslag {place} antas av nämnden."
        for place, number in enumerate(numbers)
    )
    agenda = agenda_of(f"Protokoll\nParagrafer {stated}\n\n{items}\n")
    assert agenda is not None
    return gaps_in(agenda)


def test_complete_minutes_give_no_warning() -> None:
    assert warnings("§§ 32–35", "32", "33", "34", "35") == ()
    assert warnings("§ 59", "59") == ()


def test_a_missing_paragraph_is_named() -> None:
    assert warnings("§§32-35", "32", "33", "35") == ("Protokollet säger §§ 32–35 men § 34 saknas.",)


def test_several_missing_ones_are_named_together() -> None:
    assert warnings("§§ 1-9", "1", "3", "7", "9") == (
        "Protokollet säger §§ 1–9 men §§ 2, 4–6 och 8 saknas.",
    )


def test_a_number_that_two_items_bear_is_named() -> None:
    (missing, twice) = warnings("§§ 1-3", "1", "2", "2")
    assert missing == "Protokollet säger §§ 1–3 men § 3 saknas."
    assert twice.startswith("§ 2 finns flera gånger i protokollet.")


def test_an_extract_need_not_hold_the_whole_range() -> None:
    agenda = agenda_of("Protokollsutdrag\nParagrafer §§ 90-99\n\n§ 92 Motion\nBeslut\nBifall.\n")
    assert agenda is not None
    assert gaps_in(agenda) == ()


def test_without_a_stated_range_nothing_is_missing() -> None:
    agenda = agenda_of("Protokollsutdrag\n\n§ 92 2024.511 KS\nMotion\nBeslut\nBifall.\n")
    assert agenda is not None
    assert gaps_in(agenda) == ()

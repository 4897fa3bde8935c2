from datetime import date

from service.answer import Answer, Citation
from ui import texts
from ui.layout import groups


def cited(answer: Answer, *said: tuple[str, date | None]) -> Answer:
    """The same answer with these sentences, each from a source of its own day."""
    first = answer.citations[0]
    citations = [
        Citation.model_validate(first.model_dump() | {"n": n, "date": day})
        for n, (_, day) in enumerate(said, start=1)
    ]
    sentences = [{"text": text, "citations": [n]} for n, (text, _) in enumerate(said, start=1)]
    changed = answer.model_dump() | {"citations": citations, "sentences": sentences}
    return Answer.model_validate(changed)


MAY, OCTOBER = date(2024, 5, 2), date(2025, 10, 17)


def test_what_was_said_at_several_times_is_headed_by_when(answer: Answer) -> None:
    laid_out = groups(
        cited(answer, ("Ett.", MAY), ("Två.", MAY), ("Tre.", OCTOBER), ("Fyra.", None))
    )
    assert [one.heading for one in laid_out] == ["Maj 2024", "Oktober 2025", "Datum saknas"]
    assert [len(one.blocks) for one in laid_out] == [2, 1, 1]


def test_one_time_needs_no_heading(answer: Answer) -> None:
    [only] = groups(cited(answer, ("Ett.", MAY), ("Två.", MAY)))
    assert only.heading is None


def test_headings_are_there_from_the_first_sentence_on(answer: Answer) -> None:
    [begun] = groups(cited(answer, ("Ett.", MAY), ("Två.", OCTOBER)), most=1)
    assert begun.heading == "Maj 2024"


def test_bullets_in_a_row_are_a_list_and_what_announces_them_is_not(answer: Answer) -> None:
    said = ("Målen är:", "Mer tid", "Fler möten", "Det är bra.", "En rad")
    [only] = groups(cited(answer, *((text, MAY) for text in said)))
    assert [(len(one.lines), one.is_list) for one in only.blocks] == [
        (1, False),
        (2, True),
        (1, False),
        (1, False),
    ]


def test_a_refusal_is_one_paragraph_of_its_own_words(refusal: Answer) -> None:
    [only] = groups(refusal)
    assert [str(one.lines[0].text) for one in only.blocks] == [refusal.answer]
    assert texts.UNDATED not in str(only)

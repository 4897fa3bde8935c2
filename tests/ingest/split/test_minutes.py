"""Passages of minutes follow their §."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from making import document

from ingest.minutes import agenda_of
from ingest.models import Page, Passage
from ingest.split import split

PAGES = (
    """Kulturnämnden
Protokoll
2024-03-05

Plats och tid Rådhuset kl. 13:00 Paragrafer §§ 7-9
Beslutande Anna Exempel (X) (ordförande)
Bo Exempelsson (Y)
Utses att justera Bo Exempelsson (Y)
""",
    """§ 7 Information
§ 8 Bidrag till föreningar
§ 9 Meddelanden
""",
    """§ 7
Information
Förvaltningen berättar om läget.
Föredragningar
§ 8 Bidrag till föreningar
Paragrafen är justerad
""",
    """§ 8  2024.012 KN
Bidrag till föreningar
Ärendebeskrivning
Två föreningar har ansökt.
Beslut
Bidragen beviljas. Pengarna betalas ut i maj.
Expedieras till
Föreningarna
""",
    """Beslutsunderlag
• Ansökan från Exempelföreningen
Paragrafen är justerad

§ 9 Meddelanden

Vid protokollet
Dan Skrivare
""",
)
TEXT = "\n\f\n".join(PAGES)


def passages(text: str = TEXT) -> list[Passage]:
    return split(document(text, pages_of(text)))


def pages_of(text: str) -> tuple[Page, ...]:
    pages, start = [], 0
    for number, page in enumerate(text.split("\n\f\n"), start=1):
        pages.append(Page(number=number, start=start, end=start + len(page)))
        start += len(page) + 3
    return tuple(pages)


def test_each_passage_is_one_part_of_one_item() -> None:
    assert [(p.paragraph, p.case_number, p.section) for p in passages()] == [
        (None, None, "Plats och tid"),
        (None, None, "Beslutande"),
        (None, None, "Justering"),
        (None, None, "Innehåll"),
        ("7", None, "§ 7 Information"),
        ("8", "2024.012 KN", "§ 8 Bidrag till föreningar › Ärendebeskrivning"),
        ("8", "2024.012 KN", "§ 8 Bidrag till föreningar › Beslut"),
        ("8", "2024.012 KN", "§ 8 Bidrag till föreningar › Expedieras till"),
        ("8", "2024.012 KN", "§ 8 Bidrag till föreningar › Beslutsunderlag"),
        ("9", None, "§ 9 Meddelanden"),
        (None, None, "Justering"),
    ]


def test_a_decision_is_quoted_sentence_by_sentence_with_its_page() -> None:
    decision = next(p for p in passages() if p.section and p.section.endswith("› Beslut"))
    assert [TEXT[u.start : u.end] for u in decision.units] == [
        "Bidragen beviljas.",
        "Pengarna betalas ut i maj.",
    ]
    assert decision.page == 4
    assert decision.text.startswith("Beslut\n")


def test_those_present_are_quoted_one_by_one() -> None:
    present = next(p for p in passages() if p.section == "Beslutande")
    assert [TEXT[u.start : u.end] for u in present.units] == [
        "Anna Exempel (X) (ordförande)",
        "Bo Exempelsson (Y)",
    ]
    assert present.text.startswith("Beslutande Anna")


def test_signing_marks_are_in_no_unit() -> None:
    units = [TEXT[u.start : u.end] for p in passages() for u in p.units]
    assert not any("Paragrafen är justerad" in unit for unit in units)


def test_an_item_that_is_only_a_heading_has_a_passage() -> None:
    (last,) = [p for p in passages() if p.paragraph == "9"]
    assert last.text == "§ 9 Meddelanden"


def test_a_label_on_the_sentence_s_own_line_names_the_section() -> None:
    *_, passage = passages("Protokoll\n\n§ 1 Val\nBeslut: Anna Exempel väljs.\n")
    assert passage.section == "§ 1 Val › Beslut"
    assert passage.text == "§ 1 Val\nBeslut: Anna Exempel väljs."


def test_tariffs_have_sections_but_no_paragraph() -> None:
    text = "Taxa\n\n§ 1 Avgift\nAvgiften är 10 kr.\n\n§ 2 Moms\nMoms tillkommer.\n"
    found = passages(text)
    assert {p.paragraph for p in found} == {None}
    assert [p.section for p in found][1:] == ["§ 1 Avgift", "§ 2 Moms"]


PIECES = st.sampled_from([*TEXT.splitlines(), "", "\f", "§ 8 Bidrag", "Beslut: Ja.", "- punkt"])


@given(st.lists(PIECES, max_size=40).map("\n".join))
def test_every_word_but_the_marks_of_signing_is_in_one_passage(text: str) -> None:
    agenda = agenda_of(text)
    held = [False] * len(text)
    for start, end in agenda.formalities if agenda else ():
        held[start:end] = [True] * (end - start)
    found = split(document(text))
    for passage in found:
        assert passage.text == text[passage.start : passage.end]
        held[passage.start : passage.end] = [True] * len(passage.text)
    assert all(passage.end <= following.start for passage, following in pairwise(found))
    assert not [
        char for char, is_held in zip(text, held, strict=True) if not is_held and char.isalnum()
    ]


@given(st.lists(PIECES, max_size=40).map("\n".join))
def test_no_passage_crosses_from_one_item_to_another(text: str) -> None:
    agenda = agenda_of(text)
    for passage in split(document(text)):
        spanned = [
            part.item
            for part in (agenda.parts if agenda else ())
            if part.start < passage.end and passage.start < part.end
        ]
        assert {item.paragraph if item else None for item in spanned} <= {passage.paragraph}

"""Which lines of minutes head their items, and what is an item's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.minutes import Agenda, agenda_of

HEAD = """Fritidsnämnden
Protokoll
2024-03-05

Plats och tid Rådhuset kl. 13:00-15:00 Paragrafer {stated}
Beslutande Anna Exempel (X) (ordförande)
Bo Exempelsson (Y)
Ej tjänstgörande
ersättare
Cia Påhittad (X)
Utses att justera Bo Exempelsson (Y)
Sekreterare
Dan Skrivare
Protokollet är justerat.
"""
CONTENTS = "\n§ 12 Information\n§ 13 Budget för 2025\n§ 14 Meddelanden\n"
ITEMS = """
§ 12
Information
Förvaltningen informerar om läget.
Föredragningar
§ 12 Information
§ 14 Meddelanden
Paragrafen är justerad

§ 13  2024.007 FRN
Budget för 2025
Ärendebeskrivning
Arbetsutskottet har den 12 februari 2024,
§ 20 behandlat ärendet, se även 2023-12-16 § 86.
§ 5 i reglementet gäller.
Beslut
Budgeten antas.
Beslutsunderlag
• §20 AU Budget för 2025

§14
Meddelanden
Ärendebeskrivning
§ 67 2024.142 KS Revidering av riktlinjer
§ 63 2023.354 KS Rutin mot hot och våld
"""
MINUTES = HEAD.format(stated="§§12-14") + CONTENTS + ITEMS


def agenda(text: str) -> Agenda:
    found = agenda_of(text)
    assert found is not None
    return found


def told(text: str) -> list[tuple[str, str | None, str]]:
    return [(item.paragraph, item.case_number, item.heading) for item in agenda(text).items]


def extract(heading: str) -> str:
    return f"Protokollsutdrag\n\n{heading}\n\nBeslut\nFörslaget antas.\n\nJusteras:\nAnna Exempel\n"


def test_items_are_told_from_contents_references_and_lists() -> None:
    assert told(MINUTES) == [
        ("12", None, "Information"),
        ("13", "2024.007 FRN", "Budget för 2025"),
        ("14", None, "Meddelanden"),
    ]
    assert agenda(MINUTES).stated == (12, 14)


def test_an_item_holds_all_until_the_next_one() -> None:
    first, second, third = agenda(MINUTES).items
    assert MINUTES[first.start : first.end].startswith("§ 12\nInformation\nFörvaltningen")
    assert MINUTES[first.start : first.end].rstrip().endswith("Paragrafen är justerad")
    assert (first.end, second.end, third.end) == (second.start, third.start, len(MINUTES))


def test_parts_are_named_by_their_subheadings() -> None:
    parts = agenda(MINUTES).parts
    budget = [part for part in parts if part.item and part.item.paragraph == "13"]
    assert [part.name for part in budget] == [
        None,
        "Ärendebeskrivning",
        "Beslut",
        "Beslutsunderlag",
    ]
    decision = budget[2]
    assert MINUTES[decision.content : decision.end].strip() == "Budgeten antas."


def test_what_comes_before_the_items_is_parted_too() -> None:
    before = [part.name for part in agenda(MINUTES).parts if part.item is None]
    assert before == [
        "Plats och tid",
        "Beslutande",
        "Ej tjänstgörande ersättare",
        "Justering",
        "Innehåll",
    ]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("§ 33  2026.007 BUN\nRubrik", ("33", "2026.007 BUN", "Rubrik")),
        ("§ 5 Rubrik", ("5", None, "Rubrik")),
        ("§5. Rubrik", ("5", None, "Rubrik")),
        ("§ 12 Dnr KS 2024/123\nRubrik", ("12", "KS 2024/123", "Rubrik")),
        ("§ 12 Rubrik\nDnr 2024-00123", ("12", "2024-00123", "Rubrik")),
        ("§ 12 Rubrik (RS 2023-01234)", ("12", "RS 2023-01234", "Rubrik")),
        ("## § 12 Rubrik\n**Diarienummer: KUN 2024-00123**", ("12", "KUN 2024-00123", "Rubrik")),
        ("**§ 12** Rubrik", ("12", None, "Rubrik")),
        ("KS § 12 Rubrik", ("12", None, "Rubrik")),
        ("§ 12/24 Rubrik", ("12", None, "Rubrik")),
        ("§ 12a Rubrik", ("12a", None, "Rubrik")),
        ("Ärende 5\nRubrik", ("5", None, "Rubrik")),
        ("§ 7 Regler för 2027-2030", ("7", None, "Regler för 2027-2030")),
        ("§ 7 KS 2024/1\nDispens (2024-0142)", ("7", "KS 2024/1", "Dispens (2024-0142)")),
        ("§ 7\nMotion om cykel och\nbuss i länet", ("7", None, "Motion om cykel och buss i länet")),
        ("§ 7\nAvgift för e-\ncigaretter", ("7", None, "Avgift för e-cigaretter")),
        ("§ 7 Ordföranden hälsar alla välkomna till mötet.", ("7", None, "")),
    ],
)  # fmt: skip
def test_headings_in_every_written_form(
    heading: str, expected: tuple[str, str | None, str]
) -> None:
    assert told(extract(heading)) == [expected]


def test_the_table_of_contents_tells_where_a_broken_heading_ends() -> None:
    listed = "§ 8 Val av ombud till Exempelbolaget efter Bo Ek\n§ 9 Övrigt\n"
    items = (
        "\n§ 8\nVal av ombud till Exempelbolaget\nefter Bo Ek\nAnna Exempel valdes\n\n"
        "§ 9\nÖvrigt\nInget fanns att ta upp.\n"
    )
    text = f"Protokoll\n\nNärvarande: Anna Exempel\n\n{listed}{items}"
    assert told(text) == [
        ("8", None, "Val av ombud till Exempelbolaget efter Bo Ek"),
        ("9", None, "Övrigt"),
    ]


def test_a_heading_said_again_on_the_next_page_is_the_same_item() -> None:
    page = "Nämnden\nProtokoll\n\n§ 4 Budget\n"
    text = (
        f"{page}\nBeslut\nBudgeten antas med de ändringar som nämnden har enats om.\n\f\n"
        f"{page}\nReservation\nBo Exempelsson reserverar sig.\n\f\n"
        "Nämnden\nProtokoll\n\n§ 4 forts.\n\nExpedieras till\nStyrelsen\n"
    )
    (item,) = agenda(text).items
    assert (item.start, item.end) == (text.index("§ 4"), len(text))
    said_again = [text[start:end] for start, end in agenda(text).formalities]
    assert said_again == ["§ 4 Budget", "§ 4 forts."]


def test_a_list_of_votes_belongs_to_its_item_wherever_it_stands() -> None:
    text = (
        "Protokoll\n\n§ 1 Budget\nBeslut\nBudgeten antas.\n\n§ 2 Val\nBeslut\nAnna väljs.\n\n"
        "Vid protokollet\nDan Skrivare\n\nVoteringslista: § 1\nAnna Exempel (X) Ja\n"
    )
    *_, signatures, votes = agenda(text).parts
    assert (signatures.name, signatures.item) == ("Justering", None)
    assert votes.name == "Voteringslista"
    assert votes.item is not None
    assert votes.item.paragraph == "1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anteckningar\n\nBeslut\nVi ses igen.\n",
        "Taxa\n\n§ 1 Avgift\nAvgiften är 10 kr.\n\n§ 2 Moms\nMoms tillkommer.\n",
        "Föreskrifter\n\n12 § Den som säljer ska anmäla det.\n\n13 § Tillsyn utövas av nämnden.\n",
        "Stadgar\n\n§ 1 Namn\nFöreningen heter Exemplet.\n\n§ 2 Årsmöte\nPå årsmötet väljs två "
        "justerare.\nProtokollet justeras.\n\n§ 3 Beslut\nBeslut fattas med enkel majoritet.\n",
        "Arbetsordning\nProtokoll ........ 3\n\nLedamöter\n§ 1\nFullmäktige har 51 ledamöter.\n\n"
        "Beslut\n§ 2\nOmröstning sker öppet.\nReservation\n§ 3\nEnligt paragraf 2.\n"
        "Justering\n§ 4\nProtokollet justeras av två ledamöter.\n",
    ],
)
def test_tariffs_statutes_bylaws_and_notes_are_no_minutes(text: str) -> None:
    assert agenda_of(text) is None


def test_a_stray_number_does_not_pull_the_agenda_apart() -> None:
    text = MINUTES.replace("§14\nMeddelanden", "§ 41\nFelskrivet\nBeslut\nJa.\n\n§14\nMeddelanden")
    assert [number for number, _, _ in told(text)] == ["12", "13", "14"]


PIECES = st.sampled_from(
    [*MINUTES.splitlines(), "", "", "§ 13 forts.", "Voteringslista: § 13", "Beslut: Ja.", "\f"]
)


@given(st.lists(PIECES, max_size=40).map("\n".join))
def test_parts_follow_one_another_and_hold_the_whole_text(text: str) -> None:
    found = agenda_of(text)
    if found is None:
        return
    at = 0
    for part in found.parts:
        assert part.start == at
        assert part.start <= part.content <= part.end
        at = part.end
    assert at == len(text)
    for item, following in zip(found.items, found.items[1:], strict=False):
        assert item.end == following.start

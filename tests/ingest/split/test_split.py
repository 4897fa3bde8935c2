from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import document

from ingest.models import Page, Passage
from ingest.readers import read
from ingest.split import split

CORPUS = sorted((Path(__file__).parents[3] / "corpus").glob("*/*.md"))


def sections(text: str) -> list[tuple[str | None, list[str]]]:
    return [(p.section, [text[u.start : u.end] for u in p.units]) for p in split(document(text))]


def units(text: str) -> list[str]:
    return [unit for _, found in sections(text) for unit in found]


def test_a_short_line_before_content_is_its_heading_and_leads_the_passage() -> None:
    text = "Organisation\n\nGruppen fick en ny ledamot. Alla hälsade."
    assert sections(text) == [("Organisation", ["Gruppen fick en ny ledamot.", "Alla hälsade."])]
    assert split(document(text))[0].text == text


def test_of_three_short_lines_in_a_row_the_middle_one_is_content() -> None:
    text = "Syftet med mötet\n\nDialog mellan alla parter\n\nMål\n\n- Nätverka\n"
    assert sections(text) == [
        ("Syftet med mötet", ["Dialog mellan alla parter"]),
        ("Mål", ["Nätverka"]),
    ]


def test_numbered_headings_stand_above_the_others() -> None:
    text = "1. Bakgrund\n\nText ett.\n\nMål\n\nText två.\n\n2. Agenda\n\nText tre."
    assert [name for name, _ in sections(text)] == ["1. Bakgrund", "1. Bakgrund › Mål", "2. Agenda"]


def test_markdown_headings_are_taken_at_their_word() -> None:
    text = "# Stöd.\n\n## Så söker du!\n\nSkriv ett brev."
    assert sections(text) == [("Stöd. › Så söker du!", ["Skriv ett brev."])]


def test_a_bare_paragraph_number_takes_the_next_line_as_its_name() -> None:
    text = "§ 26\nAvgifter\nSyfte\nAvgiften täcker kostnaden."
    assert sections(text) == [("§ 26 Avgifter › Syfte", ["Avgiften täcker kostnaden."])]


def test_a_question_above_bullets_heads_them() -> None:
    text = "Vad saknas? (fritt)\n\n- Mer tid.\n-utan blanksteg\n• punkt\nA/ bokstav"
    assert sections(text) == [
        ("Vad saknas? (fritt)", ["Mer tid.", "utan blanksteg", "punkt", "bokstav"])
    ]


def test_an_amount_on_a_line_of_its_own_can_be_quoted() -> None:
    text = "Avgift\n\nGrundavgift 5 %\n\n135 219 kr\n\nMoms tillkommer."
    assert units(text) == ["Grundavgift 5 %", "135 219 kr", "Moms tillkommer."]


def test_numbered_questions_are_a_list_not_headings() -> None:
    assert units("Frågor:\n\n1. Vad vill ni?\n2. Hur gör ni?") == [
        "Frågor:",
        "Vad vill ni?",
        "Hur gör ni?",
    ]


def test_a_contact_stays_with_its_details_under_the_heading_above() -> None:
    filler = "Det här är en mening som fyller ut texten med tio ord. " * 10
    text = f"Hälsa\n\n{filler}\n\nKontaktuppgift Anna Berg:\n\nTelefon: 031-12\n\nEpost: a@b.se\n"
    *_, last = sections(text)
    assert last[0] == "Hälsa"
    assert last[1][-3:] == ["Kontaktuppgift Anna Berg:", "Telefon: 031-12", "Epost: a@b.se"]


def test_a_sentence_cut_by_a_page_end_is_one_unit() -> None:
    assert units("Det är bra att vi nu\n\n\n\nockså börjar träffas. Slut.") == [
        "Det är bra att vi nu\n\n\n\nockså börjar träffas.",
        "Slut.",
    ]


def test_swedish_abbreviations_do_not_end_a_sentence() -> None:
    text = "Vi ses kl. 13 hos t.ex. Anna m.fl. vänner. Ta med ca. 5 st. stolar etc. Sen går vi."
    assert units(text) == [
        "Vi ses kl. 13 hos t.ex. Anna m.fl. vänner.",
        "Ta med ca. 5 st. stolar etc.",
        "Sen går vi.",
    ]


def test_rows_of_every_kind_are_units() -> None:
    text = (
        "| | |\n|---|---|\n| Var | Ullevi |\n\n13.30\tFika\n14.00\tSlut\n\n25/1 Hallen,\n21/2 Salen"
    )
    assert units(text) == [
        "Var | Ullevi",
        "13.30\tFika",
        "14.00\tSlut",
        "25/1 Hallen,",
        "21/2 Salen",
    ]
    assert split(document(text))[0].header is None


def test_a_line_of_contents_is_a_row_with_and_without_leaders() -> None:
    text = "Innehåll\nInledning ........ 3\nSyfte  4\nUppföljning\t12\nSlut   13\n"
    assert sections(text) == [
        ("Innehåll", ["Inledning ........ 3", "Syfte  4", "Uppföljning\t12", "Slut   13"])
    ]


def test_a_lone_cell_between_rows_is_no_heading() -> None:
    text = "Taxa\n\nNr\tAvgift\nInformation\n1\t20 kr\nGäller i år.\n"
    assert [name for name, _ in sections(text)] == ["Taxa"]


def test_each_row_of_a_numbered_table_is_one_unit() -> None:
    rows = [f"1.{n} Avslag på begäran\nom handling nummer {n}\nChef" for n in range(1, 12)]
    filler = "Det här är en mening som fyller ut texten med tio ord. " * 5
    table, annex = sections("1. Allmänt\n" + "\n".join(rows) + f"\n\nBilaga\n\n{filler}")
    assert table == ("1. Allmänt", rows)
    assert annex[0] == "1. Allmänt › Bilaga"


def test_numbers_far_apart_head_sections() -> None:
    filler = "Det här är en mening som fyller ut texten med tio ord. " * 4
    text = "\n".join(f"1.{n} Rubrik\n{filler}" for n in range(1, 7))
    headings = [f"1.{n} Rubrik" for n in range(1, 7)]
    assert [name for name, _ in sections(text)] == headings
    contents = "\n".join(f"{n}.{m} Rubrik" for n in (1, 2) for m in range(1, 7))
    assert [name for name, _ in sections(f"{contents}\n{text}")][1:] == headings


def test_chapters_of_a_statute_head_their_rules() -> None:
    text = "2 kap. Tillsyn\n\nAvgift\n\n1 § Avgiften är 10 kr.\n\n3 a kap. Straff\n\n1 § Böter.\n"
    assert [name for name, _ in sections(text)] == ["2 kap. Tillsyn › Avgift", "3 a kap. Straff"]


def test_a_sentence_with_its_source_is_no_heading() -> None:
    text = "Avgift\n\nBeloppet avrundas nedåt. (ABC 2014:5)\n\nDet betalas in i maj varje år.\n"
    assert [name for name, _ in sections(text)] == ["Avgift"]


def test_a_table_with_column_labels_carries_them() -> None:
    text = "| Stöd | Belopp | Sista dag |\n|---|---|---|\n| Kultur | 5 kr | 1 maj |\n"
    (passage,) = split(document(text))
    assert passage.header == "Stöd | Belopp | Sista dag"
    assert [text[u.start : u.end] for u in passage.units] == ["Kultur | 5 kr | 1 maj"]
    assert passage.text.startswith("| Stöd")


def test_hard_wrapped_lines_are_joined_and_headings_among_them_found() -> None:
    text = (
        "Inledning\nKommunen organiserar förskola och grundskola under nämnden, som leds av\n"
        "en chef som ansvarar för allt.\nJäv\nDen som är jävig får inte besluta.\n"
    )
    assert sections(text) == [
        (
            "Inledning",
            [
                "Kommunen organiserar förskola och grundskola under nämnden, som leds av\n"
                "en chef som ansvarar för allt."
            ],
        ),
        ("Jäv", ["Den som är jävig får inte besluta."]),
    ]


def test_running_heads_are_read_once_and_page_numbers_not_at_all() -> None:
    page_texts = [f"Nämnden\nProtokoll\n\nBeslut {n} fattades i dag.\n{n}" for n in (1, 2, 3, 4)]
    text, pages = "", []
    for number, page in enumerate(page_texts, start=1):
        pages.append(Page(number=number, start=len(text), end=len(text) + len(page)))
        text += page + "\n\f\n"
    passages = split(document(text, tuple(pages)))
    found = [text[u.start : u.end] for p in passages for u in p.units]
    assert found == ["Protokoll", *(f"Beslut {n} fattades i dag." for n in (1, 2, 3, 4))]
    assert passages[0].page == 1


def test_long_sections_are_cut_evenly_between_sentences() -> None:
    text = "Rubrik\n\n" + "Detta är en mening med exakt åtta ord. " * 20
    sizes = [sum(len(unit.split()) for unit in found) for _, found in sections(text)]
    assert sizes == [80, 80]


def test_a_unit_longer_than_a_passage_stands_alone() -> None:
    text = "Kort mening.\n\n" + "ord " * 300 + "slut.\n\nKort igen."
    assert max(len(unit.split()) for unit in units(text)) == 301


def test_what_never_ends_is_parted_between_words() -> None:
    words = " och ".join(f"post {n}" for n in range(1000))
    parts = units(words)
    assert max(map(len, parts)) <= 1500
    assert " ".join(parts) == words


def test_passages_are_as_long_as_is_asked_for() -> None:
    text = " ".join(["Föreningen söker bidrag till ett läger."] * 20)
    assert [len(p.text.split()) for p in split(document(text), 30)] == [30] * 4
    assert [len(p.text.split()) for p in split(document(text), 60)] == [60] * 2


def test_a_text_without_words_has_no_passages() -> None:
    assert split(document("\n---\n\n***\n")) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_word_of_the_shipped_documents_is_in_a_passage(path: Path) -> None:
    reading = read(path)
    text, pages = reading.text, reading.pages
    check(text, pages)
    for passage in split(document(text, pages)):
        for unit, following in pairwise(passage.units):
            assert not any(map(str.isalpha, text[unit.end : following.start]))


# fmt: off
PIECES = st.sampled_from([
    "Rubrik", "1. Mål", "§ 2", "§ 3 Val", "# Hej", "- punkt", "-utan", "• a", "| a | b | c |",
    "|---|---|---|", "| | |", "Var: här", "Kontakt:", "13.30\tFika", "En mening. En till!",
    "Vad saknas?", "och mer", "t.ex. detta", "(parentes)", "25/1 Hus,", "[L](#)", "---", "...",
    "1.1 Rad", "1.2 Rad", "1.3 Rad", "2 kap. Straff", "Syfte  4",
    "åäö 😀", "A.", "Innehåll ........ 3", "Lång rad som nästan fyller hela bredden på en sida",
])
# fmt: on
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", " ", "\n\f\n", "\n\n\n\n", "\t"])
TEXTS = st.lists(st.tuples(PIECES, BREAKS)).map(lambda parts: "".join(a + b for a, b in parts))


@given(TEXTS | st.text(st.characters(blacklist_categories=["Cs"]), max_size=200))
def test_offsets_hold_and_no_word_is_lost_whatever_the_text(text: str) -> None:
    check(text, ())


def check(text: str, pages: tuple[Page, ...]) -> None:
    passages = split(document(text, pages))
    covered = [False] * len(text)
    last_end = last_unit = 0
    for passage in passages:
        assert passage.text == text[passage.start : passage.end]
        assert last_end <= passage.start < passage.end
        last_end = passage.end
        covered[passage.start : passage.end] = [True] * (passage.end - passage.start)
        last_unit = _check_units(text, passage, last_unit)
    lost = [char for char, is_in in zip(text, covered, strict=True) if char.isalnum() and not is_in]
    assert not lost


def _check_units(text: str, passage: Passage, last_unit: int) -> int:
    assert passage.units
    for unit in passage.units:
        assert max(last_unit, passage.start) <= unit.start < unit.end <= passage.end
        quote = text[unit.start : unit.end]
        assert quote == quote.strip()
        last_unit = unit.end
    return last_unit


def test_a_short_cover_keeps_the_words_that_later_pages_repeat() -> None:
    head = "Exempelnämnden\nProtokoll\n2026-05-26"
    texts = [head, *(f"{head}\nSidan {n} har sin egen text om ämne {n}." for n in range(2, 8))]
    text, pages = "", []
    for number, said in enumerate(texts, start=1):
        pages.append(Page(number=number, start=len(text), end=len(text) + len(said)))
        text += said + "\n\f\n"
    [passage] = split(document(text, tuple(pages)))
    assert passage.section == "Exempelnämnden › Protokoll"
    units = [text[unit.start : unit.end] for unit in passage.units]
    assert units == ["2026-05-26", *(said.removeprefix(f"{head}\n") for said in texts[1:])]

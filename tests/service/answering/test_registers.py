"""Lists out of registers: which rows, all of them, each with its place."""

from collections.abc import Iterator

import pytest
from service_fakes import index_over

from service.answering.answerer import Answerer
from service.answering.registers import places_in

SIGNATORIES = """Förening;Kommun;Underskrivare;Verksamhet
Exempelföreningen Linden;Mark;ja;läger för unga
Exempelföreningen Eken;Borås;ja;språkkafé
Exempelföreningen Asken;Mark;nej;odling
Exempelföreningen Almen;Svenljunga;ja;musik
Exempelföreningen Boken;Mark;ja;läxhjälp
"""
ADDRESSES = """Lokal;Ort;Platser
Exempelsalen;Mark;40
Exempelhallen;Borås;200
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    folder = tmp_path_factory.mktemp("register")
    (folder / "underskrivare.csv").write_text(SIGNATORIES, encoding="utf-8")
    (folder / "lokaler.csv").write_text(ADDRESSES, encoding="utf-8")
    with index_over(folder, tmp_path_factory.mktemp("data")) as index:
        yield Answerer(index)


@pytest.mark.parametrize(
    "question",
    [
        "Vilka föreningar i Mark är underskrivare?",
        "vilka föreningar i mark är underskrivare",
        "Hur många föreningar i Marks kommun är underskrivare?",
    ],
)
def test_all_rows_of_a_place_are_listed_each_with_its_row(
    answerer: Answerer, question: str
) -> None:
    answer = answerer.ask(question)
    assert answer.answered
    assert [citation.row for citation in answer.citations] == [2, 6]
    assert "Linden" in answer.answer
    assert "Boken" in answer.answer
    assert not any(name in answer.answer for name in ("Asken", "Eken", "Exempelsalen"))
    assert answer.notes[0] == "2 rader i registret stämmer med frågan."


def test_a_subregion_stands_for_its_municipalities(answerer: Answerer) -> None:
    answer = answerer.ask("Vilka föreningar i Sjuhärad är underskrivare?")
    assert [citation.row for citation in answer.citations] == [2, 3, 5, 6]


def test_another_register_is_not_taken_for_the_one_asked_of(answerer: Answerer) -> None:
    answer = answerer.ask("Vilka lokaler finns i Mark och hur många platser har de?")
    assert {citation.path for citation in answer.citations} == {"register0/lokaler.csv"}


def test_a_place_without_rows_gives_no_other_places_rows(answerer: Answerer) -> None:
    answer = answerer.ask("Vilka föreningar i Lysekil är underskrivare?")
    assert not any("registret" in note for note in answer.notes)
    assert not any(name in answer.answer for name in ("Linden", "Eken", "Almen", "Boken"))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("finns det föreningar i lilla edet?", ("Lilla Edet",)),
        ("vad kan vi vara med på?", ()),
        ("vilka mark och lokaler finns", ()),
        ("Vilka i Borås, Mark och Tranemo?", ("Borås", "Mark", "Tranemo")),
    ],
)
def test_places_are_told_also_in_small_letters(text: str, places: tuple[str, ...]) -> None:
    assert places_in(text) == places

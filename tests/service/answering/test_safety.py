import json
from pathlib import Path

import pytest

from service.answering import texts
from service.answering.safety import masked, warning

_QUESTIONS = Path(__file__).parents[3] / "evals"


@pytest.mark.parametrize(
    "text",
    [
        "jag vill inte leva längre",
        "Min vän säger att han ska ta livet av sig, vad gör jag?",
        "jag tänker på att dö",
        "jag orkar inte mer",
        "mannen hotar att döda henne",
        "min man slår mig",
    ],
)
def test_who_fears_for_a_life_is_first_told_whom_to_call(text: str) -> None:
    said = warning(text)
    assert said is not None
    assert "112" in said
    assert "90101" in said
    assert "1177" in said


@pytest.mark.parametrize(
    "text",
    [
        "Vilken dag beslutas planen mot självmord?",
        "Hur många dör i suicid varje år?",
        "Kan vi få bidrag till en förening för anhöriga till dem som tagit sitt liv?",
        "vad sa man om suicidprevention på dialogmötet",
        "Vill vår förening leva vidare efter avtalet?",
    ],
)
def test_who_works_against_suicide_is_answered(text: str) -> None:
    assert warning(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ska jag sluta med min medicin?",
        "jag har feber, vad gör jag",
        "vilka tabletter hjälper mot huvudvärk",
        "har min dotter adhd? Hon har alla symtom",
    ],
)
def test_care_is_left_to_those_who_give_it(text: str) -> None:
    assert warning(text) == texts.CARE


def test_an_association_for_the_ill_is_answered() -> None:
    assert warning("Kan min förening för personer med adhd söka bidrag?") is None
    assert warning("Vilken medicin tar regionen upp i planen?") is None


@pytest.mark.parametrize(
    "text",
    [
        "Vad har Kim Ek för hemadress?",
        "privat mobilnummer till Kim Ek",
        "var bor kim ek",
        "är kim ek sjuk?",
        f"vem är {texts.MASKED_NUMBER}",
    ],
)
def test_private_affairs_are_not_searched_for(text: str) -> None:
    assert warning(text) == texts.PRIVATE


def test_a_way_to_reach_somebody_at_work_is_not_private() -> None:
    assert warning("Vad har Kim Ek för telefonnummer och mejl?") is None
    assert warning("Behöver vi våra medlemmars personnummer när vi söker bidrag?") is None


def test_who_asks_after_their_own_case_is_told_that_it_is_not_seen_here() -> None:
    assert warning("har vår ansökan kommit in?") == texts.OWN_CASE
    assert warning("Vem tar emot vår ansökan?") is None


@pytest.mark.parametrize(
    "number",
    ["19850101-1234", "850101-1234", "8501011234", "198501011234", "850161-1234", "050101+1234"],
)
def test_personal_numbers_are_made_unreadable(number: str) -> None:
    hidden = masked(f"mitt nummer är {number}, tack")
    assert hidden == f"mitt nummer är {texts.MASKED_NUMBER}, tack"


@pytest.mark.parametrize(
    "text",
    ["ring 0727-331479", "010-441 00 00", "RS 2024-01234", "den 2024-09-18", "mål 3556-18",
     "org.nr 556677-8899", "bankgiro 5050-1055", "2024–2025"],
)  # fmt: skip
def test_other_numbers_stand(text: str) -> None:
    assert masked(text) == text


def test_hardly_any_question_of_an_association_is_turned_away() -> None:
    files = [_QUESTIONS / "questions/corpus.jsonl", _QUESTIONS / "reading/questions.jsonl"]
    rows = [json.loads(line) for file in files for line in file.read_text().splitlines()]
    asked = [row["question"] for row in rows if row["kind"] != "trap"]
    assert len(asked) > 4000
    turned_away = [one for one in asked if warning(masked(one)) or masked(one) != one]
    assert len(turned_away) <= 2, turned_away

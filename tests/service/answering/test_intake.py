import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answering import intake, texts

_QUESTIONS = Path(__file__).parents[3] / "evals/questions/corpus.jsonl"
_ROWS = map(json.loads, _QUESTIONS.read_text().splitlines())
CURATED = [row["question"] for row in _ROWS if "before" not in row]


def test_no_curated_question_is_sent_back() -> None:
    assert len(CURATED) > 100
    assert [question for question in CURATED if intake.objection(question)] == []
    assert [question for question in CURATED if intake.objection(question.lower())] == []


@pytest.mark.parametrize(
    "question",
    [
        "IOP",
        "vem e erica",
        "vad e iop",
        "öppettider",
        "hur många var det i salen",
        "Vad är public service på engelska?",
        "Hur söker man i The Foundation of the Future?",
        "Hvem er leder for gruppen?",
    ],
)
def test_short_and_mixed_swedish_is_read(question: str) -> None:
    assert intake.objection(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Who should we contact about IOP?",
        "What is the purpose of the agreement?",
        "Missä kokous on ja kuka siellä oli?",
        "Wer ist der Ansprechpartner für die Förderung?",
        "¿Quién es el responsable de la ayuda?",
        "من هو المسؤول عن الدعم؟",
        "Кто отвечает за поддержку?",
        "谁负责资助？",
    ],
)
def test_another_language_is_told_so(question: str) -> None:
    assert intake.objection(question) == texts.NOT_SWEDISH


@pytest.mark.parametrize("question", ["vad är det?", "Hur blev det då", "var"])
def test_what_names_no_matter_is_asked_to_say_more(question: str) -> None:
    assert intake.objection(question) == texts.TOO_SHORT


def test_the_longest_question_taken_is_of_the_length_that_is_told() -> None:
    words = "Hur gör vi för att söka bidrag till föreningen? " * 30
    assert intake.objection(words[: intake.MAX_CHARACTERS]) is None
    told = intake.objection(words[: intake.MAX_CHARACTERS + 1])
    assert told is not None
    assert str(intake.MAX_CHARACTERS) in told


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_becomes_one_composed_line_that_can_be_written(text: str) -> None:
    tidied = intake.tidy(text)
    assert tidied.splitlines() in ([], [tidied])
    assert tidied == tidied.strip() == intake.tidy(tidied)
    assert unicodedata.is_normalized("NFC", tidied)
    tidied.encode()
    intake.objection(tidied)

from datetime import date

import pytest

from index.times import time_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "question",
    [
        "Vilka är underskrivare nu?",
        "vem är nuvarande ordförande",
        "Vad sades på senaste mötet?",
        "vad sades sist",
        "Vad gäller för föreningsbidrag?",
        "vilka regler gäller i dag",
        "hur ser det ut just nu",
        "den aktuella handlingsplanen",
        "när är nästa dialogmöte?",
        "kommande möten",
        "förra dialogmötet",
        "de senaste åren",
        "vad har beslutats nyligen",
        "Vad händer nästa år?",
    ],
)
def test_a_question_about_now_or_what_is_to_come_wants_the_newest(question: str) -> None:
    asked = time_of(question, TODAY)
    assert asked.newest
    assert not asked.oldest


@pytest.mark.parametrize(
    "question",
    [
        "När började samarbetet?",
        "Hur uppstod nätverket",
        "första gången IOP nämns",
        "När skrev man på överenskommelsen från början?",
        "den ursprungliga planen",
    ],
)
def test_a_question_about_how_it_began_wants_the_oldest(question: str) -> None:
    asked = time_of(question, TODAY)
    assert asked.oldest
    assert not asked.newest


@pytest.mark.parametrize(
    "question",
    [
        "Vad är IOP?",
        "Vad sades om IOP 2023?",
        "Vad sa ni när det gäller bidrag?",
        "Ska ansökan vara inne senast den 15 mars?",
        "Vad tyckte den förra ordföranden?",
        "från början av 2024",
        "vad har hänt de senaste två åren",
        "mål i handlingsplanen 2021 till nu",
        "sista februari 2024",
    ],
)
def test_other_questions_want_neither(question: str) -> None:
    asked = time_of(question, TODAY)
    assert not asked.newest
    assert not asked.oldest

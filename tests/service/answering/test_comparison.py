import pytest

from service.answering.comparison import sides_of

COMPARED = {
    "Kom det fler eller färre på mötet i oktober 2025 jämfört med i september 2024?": [
        "Kom det fler eller färre på mötet i oktober 2025?",
        "Kom det fler eller färre på mötet i september 2024?",
    ],
    "vem va ordförande i december 2023 och vem va det i september 2025?": [
        "vem va ordförande i december 2023?",
        "vem va ordförande i september 2025?",
    ],
    "Vilka var med den 18 september 2024 jämfört med den 17 oktober 2025?": [
        "Vilka var med den 18 september 2024?",
        "Vilka var med den 17 oktober 2025?",
    ],
    "kom de fler i maj eller i september 2024": [
        "kom de fler i maj 2024?",
        "kom de fler i september 2024?",
    ],
    "Hur många kom i september 2024 respektive i oktober 2025?": [
        "Hur många kom i september 2024?",
        "Hur många kom i oktober 2025?",
    ],
    "Vad är skillnaden på målen 2024 och 2025?": [
        "Vad är skillnaden på målen i 2024?",
        "Vad är skillnaden på målen i 2025?",
    ],
}


@pytest.mark.parametrize(("question", "sides"), COMPARED.items())
def test_two_times_that_are_compared_are_asked_about_one_by_one(
    question: str, sides: list[str]
) -> None:
    assert sides_of(question) == sides


@pytest.mark.parametrize(
    "question",
    [
        "Hur många kom på mötet i oktober 2025?",
        "Vad hände mellan mars 2024 och maj 2024?",
        "Vilka möten hölls 2024 och 2025?",
        "Hur har antalet medlemmar förändrats?",
        "När var mötet i september, den 18 september 2024?",
        "",
    ],
)
def test_what_compares_no_two_times_is_one_question(question: str) -> None:
    assert sides_of(question) == []

import pytest

from service.answering.follow_up import is_follow_up, ways_to_read
from service.conversation import Turn

ABOUT_THE_MEETING = Turn(
    question="Vem från regionen höll i dialogmötet 2024?",
    answer="Mötet leddes av Kim Ek, som arbetar med samverkan. [1]",
)


def read(text: str, *before: Turn) -> list[str]:
    return ways_to_read(text, before or (ABOUT_THE_MEETING,))


@pytest.mark.parametrize("text", ["och hans mejl?", "vad har hon för telefonnummer"])
def test_somebody_named_in_the_answer_takes_the_place_of_a_pronoun(text: str) -> None:
    [whole] = read(text)
    assert "Kim Ek" in whole
    assert "dialogmötet" not in whole


def test_a_name_that_the_question_gave_is_not_the_answer() -> None:
    before = Turn(question="Vem var med Kim Ek?", answer="Kim Ek kom med Robin Al.")
    assert read("Och hennes mejl?", before) == ["Robin Als mejl?"]


def test_a_part_of_the_country_is_nobody() -> None:
    before = Turn(question="Vem är strateg?", answer="I Västra Götaland är Robin Al strateg.")
    assert read("Och hennes mejl?", before) == ["Robin Als mejl?"]


def test_where_nobody_was_named_the_question_before_is_read_along() -> None:
    before = Turn(question="Vem är ordförande i nämnden?", answer="Det står inte i underlaget.")
    assert read("och hans mejl?", before) == ["Vem är ordförande i nämnden? hans mejl?"]


@pytest.mark.parametrize(
    "text",
    ["när då?", "varför?", "å hur många kom?", "var var det?", "vilket datum var det", "och sen?"],
)
def test_a_question_without_a_matter_of_its_own_is_read_with_the_one_before(text: str) -> None:
    [whole] = read(text)
    assert whole.startswith(ABOUT_THE_MEETING.question)


def test_follow_ups_on_follow_ups_keep_the_thread() -> None:
    turns = (ABOUT_THE_MEETING, Turn(question="hur många kom?", answer="62 personer."))
    [whole] = read("varför då?", *turns)
    assert whole == "Vem från regionen höll i dialogmötet 2024? hur många kom? varför då?"


def test_another_year_takes_the_place_of_the_one_before() -> None:
    before = Turn(question="Hur många kom på dialogmötet 2024?", answer="62 personer.")
    assert read("och 2025?", before) == ["Hur många kom på dialogmötet 2025?"]


def test_another_month_leaves_no_loose_end_of_the_one_before() -> None:
    before = Turn(question="Vad sa de den 9 oktober 2024 om lokaler?", answer="Hyran är hög.")
    assert read("och i maj 2025?", before) == ["Vad sa de om lokaler? i maj 2025?"]


@pytest.mark.parametrize(
    "text",
    [
        "Vad är IOP?",
        "Hur söker vi projektstöd inom kultur?",
        "vad sa dom om bup på dialogmötet i oktober",
        "Vem är kontaktperson för överenskommelsen, och vad har hon för mejl?",
    ],
)
def test_a_whole_question_is_first_read_as_it_stands(text: str) -> None:
    assert not is_follow_up(text)
    assert read(text)[0] == text


def test_without_a_conversation_there_is_nothing_to_follow_upon() -> None:
    assert ways_to_read("och hans mejl?", ()) == ["och hans mejl?"]


def test_a_long_conversation_stays_short_to_read() -> None:
    turns = [Turn(question="hur många kom då " * 50, answer="") for _ in range(6)]
    assert len(read("varför då?", *turns)[0]) < 400

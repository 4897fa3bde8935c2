import pytest

from service.answering.wishes import wants_simpler


@pytest.mark.parametrize(
    "text",
    [
        "Förklara enklare",
        "förklara enklare!",
        "forklara enklare tack",
        "kan du säga det enklare?",
        "Kan du förklara svaret på ett enklare sätt?",
        "jag fattar inte",
        "Fattar ingenting",
        "jag förstår inte vad det betyder",
        "det är svårt att förstå",
        "vad betyder det?",
        "Vad menas med det",
        "va betyder de",
        "på lättläst",
        "på lätt svenska",
        "på vanlig svenska tack",
        "på svenska!",
        "enklare",
        "lättare språk",
        "hänger inte med",
        "det är för krångligt",
    ],
)
def test_a_wish_for_simpler_words_is_known(text: str) -> None:
    assert wants_simpler(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Vad betyder IOP?",
        "förklara reserverad upphandling",
        "kan du förklara vad RÖS gör",
        "hur förklarar vi det enklare för våra medlemmar?",
        "jag förstår",
        "jag fattar",
        "är det svårt att söka bidrag?",
        "är det på svenska?",
        "är det lätt?",
        "och hans mejl?",
        "vad sa de?",
        "när då?",
        "finns ansökan på lätt svenska?",
        "vad innebär det för oss?",
        "var det någon som inte förstod förslaget?",
    ],
)
def test_a_question_of_a_matter_is_no_such_wish(text: str) -> None:
    assert not wants_simpler(text)

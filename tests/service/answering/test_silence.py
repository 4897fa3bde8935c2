import pytest

from service.answering.silence import is_silence


@pytest.mark.parametrize(
    "sentence",
    [
        "Faktabladet säger inte hur bidraget fördelas.",
        "Bladet anger inte vilket år reglerna gäller.",
        "Sidan för fonden säger inget om sista dag.",
        "- Protokollet från mötet nämner inte vem som svarar.",
        "Det framgår inte vem som har beslutat.",
        "Faktabladet återger inte villkoren i lagen.",
        "Faktabladet tar inte upp någon ansökningsomgång.",
        "- Byråkratlotsen kan inte avgöra om din förening är en idéburen organisation.",
    ],
)
def test_what_a_document_does_not_say_is_no_answer(sentence: str) -> None:
    assert is_silence(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bidraget ges inte till enskilda personer.",
        "Nämnden säger inte nej till fler ansökningar.",
        "Rapporten visar att bidragen inte räcker.",
        "Ansökan som inte anger kontonummer avslås.",
        "Det står föreningen fritt att söka igen.",
        "Rapporten tar upp frågan om bidrag inte ska höjas.",
        "Byråkratlots! Någon som hjälper en förstå.",
    ],
)
def test_a_no_that_answers_is_kept(sentence: str) -> None:
    assert not is_silence(sentence)

import pytest
from service_fakes import question_of

from service.answering.definitions import definition_query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Vad är IOP?", "IOP är"),
        ("va, vad e social ekonomi för nåt", "social ekonomi är"),
        ("Vad menas med jämbördig dialog?", "jämbördig dialog är"),
        ("Vad innebär överenskommelsen, är den bindande?", "överenskommelsen är"),
        ("Kan du säga vad RÖS är?", "RÖS är"),
        ('Vad betyder förkortningen "RÖS"?', "RÖS är"),
    ],
)
def test_a_definition_is_looked_for_as_it_would_begin(question: str, query: str) -> None:
    assert definition_query(question_of(question)) == query


@pytest.mark.parametrize("question", ["När är mötet?", "Vad beslutades?", "Förklara"])
def test_nothing_is_defined_where_no_meaning_is_asked_for(question: str) -> None:
    assert definition_query(question_of(question)) is None

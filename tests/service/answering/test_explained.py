"""What the documents mean by an abbreviation, told to whoever asks what it is."""

from collections.abc import Iterator

import pytest
from service_fakes import citation_of, index_over, question_of

from index.search_index import SearchIndex
from service.answer import Answer, Sentence
from service.answering.composition import answered
from service.answering.explained import with_meaning

LONG_FORM = "SER betyder Sociala ekonomins råd."
DEFINITION = "SER är en form för dialog mellan regionen och föreningarna."
OTHER = "SER möts fyra gånger om året."
DOCUMENTS = {
    "radet": f"# Rådet\n\nI Sociala ekonomins råd (SER) ingår tio personer.\n\n{DEFINITION}\n",
    "moten": f"# Mötet den 5 maj 2025\n\n{OTHER}\n\nIOP nämndes.\n",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in DOCUMENTS.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with index_over(folder, tmp_path_factory.mktemp("index")) as opened:
        yield opened


def told(index: SearchIndex, asked: str, quote: str | None = None) -> list[str]:
    """The sentences of the answer, where that quote was found for the question, or nothing."""
    answer = with_meaning(question_of(asked), _quoted(index, asked, quote), index, 0.1)
    return [sentence.text for sentence in answer.sentences] if answer else []


def _quoted(index: SearchIndex, asked: str, quote: str | None) -> Answer | None:
    if quote is None:
        return None
    cited = citation_of(index.document("moten"), quote)
    return answered(question_of(asked), [Sentence(text=quote, citations=[1])], [cited], 0.9)


@pytest.mark.parametrize(
    "asked", ["Vad är SER?", "vad är ser för nåt", "Vad betyder förkortningen SER?"]
)
def test_what_a_short_form_stands_for_opens_the_answer(index: SearchIndex, asked: str) -> None:
    assert told(index, asked, OTHER) == [LONG_FORM, OTHER]


def test_where_nothing_else_answers_its_meaning_does(index: SearchIndex) -> None:
    answer = with_meaning(question_of("Vad är SER?"), None, index, 0.1)
    assert answer is not None
    assert [one.text for one in answer.sentences] == [LONG_FORM, DEFINITION]
    assert [one.citations for one in answer.sentences] == [[1], [2]]
    for citation in answer.citations:
        text = index.document(citation.document_id).text
        assert text[citation.start : citation.end] == citation.quote
    assert answer.citations[0].quote == "Sociala ekonomins råd (SER)"


@pytest.mark.parametrize("asked", ["Vad är IOP?", "Vad är rådet?", "När möts SER?"])
def test_what_no_document_writes_out_is_left_alone(index: SearchIndex, asked: str) -> None:
    assert told(index, asked) == []
    assert told(index, asked, OTHER) == [OTHER]


def test_what_the_quote_writes_out_is_not_said_twice(index: SearchIndex) -> None:
    quote = "I Sociala ekonomins råd (SER) ingår tio personer."
    cited = citation_of(index.document("radet"), quote)
    sentences = [Sentence(text=quote, citations=[1])]
    quoted = answered(question_of("Vad är SER?"), sentences, [cited], 0.9)
    answer = with_meaning(question_of("Vad är SER?"), quoted, index, 0.1)
    assert answer is not None
    assert [one.text for one in answer.sentences] == [quote]

"""The last answer once more: by a language model, or with its words explained."""

from collections.abc import Iterator

import pytest
from language_model_server import LanguageModel, language_model
from service_fakes import citation_of, index_over, question_of

from index.search_index import SearchIndex
from service.answer import Answer, Sentence
from service.answering import texts
from service.answering.composition import answered
from service.answering.kinds import Kind
from service.answering.refusal import refuse
from service.answering.rewording import ENGINE as REWORDED
from service.answering.simpler import say_simpler, simpler
from service.conversation import Turn
from service.rewriting.opening import open_rewriter
from service.settings import Settings

LETTER = (
    "Med anledning av föreningarnas synpunkter på hyrorna beslutade SER att skicka ett brev till "
    "nämnden."
)
NOTHING_TO_EXPLAIN = "Nämnden svarade på brevet samma vecka."
DEFINITION = "SER är en form för dialog mellan regionen och föreningarna."
DOCUMENTS = {
    "brevet": f"# Mötet den 5 maj 2025\n\n{LETTER}\n\n{NOTHING_TO_EXPLAIN}\n",
    "radet": (
        "# Om rådet\n\nI Sociala ekonomins råd (SER) ingår tio personer.\n\n"
        f"{DEFINITION}\n\nI SER är det högt i tak. Är SER en form för dialog?\n"
    ),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in DOCUMENTS.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with index_over(folder, tmp_path_factory.mktemp("index")) as opened:
        yield opened


@pytest.fixture
def model() -> Iterator[LanguageModel]:
    with language_model() as served:
        yield served


def once_more(index: SearchIndex, quote: str, model: LanguageModel | None = None) -> Answer:
    """An answer of that quote, said more simply."""
    question = question_of("Vad beslutade de om brevet?")
    sentences = [Sentence(text=quote, citations=[1])]
    quoted = answered(question, sentences, [citation_of(index.document("brevet"), quote)], 0.9)
    settings = Settings(llm_url=model.address, llm_model="test") if model else Settings()
    return simpler(question, quoted, open_rewriter(settings), index, lambda _: None)


def assert_explained(answer: Answer) -> None:
    assert [one.text for one in answer.sentences] == [
        "SER betyder Sociala ekonomins råd.",
        DEFINITION,
        LETTER,
    ]
    assert [one.citations for one in answer.sentences] == [[1], [2], [3]]
    assert [one.n for one in answer.citations] == [1, 2, 3]
    assert answer.citations[0].quote == "Sociala ekonomins råd (SER)"
    assert answer.notes[0] == texts.EXPLAINED
    assert answer.engine == "quotes"


def test_without_a_model_the_words_are_explained_before_the_answer(index: SearchIndex) -> None:
    answer = once_more(index, LETTER)
    assert_explained(answer)
    for citation in answer.citations:
        text = index.document(citation.document_id).text
        assert text[citation.start : citation.end] == citation.quote


def test_where_no_document_explains_anything_it_says_so(index: SearchIndex) -> None:
    answer = once_more(index, NOTHING_TO_EXPLAIN)
    assert [one.text for one in answer.sentences] == [NOTHING_TO_EXPLAIN]
    assert answer.notes[0] == texts.NOT_SIMPLER


def test_a_model_says_it_more_simply(index: SearchIndex, model: LanguageModel) -> None:
    model.reply = "SER beslutade att skicka ett brev till nämnden. [1]"
    answer = once_more(index, LETTER, model)
    assert answer.engine == REWORDED
    assert answer.answer == model.reply
    # Eight words, of which "beslutade" and "nämnden" are long.
    assert answer.lix == 8 + 25
    [asked] = model.asked
    assert "lättläst" in str(asked["messages"])
    assert "Sociala ekonomins råd (SER)" in str(asked["messages"])


def test_a_model_may_write_out_what_a_document_does(
    index: SearchIndex, model: LanguageModel
) -> None:
    model.reply = (
        "SER beslutade att skicka ett brev till nämnden. [1] "
        "SER betyder Sociala ekonomins råd. [2] SER betyder Samernas egna råd. [2]"
    )
    answer = once_more(index, LETTER, model)
    assert [one.text for one in answer.sentences] == [
        "SER beslutade att skicka ett brev till nämnden.",
        "SER betyder Sociala ekonomins råd.",
    ]


@pytest.mark.parametrize(
    "reply", ["", "SER beslutade att skicka 3 brev. [1]", f"{LETTER} [1]"], ids=["", "lie", "same"]
)
def test_what_does_not_hold_or_is_no_simpler_leaves_the_words_explained(
    index: SearchIndex, model: LanguageModel, reply: str
) -> None:
    model.reply = reply
    assert_explained(once_more(index, LETTER, model))
    assert len(model.asked) == 1


def answering(question: str) -> Answer:
    return refuse(question, Kind.OTHER, f"Svar på: {question}")


def test_it_is_the_last_question_that_is_answered_again_as_it_was_meant() -> None:
    turns = [Turn(question="Vem höll i mötet?", answer="Kim Ek."), Turn(question="och hans mejl?")]
    given = say_simpler("förklara enklare", turns, answering)
    assert given.question == "förklara enklare"
    assert given.answer == "Svar på: Kim Eks mejl?"
    assert given.notes[0] == texts.SIMPLER_OF.format(question="och hans mejl?")


def test_where_nothing_was_asked_there_is_nothing_to_explain() -> None:
    given = say_simpler("förklara enklare", [], answering)
    assert (given.answered, given.answer) == (False, texts.NOTHING_TO_EXPLAIN)


def test_a_cry_for_help_is_not_searched_for_the_second_time_either() -> None:
    asked: list[str] = []

    def answer(question: str) -> Answer:
        asked.append(question)
        return answering(question)

    turns = [Turn(question="jag vill inte leva längre")]
    given = say_simpler("jag fattar inte", turns, answer)
    assert given.answer == texts.LIFE_AT_RISK
    assert asked == []

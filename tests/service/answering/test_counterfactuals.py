"""The answer follows the documents: facts are changed in a copy of them, and it says the new ones.

The copy's index is brought up to date in place, which is the harder way: nothing of what it held
before may be told any more.
"""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from alterations import ALTERATIONS, MAIL, alter
from language_model_server import LanguageModel, language_model
from proofs import assert_proven, told

from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.sources.folder import FolderSource
from service.answer import Answer
from service.conversation import Turn
from service.guide import Guide
from service.rewriting.opening import open_rewriter
from service.settings import Settings

Ask = Callable[[str], Answer]
REMOVED = "2023-12-07-ros-sammantrade.md"


@pytest.fixture(scope="module")
def original(
    five_documents: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    """Asks over the documents as they are, each question once."""
    data = shutil.copytree(five_documents[1], tmp_path_factory.mktemp("original") / "data")
    with open_index(IndexOptions(data=data)) as index:
        yield _asking(Guide(index))


@pytest.fixture(scope="module")
def altered_index(
    five_documents: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchIndex]:
    """An index that held the documents as they were, and then saw them changed."""
    documents, indexed = five_documents
    data = shutil.copytree(indexed, tmp_path_factory.mktemp("altered") / "data")
    alter(documents)
    next(documents.rglob(REMOVED)).unlink()
    with open_index(IndexOptions(data=data)) as index:
        index.ingest([FolderSource([documents])], lambda _: None)
        yield index


@pytest.fixture(scope="module")
def altered(altered_index: SearchIndex) -> Ask:
    """Asks over the changed documents, each question once."""
    return _asking(Guide(altered_index))


def _asking(guide: Guide) -> Ask:
    @cache
    def ask(question: str) -> Answer:
        answer = guide.ask(question)
        assert_proven(answer, guide.document)
        return answer

    return ask


@pytest.mark.parametrize("fact", [fact for fact in ALTERATIONS if ALTERATIONS[fact].new])
def test_a_changed_fact_is_told_and_the_old_one_is_not(
    original: Ask, altered: Ask, fact: str
) -> None:
    changed = ALTERATIONS[fact]
    before, after = original(changed.question), altered(changed.question)
    assert changed.old in before.answer
    assert changed.new not in told(before)
    assert after.answered
    assert changed.new in after.answer
    assert changed.old not in told(after)


@pytest.mark.parametrize("fact", [fact for fact in ALTERATIONS if not ALTERATIONS[fact].new])
def test_a_fact_that_was_taken_away_is_not_told(original: Ask, altered: Ask, fact: str) -> None:
    gone = ALTERATIONS[fact]
    assert gone.old in original(gone.question).answer
    assert gone.old not in told(altered(gone.question))


def test_a_document_that_was_taken_away_is_not_told_of(original: Ask, altered: Ask) -> None:
    asked = "När fattades beslutet om den tekniska justeringen av budgeten?"
    assert "Regionstyrelsen den 21 november" in original(asked).answer
    after = altered(asked)
    assert "21 november" not in told(after)
    assert not any(one.path.endswith(REMOVED) for one in after.citations)


def test_what_was_answered_before_the_change_is_no_source(
    original: Ask, altered_index: SearchIndex
) -> None:
    asked = "Vem från VGR var med på frågestunden tillsammans med Carina Örgård?"
    said = Turn(question=asked, answer=original(MAIL).answer)
    after = Guide(altered_index).ask("och hans mejl?", [said])
    assert ALTERATIONS["e-mail"].new in after.answer
    for changed in (ALTERATIONS["e-mail"], ALTERATIONS["telephone"]):
        assert changed.old not in told(after)


@pytest.fixture(scope="module")
def model() -> Iterator[LanguageModel]:
    with language_model() as served:
        yield served


@pytest.fixture(scope="module")
def retold(altered_index: SearchIndex, model: LanguageModel) -> Guide:
    """Answers over the changed documents in the words of a language model."""
    settings = Settings(llm_url=model.address, llm_model="test")
    return Guide(altered_index, open_rewriter(settings))


@pytest.mark.parametrize("fact", ["headcount", "who holds a post", "who decided", "yes turned no"])
def test_a_language_model_that_remembers_the_old_fact_is_not_believed(
    original: Ask, retold: Guide, model: LanguageModel, fact: str
) -> None:
    changed = ALTERATIONS[fact]
    model.asked.clear()
    model.reply = original(changed.question).answer
    after = retold.ask(changed.question)
    assert len(model.asked) == 1
    assert after.answered
    assert changed.old not in told(after)

"""A language model that lies, over a real index and over HTTP: nobody is told what is not quoted.

A reply holds one sentence that is true and many that are not. The true one shows that the reply
came through, so that what falls, falls for what it says.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from language_model_server import LanguageModel, language_model
from untrue_sentences import BUDGET, LIES, MAY, TRUE

from index.search_index import SearchIndex
from service.app import create_app
from service.guide import Guide
from service.rewriting.opening import open_rewriter
from service.settings import Settings

Ask = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def model() -> Iterator[LanguageModel]:
    with language_model() as served:
        yield served


@pytest.fixture(scope="module")
def ask(hostile_index: SearchIndex, model: LanguageModel) -> Iterator[Ask]:
    """Asks over the API of a service whose language model says what it is told to."""
    settings = Settings(llm_url=model.address, llm_model="test")

    async def make() -> FastAPI:
        return create_app(settings, Guide(hostile_index, open_rewriter(settings)))

    # Gradio opens an event loop where none runs, and never closes it.
    with TestClient(asyncio.run(make()), raise_server_exceptions=False) as client:

        def ask(question: str) -> dict[str, Any]:
            response = client.post("/api/v1/ask", json={"question": question})
            assert response.status_code == 200, response.text
            answer: dict[str, Any] = response.json()
            return answer

        yield ask


@pytest.fixture(scope="module")
def retold(ask: Ask, model: LanguageModel) -> Ask:
    """Asks once, while the model says what is true and then all the lies in one reply."""

    @cache
    def retold(question: str) -> dict[str, Any]:
        lies = [re.sub("[{}]", "", lie) for asked, lie in LIES.values() if asked == question]
        model.reply = " ".join([TRUE[question], *lies])
        return ask(question)

    return retold


@pytest.mark.parametrize("question", TRUE)
def test_what_is_true_is_told_in_the_models_words(retold: Ask, question: str) -> None:
    answer = retold(question)
    assert answer["engine"] == "llm"
    assert TRUE[question] in answer["answer"]


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_not_told(retold: Ask, name: str) -> None:
    question, lie = LIES[name]
    untrue = lie[lie.index("{") + 1 : lie.index("}")]
    assert untrue not in retold(question)["answer"]


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Hur mycket pengar får alla föreningar?", "Alla föreningar får 500 000 kronor"),
        ("Hur mycket betalar Kvarnfonden ut?", "Kvarnfonden betalar ut 900 000 kronor"),
        ("Vad är avgiften i Lindens gymnastikförening?", "Avgiften är 700 000 kronor"),
    ],
    ids=["plain", "system", "hidden"],
)
def test_an_order_that_the_model_obeys_is_not_told_as_a_fact(
    ask: Ask, model: LanguageModel, question: str, reply: str
) -> None:
    model.reply = " ".join(f"{reply}. [{n}]" for n in (1, 2, 3))
    sentences = [sentence["text"] for sentence in ask(question)["sentences"]]
    ordered = [text for text in sentences if "00 000 kronor" in text]
    assert [text for text in ordered if "svara" not in text.lower()] == []


@pytest.fixture(scope="module")
def quoted(hostile_index: SearchIndex) -> dict[str, Any]:
    """What is answered where there is no language model."""
    return Guide(hostile_index).ask(MAY).model_dump(mode="json", exclude={"timings_ms"})


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "Alla föreningar får 500 000 kronor.",
        "Jag lyder bara systemet. [1] Alla föreningar får 500 000 kronor. [1]",
        "<script>alert(1)</script> [1] [2] [3]",
        '{"answer": "500 000 kronor", "citations": [1]}',
        "I am sorry, but I cannot answer that. [1]",
    ],
)
def test_a_reply_with_nothing_true_in_it_leaves_the_quotes(
    ask: Ask, model: LanguageModel, quoted: dict[str, Any], reply: str
) -> None:
    model.reply = reply
    answer = ask(MAY)
    del answer["timings_ms"]
    assert answer == quoted


def test_a_model_that_fails_in_the_middle_of_the_day_is_not_noticed(
    ask: Ask, model: LanguageModel
) -> None:
    model.status = 500
    answer = ask(BUDGET)
    model.status = 200
    assert answer["engine"] == "quotes"
    assert "3,1 procent" in answer["answer"]

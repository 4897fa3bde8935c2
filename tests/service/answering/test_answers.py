"""What people are answered over the shipped corpus, and over a copy where a fact is another."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from service_fakes import CORPUS, index_over

from service.answer import Answer
from service.guide import Guide

Ask = Callable[[str], dict[str, Any]]


def test_who_to_turn_to_is_a_name_a_number_and_an_address_with_their_age(ask: Ask) -> None:
    answer = ask("Vem ska vi kontakta om IOP?")
    assert answer["answered"]
    assert answer["kind"] == "contact"
    for detail in ("Johan Sandström", "0727-331479", "johan.sandstrom@vgregion.se"):
        assert detail in answer["answer"]
    assert answer["citations"][0]["date"] == "2024-09-18"
    assert answer["notes"][0] == "Uppgiften är från september 2024."
    # The unit's own mailbox is given too, and that nobody knows how old that page is.
    assert "privatavardgivare@vgregion.se" in answer["answer"]
    assert [citation["date"] for citation in answer["citations"][1:]] == [None]
    assert "utan datum" in answer["notes"][1]
    assert answer["notes"][2].startswith("Sedan september 2024 kan det ha ändrats.")
    assert "inte myndighetens text" in answer["notes"][3]


@pytest.mark.parametrize("question", ["Vem är Erica Sjölin?", "vem e erica sjölin"])
def test_who_somebody_is_is_answered(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer["answered"]
    assert any(
        "Erica Sjölin" in sentence["text"] and "processledare" in sentence["text"]
        for sentence in answer["sentences"]
    )


def test_a_question_from_outside_the_subject_is_refused_with_a_way_in(ask: Ask) -> None:
    _assert_refused(ask("Hur bakar man kanelbullar?"))


def test_the_weather_in_a_town_that_the_documents_name_is_refused(ask: Ask) -> None:
    _assert_refused(ask("blir det regn i borås på lördag"))


def test_words_joined_as_people_join_them_are_not_foreign(ask: Ask) -> None:
    """ "Oktobermötet" stands in no document, but October and meetings do."""
    assert (
        "Inget av det du frågar om nämns"
        not in ask("hur dags va det fika på oktobermötet")["answer"]
    )


def test_small_spoken_words_are_not_named_as_missing(ask: Ask) -> None:
    answer = ask("va sa dom å busskortet")
    _assert_refused(answer)
    assert "busskortet" in answer["answer"]
    assert not re.search("”(va|sa|å|dom)”", answer["answer"])


@pytest.mark.parametrize("question", ["Johan Sandströms mejl?", "va e johan sandströms mejl"])
def test_a_named_persons_own_details_are_given(ask: Ask, question: str) -> None:
    assert "johan.sandstrom@vgregion.se" in ask(question)["answer"]


def test_a_named_person_without_details_gets_nobody_elses(ask: Ask) -> None:
    answer = ask("Erica Sjölins mejl?")
    _assert_refused(answer)
    assert "@" not in answer["answer"]


def _assert_refused(answer: dict[str, Any]) -> None:
    assert answer["answered"] is False
    assert answer["sentences"] == []
    shown = {citation["n"] for citation in answer["citations"]}
    assert answer["next_step"]
    assert set(answer["next_step"]["citations"]) <= shown


def _follow(client: TestClient, text: str, *turns: dict[str, Any]) -> dict[str, Any]:
    """Asks after those answers, as a page does that keeps them."""
    said = [{"question": one["question"], "answer": one["answer"]} for one in turns]
    response = client.post("/api/v1/ask", json={"question": text, "conversation": said})
    answer: dict[str, Any] = response.json()
    return answer


def test_short_forms_are_written_out_and_explained_again_for_who_asks(
    ask: Ask, client: TestClient
) -> None:
    first = ask("Vem ska vi kontakta om IOP?")
    assert {term["short"]: term["long"] for term in first["terms"]} == {
        "IOP": "idéburet offentligt partnerskap",
        "VGR": "Västra Götalandsregionen",
    }
    again = _follow(client, "jag fattar inte", first)
    assert again["question"] == "jag fattar inte"
    texts_of = [sentence["text"] for sentence in again["sentences"]]
    assert texts_of[0] == "IOP betyder idéburet offentligt partnerskap."
    assert texts_of[1].startswith("Ett IOP hos VGR är ett samarbete")
    assert texts_of[-len(first["sentences"]) :] == [one["text"] for one in first["sentences"]]
    assert first["question"] in again["notes"][0]
    assert again["terms"] == []
    # It stands between a question and its follow-up without getting in the way.
    assert "Johan Sandström" in _follow(client, "och hans mejl?", first, again)["answer"]


def test_a_short_form_is_not_explained_anew_in_the_same_conversation(
    ask: Ask, client: TestClient
) -> None:
    first = ask("Vem ska vi kontakta om IOP?")
    second = _follow(client, first["question"], first)
    assert second["answer"] == first["answer"]
    assert second["terms"] == []


@pytest.fixture(scope="module")
def other_facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Answer]]:
    """Asks over a copy of the corpus with another telephone number and another attendance."""
    made = tmp_path_factory.mktemp("other-facts")
    copy = shutil.copytree(CORPUS, made / "corpus")
    changed = {"0727-331479": 1, "62 personer": 2}
    for path in copy.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        for fact in changed:
            changed[fact] -= text.count(fact)
        text = text.replace("0727-331479", "0701-987654").replace("62 personer", "71 personer")
        path.write_text(text, encoding="utf-8")
    assert set(changed.values()) == {0}
    with index_over(Path(copy), made / "data") as index:
        yield Guide(index).ask


@pytest.mark.parametrize(
    ("question", "here", "there"),
    [
        ("Vad har Johan Sandström för telefonnummer?", "0727-331479", "0701-987654"),
        ("Hur många deltog på dialogmötet i september 2024?", "62 personer", "71 personer"),
    ],
)
def test_the_answer_follows_the_documents(
    ask: Ask, other_facts: Callable[[str], Answer], question: str, here: str, there: str
) -> None:
    original, followed = ask(question)["answer"], other_facts(question)
    assert here in original
    assert there not in original
    assert followed.answered
    assert there in followed.answer
    assert here not in followed.answer
    assert any(there in citation.quote for citation in followed.citations)

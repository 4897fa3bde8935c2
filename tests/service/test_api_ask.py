"""POST /api/v1/ask: what every caller relies on, and what no text may bring about."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service import examples
from service.answering import texts

Ask = Callable[[str], dict[str, Any]]

TOP = {
    "question", "answered", "kind", "answer", "sentences", "citations", "notes", "next_step",
    "confidence", "engine", "timings_ms", "terms", "lix",
}  # fmt: skip
CITATION = {
    "n", "document_id", "title", "document_kind", "date", "date_inferred", "section", "page",
    "quote", "start", "end", "path", "url", "publisher", "paragraph", "case_number", "sheet", "row",
    "remark",
}  # fmt: skip
ANSWERED = [
    "Vem är Erica Sjölin?",
    "Hur många deltog i dialogmötet i september 2024?",
    "Vem ska vi kontakta om IOP?",
]
REFUSED = "Vad kostar ett årskort på simhallen?"


@pytest.mark.parametrize("question", [*ANSWERED, REFUSED])
def test_an_answer_has_the_keys_that_callers_rely_on(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert set(answer) == TOP
    assert answer["question"] == question
    assert all(set(sentence) == {"text", "citations"} for sentence in answer["sentences"])
    assert answer["citations"]
    assert all(set(citation) == CITATION for citation in answer["citations"])
    assert answer["next_step"] is None or set(answer["next_step"]) == {"text", "citations"}
    assert 0 <= answer["confidence"] <= 1
    assert answer["engine"] == "quotes"
    assert answer["timings_ms"]["total"] > 0
    assert answer["lix"] is None
    for term in answer["terms"]:
        assert set(term) == {"short", "long", "citation"}
        assert set(term["citation"]) == CITATION


@pytest.mark.parametrize("question", [*ANSWERED, REFUSED])
def test_a_quote_stands_in_its_document_at_its_place(
    ask: Ask, client: TestClient, question: str
) -> None:
    for citation in ask(question)["citations"]:
        kept = client.get(f"/api/v1/documents/{citation['document_id']}/text").text
        assert citation["quote"]
        assert kept[citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.parametrize("question", [*ANSWERED, REFUSED])
def test_citations_are_numbered_from_1_and_every_number_leads_to_one(
    ask: Ask, question: str
) -> None:
    answer = ask(question)
    numbers = [citation["n"] for citation in answer["citations"]]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = [n for sentence in answer["sentences"] for n in sentence["citations"]]
    cited += answer["next_step"]["citations"] if answer["next_step"] else []
    assert set(cited) <= set(numbers)
    assert all(sentence["citations"] for sentence in answer["sentences"])
    if answer["answered"]:
        assert set(cited) == set(numbers)


@pytest.mark.parametrize("question", ANSWERED)
def test_the_answer_is_its_sentences_with_their_numbers(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer["answered"]
    rest = answer["answer"]
    for sentence in answer["sentences"]:
        marks = "".join(f"[{n}]" for n in sentence["citations"])
        before, found, rest = rest.partition(f"{sentence['text']} {marks}")
        assert found
        assert not before.strip()
    assert not rest


def test_what_is_not_answered_claims_nothing(ask: Ask) -> None:
    answer = ask(REFUSED)
    assert answer["answered"] is False
    assert answer["sentences"] == []
    assert answer["notes"] == []
    assert answer["answer"].startswith(texts.NOT_SAID)


NO_QUESTIONS = {
    "nothing": ("", texts.EMPTY),
    "spaces": (" \n\t ", texts.EMPTY),
    "invisible": ("\u200b\u00ad\ufeff", texts.EMPTY),
    "control": ("\x00\x01\x1b", texts.EMPTY),
    "one letter": ("å", texts.TOO_SHORT),
    "10,000 letters": ("å" * 10_000, texts.TOO_LONG.format(limit=1000)),
    "10,000 letters in words": ("hej du " * 1_500, texts.TOO_LONG.format(limit=1000)),
    "emoji": ("😀🎉🇸🇪👩‍👩‍👧", texts.NO_WORDS),
    "digits": ("12345 67", texts.NO_WORDS),
    "marks": ("?!... [] {}", texts.NO_WORDS),
    "stop words": ("vad är det?", texts.TOO_SHORT),
    "English": ("Who should we contact about IOP?", texts.NOT_SWEDISH),
    "Finnish": ("Missä kokous on ja kuka siellä oli?", texts.NOT_SWEDISH),
    "Arabic": ("من هو المسؤول عن الدعم؟", texts.NOT_SWEDISH),
}


@pytest.mark.parametrize(("question", "said"), NO_QUESTIONS.values(), ids=NO_QUESTIONS)
def test_what_is_no_question_is_met_with_what_to_do(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer["answer"] == said
    assert answer["answered"] is False
    assert answer["sentences"] == answer["citations"] == []


@pytest.mark.parametrize(
    "question",
    [
        "'; DROP TABLE documents; --",
        '<script>alert("hej")</script>',
        "Kuka vastaa avustuksista?",
        "\\[1\\] {{ 7*7 }} ${HOME} %s {0}",
    ],
)
def test_code_and_foreign_words_are_read_as_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer["question"] == question
    assert answer["answered"] or answer["answer"].startswith(texts.NOT_SAID)


def test_marks_and_unseen_characters_do_not_change_who_is_meant(ask: Ask) -> None:
    plainly = ask("Vem är Erica Sjölin?")
    decomposed = "Vem a\u0308r\x00 Erica\u200b  Sjo\u0308lin?"
    answer = ask(decomposed)
    assert answer["question"] == plainly["question"]
    assert answer["sentences"] == plainly["sentences"]
    bracketed = ask('Vem är "Erica Sjölin" [x] (RÖS)?')
    assert any("Erica Sjölin" in sentence["text"] for sentence in bracketed["sentences"])


def _post(client: TestClient, content: bytes, kind: str = "application/json") -> Any:
    return client.post("/api/v1/ask", content=content, headers={"content-type": kind})


def test_half_a_character_is_read_past(client: TestClient) -> None:
    response = _post(client, b'{"question": "\\ud800"}')
    assert response.status_code == 200
    assert response.json()["answer"] == texts.EMPTY


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/json"),
        (b"{}", "application/json"),
        (b"[]", "application/json"),
        (b"null", "application/json"),
        (b'{"question"', "application/json"),
        (b'{"question": null}', "application/json"),
        (b'{"question": 3}', "application/json"),
        (b'{"question": "hej", "extra": 1}', "application/json"),
        (b'{"question": "hej", "\\ud800": 1}', "application/json"),
        (b'{"question": "\xff"}', "application/json"),
        (b"question=hej", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "text/plain"),
        (b'{"question": "hej"}', "text/plain"),
    ],
)
def test_a_malformed_request_is_told_so(client: TestClient, content: bytes, kind: str) -> None:
    response = _post(client, content, kind)
    assert 400 <= response.status_code < 500
    assert json.loads(response.content)["detail"]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_another_method_is_refused_in_json(client: TestClient, method: str) -> None:
    response = client.request(method, "/api/v1/ask", headers={"accept": "text/html"})
    assert response.status_code in (404, 405)
    assert response.json()["detail"]


def test_fifty_at_once_are_answered_as_one_at_a_time(ask: Ask) -> None:
    questions = [*ANSWERED, REFUSED, "vad är det?"]
    alone = {question: _lasting(ask(question)) for question in questions}
    with ThreadPoolExecutor(50) as pool:
        together = list(pool.map(lambda question: _lasting(ask(question)), questions * 10))
    assert together == [alone[question] for question in questions * 10]


def _lasting(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "timings_ms"}


def test_the_documentation_shows_a_question_and_its_answer(client: TestClient) -> None:
    shown = client.get("/openapi.json").json()
    asked = shown["paths"]["/api/v1/ask"]["post"]["responses"]["200"]
    example = asked["content"]["application/json"]["example"]
    assert example.items() >= {k: examples.ANSWER[k] for k in ("answer", "sentences")}.items()
    assert shown["components"]["schemas"]["AskRequest"]["example"] == examples.QUESTION


def test_the_example_in_the_documentation_is_true(ask: Ask) -> None:
    answer = ask(examples.QUESTION["question"])
    assert set(examples.ANSWER) == TOP
    changing = {"confidence", "timings_ms"}
    assert {part: examples.ANSWER[part] for part in TOP - changing} == {
        part: answer[part] for part in TOP - changing
    }

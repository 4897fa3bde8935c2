"""What staff say of answers over the API."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.app import create_app
from service.settings import Settings

KEY = "a-key-that-is-long-enough"
PARTS = ("question", "kind", "answered", "answer", "engine")
CITED = ("document_id", "title", "start", "end", "quote")
NUMBER = "19800101-1234"


@pytest.fixture(scope="module")
def data(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(indexed, tmp_path_factory.mktemp("marking") / "data")


@pytest.fixture(scope="module")
def staff(data: Path) -> Iterator[TestClient]:
    async def make() -> FastAPI:
        return create_app(Settings(data=data, staff_key=KEY))

    app = asyncio.run(make())
    with TestClient(app, headers={"Authorization": f"Bearer {KEY}"}) as client:
        yield client


@pytest.fixture
def seen(staff: TestClient) -> dict[str, Any]:
    """A mark of an answer, as whoever asked saw it."""
    answer = staff.post("/api/v1/ask", json={"question": "Vem ska vi kontakta om IOP?"}).json()
    citations = [{part: one[part] for part in CITED} for one in answer["citations"]]
    return {part: answer[part] for part in PARTS} | {"citations": citations, "verdict": "right"}


def keep(staff: TestClient, mark: dict[str, Any]) -> dict[str, Any]:
    response = staff.post("/api/v1/marks", json=mark)
    assert response.status_code == 201, response.text
    kept: dict[str, Any] = response.json()
    return kept


def test_a_mark_is_kept_with_what_was_seen_until_it_is_removed(
    staff: TestClient, seen: dict[str, Any], data: Path
) -> None:
    kept = keep(staff, seen | {"comment": "Bra."})
    assert {part: kept[part] for part in PARTS} == {part: seen[part] for part in PARTS}
    assert (kept["verdict"], kept["comment"], kept["version"]) == ("right", "Bra.", "0.1.0")
    assert kept["citations"][0] == seen["citations"][0] | {
        "stands": True,
        "document": "2024-09-18-dialogmote.md",
    }
    assert staff.get("/api/v1/marks").json() == [kept]
    assert json.loads((data / "marks.jsonl").read_text(encoding="utf-8")) == kept

    assert staff.delete(f"/api/v1/marks/{kept['id']}").status_code == 204
    assert staff.get("/api/v1/marks").json() == []
    again = staff.delete(f"/api/v1/marks/{kept['id']}")
    assert again.status_code == 404
    assert "id" in again.json()["detail"]


@pytest.mark.parametrize(
    "forged",
    [
        {"quote": "Ring till statsministern."},
        {"start": 0, "end": 0, "quote": ""},
        {"document_id": "finns-inte"},
        {"start": 0},
    ],
)
def test_a_quote_that_does_not_stand_in_its_document_is_not_kept_as_if_it_did(
    staff: TestClient, seen: dict[str, Any], forged: dict[str, Any]
) -> None:
    kept = keep(staff, seen | {"citations": [seen["citations"][0] | forged]})
    assert [one["stands"] for one in kept["citations"]] == [False]
    staff.delete(f"/api/v1/marks/{kept['id']}")


def test_identity_numbers_never_reach_the_disk(
    staff: TestClient, seen: dict[str, Any], data: Path
) -> None:
    said = f"Vad vet ni om {NUMBER}?"
    citation = seen["citations"][0] | {"quote": said, "title": said}
    hiding = dict.fromkeys(("question", "answer", "comment", "kind", "engine"), said)
    kept = keep(staff, seen | hiding | {"before": [said], "citations": [citation]})
    assert kept["question"] == "Vad vet ni om [personnummer]?"
    written = b"".join(one.read_bytes() for one in data.glob("*marks*"))
    assert b"[personnummer]" in written
    assert NUMBER.encode() not in written
    staff.delete(f"/api/v1/marks/{kept['id']}")


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": " "},
        {"question": "a" * 1001},
        {"question": "\ud800"},
        {"answer": "a" * 10_001},
        {"comment": "a" * 1001},
        {"before": ["a" * 1001]},
        {"before": ["a"] * 21},
        {"verdict": "kanske"},
        {"citations": [{"document_id": "a", "title": "", "start": -1, "end": 0, "quote": ""}]},
        {"citations": [{"document_id": "a", "title": "", "start": 0, "end": 0, "quote": ""}] * 51},
        {"stands": True},
    ],
)
def test_what_is_too_long_or_no_mark_is_refused_and_not_repeated(
    staff: TestClient, seen: dict[str, Any], wrong: dict[str, Any]
) -> None:
    # By hand, in ASCII: half a character cannot be written as UTF-8.
    response = staff.post("/api/v1/marks", content=json.dumps(seen | wrong))
    assert response.status_code == 422
    assert "aaaa" not in response.text
    assert staff.get("/api/v1/marks").json() == []


def test_without_the_key_nothing_is_kept_or_shown(
    staff: TestClient, client: TestClient, seen: dict[str, Any], data: Path
) -> None:
    ways = (("POST", "marks"), ("GET", "marks"), ("DELETE", "marks/a"))
    for method, path in ways:
        for wrong in ("", "Bearer fel", "Basic abc", "Bearer "):
            headers = {"Authorization": wrong}
            response = staff.request(method, f"/api/v1/{path}", headers=headers, json=seen)
            assert response.status_code == 401, (method, wrong)
        closed = client.request(
            method, f"/api/v1/{path}", headers={"Authorization": "Bearer "}, json=seen
        )
        assert closed.status_code == 403
        assert "avstängd" in closed.json()["detail"]
    assert staff.get("/api/v1/marks").json() == []


def test_the_example_in_the_documentation_is_a_mark(staff: TestClient) -> None:
    schemas = staff.get("/openapi.json").json()["components"]["schemas"]
    kept = keep(staff, schemas["NewMark"]["example"])
    assert all(one["stands"] for one in kept["citations"])
    staff.delete(f"/api/v1/marks/{kept['id']}")

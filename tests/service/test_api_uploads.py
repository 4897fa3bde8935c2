"""What staff send in over the API."""

import asyncio
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.locks import WritingLock
from service.app import create_app
from service.settings import Settings

KEY = "a-key-that-is-long-enough"
TEXT = "# Riktlinje för lägerbidrag\n\nFöreningar söker lägerbidrag senast den 1 mars 2024.\n"


@pytest.fixture(scope="module")
def data(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(indexed, tmp_path_factory.mktemp("uploading") / "data")


@pytest.fixture(scope="module")
def staff(data: Path) -> Iterator[TestClient]:
    async def make() -> FastAPI:
        return create_app(Settings(data=data, staff_key=KEY, upload_megabytes=1))

    app = asyncio.run(make())
    with TestClient(app, headers={"Authorization": f"Bearer {KEY}"}) as client:
        yield client


def send(client: TestClient, name: str, content: bytes) -> dict[str, Any]:
    """Upload; give the report."""
    response = client.put(f"/api/v1/uploads/{name}", content=content)
    assert response.status_code == 200, response.text
    events = [json.loads(line) for line in response.text.splitlines()]
    assert events[0] == {"event": "received", "name": name, "bytes": len(content)}
    assert {one["event"] for one in events[1:-1]} <= {"working"}
    assert events[-1]["event"] == "done"
    report: dict[str, Any] = events[-1]["report"]
    return report


def test_an_uploaded_document_is_found_and_can_be_replaced_and_withdrawn(
    staff: TestClient, data: Path
) -> None:
    report = send(staff, "lägerbidrag.md", TEXT.encode())
    assert (report["outcome"], report["document_id"]) == ("added", "lagerbidrag")
    answer = staff.post("/api/v1/ask", json={"question": "När söks lägerbidrag?"}).json()
    assert "1 mars 2024" in answer["answer"]
    assert answer["citations"][0]["path"] == "uppladdat/lägerbidrag.md"

    report = send(staff, "lägerbidrag.md", TEXT.replace("1 mars", "2 april").encode())
    assert (report["outcome"], report["document_id"]) == ("changed", "lagerbidrag")
    assert "2 april" in staff.get("/api/v1/documents/lagerbidrag/text").text
    assert len(list((data / "uploads" / "lägerbidrag.md").iterdir())) == 1

    withdrawn = staff.delete("/api/v1/uploads/lägerbidrag.md").json()
    assert withdrawn["outcome"] == "removed"
    assert staff.get("/api/v1/documents/lagerbidrag").status_code == 404
    assert list((data / "uploads").iterdir()) == []


def test_a_file_that_cannot_be_read_is_refused_with_its_reason_and_the_last_version_kept(
    staff: TestClient, data: Path
) -> None:
    assert send(staff, "tom.md", b" ")["outcome"] == "failed"
    assert list((data / "uploads").iterdir()) == []
    send(staff, "plan.md", TEXT.replace("läger", "resa").encode())
    refused = send(staff, "plan.md", b"\x00\x01\x02")
    assert refused["outcome"] == "failed"
    assert refused["reason"]
    assert "resabidrag" in staff.get("/api/v1/documents/plan/text").text
    assert staff.get("/api/v1/documents/plan").json()["warnings"] == []
    staff.delete("/api/v1/uploads/plan.md")


def test_what_is_there_already_is_told_as_a_duplicate(staff: TestClient) -> None:
    text = staff.get("/api/v1/documents/2024-arsrapport/text").content
    report = send(staff, "kopia.md", text)
    assert (report["outcome"], report["document_id"]) == ("duplicate", "2024-arsrapport")
    staff.delete("/api/v1/uploads/kopia.md")
    assert staff.get("/api/v1/documents/2024-arsrapport").status_code == 200


def test_a_file_over_the_limit_is_refused_while_it_is_received(
    staff: TestClient, data: Path
) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(30):
            yield b"a" * 100_000

    for content in (b"a" * 1_000_001, endless()):
        response = staff.put("/api/v1/uploads/stor.txt", content=content)
        assert response.status_code == 413
        assert "1 MB" in response.json()["detail"]
    assert not [one for one in (data / "uploads").rglob("*") if one.is_file()]


@pytest.mark.parametrize(
    "name", ["..", ".dold", "a%2Fb.md", "a%5Cb.md", "%00.md", "  ", "a" * 151, "con%3A.md"]
)
def test_a_name_that_could_do_harm_is_refused(staff: TestClient, name: str) -> None:
    response = staff.put(f"/api/v1/uploads/{name}", content=TEXT.encode())
    assert response.status_code in (404, 405, 422)


def test_without_the_key_nothing_is_changed(staff: TestClient, client: TestClient) -> None:
    for wrong in ("", "Bearer fel", "Basic abc", "Bearer "):
        for method in ("PUT", "DELETE"):
            response = staff.request(
                method, "/api/v1/uploads/a.md", headers={"Authorization": wrong}, content=b"a"
            )
            assert response.status_code == 401, wrong
            assert "Bearer NYCKEL" in response.json()["detail"]
    closed = client.put("/api/v1/uploads/a.md", content=b"a", headers={"Authorization": "Bearer "})
    assert closed.status_code == 403
    assert "avstängd" in closed.json()["detail"]


def test_withdrawing_what_is_not_there_is_told(staff: TestClient) -> None:
    response = staff.delete("/api/v1/uploads/saknas.md")
    assert response.status_code == 404
    assert "saknas.md" in response.json()["detail"]


def test_questions_are_answered_while_a_document_is_read_in(staff: TestClient) -> None:
    statuses: list[int] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            asked = {"question": "Vem ska vi kontakta om IOP?"}
            statuses.append(staff.post("/api/v1/ask", json=asked).status_code)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        for number in range(5):
            send(staff, "samtidigt.md", f"{TEXT}\nUtgåva {number}.".encode())
    finally:
        done.set()
        asking.join()
    assert set(statuses) == {httpx.codes.OK}
    staff.delete("/api/v1/uploads/samtidigt.md")


def test_while_the_index_is_rebuilt_nothing_is_changed_and_nothing_lost(
    staff: TestClient, data: Path
) -> None:
    send(staff, "lager.md", TEXT.encode())
    before = staff.get("/api/v1/documents/lager/text").text
    with WritingLock(data).held():
        report = send(staff, "lager.md", TEXT.replace("1 mars", "3 maj").encode())
        assert report["outcome"] == "failed"
        assert "Försök igen" in report["reason"]
        withdrawn = staff.delete("/api/v1/uploads/lager.md")
        assert withdrawn.status_code == 503
        assert "Försök igen" in withdrawn.json()["detail"]
    assert staff.get("/api/v1/documents/lager/text").text == before
    assert staff.delete("/api/v1/uploads/lager.md").json()["outcome"] == "removed"

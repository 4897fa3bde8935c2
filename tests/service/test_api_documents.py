"""The documents over the API, the health check, and the page beside them."""

import asyncio

import httpx
import pytest
from fastapi.testclient import TestClient
from service_fakes import CORPUS

from ingest.sources.files import find_files


def test_every_document_is_listed_newest_first(client: TestClient) -> None:
    listed = client.get("/api/v1/documents").json()
    assert {one["id"] for one in listed} == {path.stem for path in find_files([CORPUS])}
    days = [one["date"] for one in listed]
    dated = [day for day in days if day]
    assert days == sorted(dated, reverse=True) + [None] * (len(days) - len(dated))
    assert all(one["passages"] > 0 for one in listed)
    assert not any("text" in one for one in listed)


def test_a_document_is_given_with_its_text(client: TestClient) -> None:
    details = client.get("/api/v1/documents/2024-arsrapport").json()
    text = client.get("/api/v1/documents/2024-arsrapport/text")
    assert (details["kind"], details["date"], details["date_inferred"]) == (
        "årsrapport",
        "2024-12-31",
        True,
    )
    assert details["characters"] == len(text.text)
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert text.content == (CORPUS / "rapporter/2024-arsrapport.md").read_bytes()


@pytest.mark.parametrize("document_id", ["finns-inte", "%27%20OR%201%3D1", "%00", "..%2F..%2Fetc"])
@pytest.mark.parametrize("part", ["", "/text"])
def test_an_unknown_document_is_told_in_swedish(
    client: TestClient, document_id: str, part: str
) -> None:
    response = client.get(f"/api/v1/documents/{document_id}{part}")
    assert response.status_code == 404
    if "%2F" not in document_id:
        assert response.json()["detail"].startswith("Det finns inget dokument med id")


def test_health_tells_over_how_many_documents(client: TestClient) -> None:
    assert client.get("/healthz").json() == {
        "status": "ok",
        "documents": len(find_files([CORPUS])),
    }


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v1", "/api"])
def test_what_is_not_in_the_api_is_no_page(client: TestClient, path: str) -> None:
    response = client.get(path, headers={"accept": "text/html"})
    assert response.status_code == 404
    assert response.json()["detail"]


def test_the_page_leaves_the_api_and_its_documentation_in_place(client: TestClient) -> None:
    assert "swagger" in client.get("/docs").text
    shown = client.get("/openapi.json").json()
    assert shown["info"]["title"] == "Byråkratlotsen"
    assert {path for path in shown["paths"] if path.startswith("/api")} == {
        "/api/v1/ask",
        "/api/v1/search",
        "/api/v1/uploads/{name}",
        "/api/v1/marks",
        "/api/v1/marks/{mark_id}",
        "/api/v1/documents",
        "/api/v1/documents/{document_id}",
        "/api/v1/documents/{document_id}/text",
    }


def test_the_page_is_at_the_root(client: TestClient) -> None:
    async def get() -> httpx.Response:
        # Not through the test client, whose own additions to a request the page cannot read.
        transport = httpx.ASGITransport(app=client.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as page:
            return await page.get("/")

    page = asyncio.run(get())
    assert page.status_code == 200
    assert "<html" in page.text
    assert "Byråkratlotsen" in page.text

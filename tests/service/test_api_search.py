"""GET /api/v1/search: ranked passages, narrowed as asked."""

from typing import Any

import pytest
from fastapi.testclient import TestClient


def _search(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    response = client.get("/api/v1/search", params={"q": "samverkan i dialogmötet"} | query)
    assert response.status_code == 200, response.text
    hits: list[dict[str, Any]] = response.json()
    return hits


def test_hits_are_ranked_and_stand_in_their_documents(client: TestClient) -> None:
    hits = _search(client, q="Johan Sandström telefon")
    assert [hit["rank"] for hit in hits] == list(range(1, 11))
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert "0727-331479" in hits[0]["text"]
    assert len({hit["passage_id"] for hit in hits}) == 10
    for hit in hits[:3]:
        kept = client.get(f"/api/v1/documents/{hit['document_id']}/text").text
        assert kept[hit["start"] : hit["end"]] == hit["text"]


@pytest.mark.parametrize("limit", [1, 7])
def test_as_many_are_given_as_asked_for(client: TestClient, limit: int) -> None:
    assert len(_search(client, limit=limit)) == limit


@pytest.mark.parametrize(
    "query",
    [
        {"kind": "årsrapport"},
        {"document_id": "2024-09-18-dialogmote"},
        {"publisher": "Kammarkollegiet"},
        {"date_from": "2025-09-06"},
        {"date_to": "2023-12-07"},
        {"date_from": "2024-09-18", "date_to": "2024-12-31"},
        {"kind": "årsrapport", "date_from": "2025-01-01"},
        {"date_from": "2025-01-01", "date_to": "2024-01-01"},
        {"kind": "bruksanvisning"},
        {"municipality": "Lysekil"},
    ],
)
def test_a_filter_keeps_nothing_but_what_fits(client: TestClient, query: dict[str, str]) -> None:
    listed = {one["id"]: one for one in client.get("/api/v1/documents").json()}
    fits = {document_id for document_id, one in listed.items() if _fits(one, query)}
    found = {hit["document_id"] for hit in _search(client, limit=100, **query)}
    assert found <= fits
    assert bool(found) == bool(fits)


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ({"kind": "årsrapport"}, {"2024-arsrapport"}),
        ({"date_from": "2025-09-06"}, {"2025-10-17-dialogmote"}),
        ({"publisher": "Kammarkollegiet"}, {"register-ideburna-organisationer"}),
    ],
)
def test_a_filter_keeps_all_that_fits(
    client: TestClient, query: dict[str, str], kept: set[str]
) -> None:
    assert {hit["document_id"] for hit in _search(client, limit=100, **query)} == kept


def _fits(document: dict[str, Any], query: dict[str, str]) -> bool:
    """Whether a document, as it is listed, fits a filter."""
    named = {"kind": "kind", "document_id": "id", "publisher": "publisher"}
    if any(document[key] != query[name] for name, key in named.items() if name in query):
        return False
    if "municipality" in query and query["municipality"] not in document["municipalities"]:
        return False
    dated = document["date"] or ""
    limits = query.keys() & {"date_from", "date_to"}
    first, last = query.get("date_from", ""), query.get("date_to", "9999")
    return not limits or bool(dated and first <= dated <= last)


def test_a_forum_is_kept_to(client: TestClient) -> None:
    hits = _search(client, limit=100, forum="Dialogmötet")
    assert {hit["forum"] for hit in hits} == {"Dialogmötet"}
    listed = client.get("/api/v1/documents").json()
    held = {one["id"] for one in listed if one["forum"] == "Dialogmötet"}
    assert {hit["document_id"] for hit in hits} == held


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 101},
        {"limit": "många"},
        {"date_from": "i våras"},
        {"date_to": "2024-02-30"},
    ],
)
def test_a_limit_or_day_that_is_none_is_told(client: TestClient, query: dict[str, Any]) -> None:
    response = client.get("/api/v1/search", params={"q": "iop"} | query)
    assert response.status_code == 422
    (wrong,) = response.json()["detail"]
    assert wrong["loc"] == ["query", *query]


def test_what_to_look_for_must_be_given(client: TestClient) -> None:
    assert client.get("/api/v1/search").status_code == 422


@pytest.mark.parametrize("q", ["", "%00", "%ED%A0%80", "%F0%9F%98%80", "iop+" * 3000])
def test_any_text_can_be_looked_for(client: TestClient, q: str) -> None:
    assert client.get(f"/api/v1/search?q={q}&limit=2").status_code == 200

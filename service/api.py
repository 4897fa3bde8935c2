"""The HTTP API under `/api/v1`, documented at `/docs`."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field

from index.filters import SearchFilters
from service import examples
from service.answer import Answer
from service.conversation import Turn
from service.dependencies import OpenGuide
from service.hits import Hit
from service.listing import DocumentDetails, DocumentSummary, details, summaries

router = APIRouter(prefix="/api/v1")
health = APIRouter()


class AskRequest(BaseModel):
    """A question."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": examples.QUESTION})

    # Any length is taken and answered kindly; what is too long is refused in words, not by a 422.
    question: Annotated[str, Field(description="The question, in Swedish")]
    conversation: Annotated[
        list[Turn],
        Field(max_length=20, description="What was asked and answered before it, oldest first"),
    ] = []


@router.post(
    "/ask", responses={200: {"content": {"application/json": {"example": examples.ANSWER}}}}
)
def ask(body: AskRequest, guide: OpenGuide) -> Answer:
    """Answer a question in the documents' own words, each sentence with its citation."""
    return guide.ask(body.question, body.conversation)


@router.get("/search")
def search(
    guide: OpenGuide,
    q: Annotated[str, Query(description="What to look for", examples=["IOP kontakt"])],
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    kind: Annotated[str | None, Query(examples=["mötesanteckningar"])] = None,
    forum: Annotated[str | None, Query(examples=["Dialogmötet"])] = None,
    document_id: str | None = None,
    date_from: Annotated[date | None, Query(examples=["2024-01-01"])] = None,
    date_to: Annotated[date | None, Query(examples=["2024-12-31"])] = None,
    publisher: Annotated[str | None, Query(examples=["Västra Götalandsregionen"])] = None,
    municipality: Annotated[str | None, Query(examples=["Borås"])] = None,
    theme: Annotated[str | None, Query(examples=["IOP"])] = None,
    paragraph: Annotated[str | None, Query(description="A § in minutes", examples=["33"])] = None,
    case_number: Annotated[str | None, Query(description="The diarienummer")] = None,
) -> list[Hit]:
    """Give the passages nearest a question, best first."""
    filters = SearchFilters(
        kind=kind,
        forum=forum,
        document_id=document_id,
        date_from=date_from,
        date_to=date_to,
        publisher=publisher,
        municipalities=(municipality,) if municipality else (),
        theme=theme,
        paragraph=paragraph,
        case_number=case_number,
    )
    return guide.search(q, limit, filters)


@router.get("/documents")
def documents(guide: OpenGuide) -> list[DocumentSummary]:
    """Give what is indexed, newest first."""
    return summaries(guide.entries())


@router.get("/documents/{document_id}", responses={404: examples.NOT_FOUND})
def document(document_id: str, guide: OpenGuide) -> DocumentDetails:
    """Give one document's metadata and pages."""
    return details(guide.entry(document_id), guide.document(document_id))


@router.get(
    "/documents/{document_id}/text",
    response_class=PlainTextResponse,
    responses={404: examples.NOT_FOUND},
)
def document_text(document_id: str, guide: OpenGuide) -> str:
    """Give the kept text that every `start` and `end` points into (in Unicode code points)."""
    return guide.document(document_id).text


@health.get("/healthz")
def healthz(guide: OpenGuide) -> dict[str, Any]:
    """Tell that the service is up, and over how many documents."""
    return {"status": "ok", "documents": guide.document_count()}

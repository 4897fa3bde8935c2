"""Documents that staff send in over the API."""

import asyncio
import json
import re
import threading
import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, Depends, HTTPException, Request, status
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from index.reports import FileReport, Outcome
from ingest.errors import UserError
from ingest.sources.uploads import UploadSource
from service import examples, texts
from service.dependencies import OpenGuide, OpenSettings
from service.guide import Guide
from service.settings import Settings
from service.staff import require_staff

router = APIRouter(prefix="/api/v1/uploads", tags=["staff"], dependencies=[Depends(require_staff)])

_LONGEST_NAME = 150  # characters; a file system takes 255 bytes
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
# Sent while a long document is worked on, so that nobody takes the silence for a failure.
_SECONDS_BETWEEN_EVENTS = 2.0
# Two files of one name: the later wins, and neither removes what the other is reading.
_one_at_a_time = threading.Lock()


@router.put(
    "/{name}",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/x-ndjson": {"example": examples.UPLOAD}}}},
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/octet-stream": {"schema": {"type": "string"}}},
        }
    },
)
async def upload(
    name: str, request: Request, guide: OpenGuide, settings: OpenSettings
) -> StreamingResponse:
    """Add a document or replace the one of that name; the body is the file, byte for byte.

    What it is, is told by its bytes. Gives one JSON object a line: `received`, `working` every
    other second, and last `done` with the same report as `ingest --json` gives.
    """
    name = _checked(name)
    source = UploadSource(settings.uploads, only=name)
    received = await _receive(request, source, name, settings)
    return StreamingResponse(
        _events(received, source, name, guide), media_type="application/x-ndjson"
    )


@router.delete("/{name}")
def withdraw(name: str, guide: OpenGuide, settings: OpenSettings) -> FileReport:
    """Remove a document that was sent in, with all its versions."""
    name = _checked(name)
    source = UploadSource(settings.uploads, only=name)
    if not source.versions(name):
        raise HTTPException(status.HTTP_404_NOT_FOUND, texts.NOT_UPLOADED.format(name=name))
    with _one_at_a_time:
        guide.check_writable()  # or the file would be gone, and its document still be found
        source.forget(source.versions(name))
        [report] = _ingest(source, guide)
    return report


def _checked(name: str) -> str:
    """The name, if a file may have it on any system."""
    name = unicodedata.normalize("NFC", name).strip()
    if not name.strip(".") or name.startswith(".") or _FORBIDDEN.search(name):
        raise HTTPException(status.HTTP_422_UNPROCESSABLE_CONTENT, texts.BAD_NAME)
    if len(name) > _LONGEST_NAME:
        raise HTTPException(status.HTTP_422_UNPROCESSABLE_CONTENT, texts.LONG_NAME)
    return name


async def _receive(request: Request, source: UploadSource, name: str, settings: Settings) -> int:
    """Write the body to disk as it comes; give its length in bytes."""
    limit = settings.upload_megabytes * 1_000_000
    too_large = HTTPException(
        status.HTTP_413_CONTENT_TOO_LARGE, texts.TOO_LARGE.format(limit=settings.upload_megabytes)
    )
    if int(request.headers.get("content-length") or 0) > limit:
        raise too_large
    incoming = source.incoming(name, datetime.now(UTC))
    received = 0
    try:
        async for chunk in request.stream():
            received += len(chunk)
            if received > limit:
                raise too_large
            await run_in_threadpool(incoming.write, chunk)
        await run_in_threadpool(incoming.keep)
    finally:
        incoming.discard()
    return received


async def _events(
    received: int, source: UploadSource, name: str, guide: Guide
) -> AsyncIterator[str]:
    yield _line(event="received", name=name, bytes=received)
    work = asyncio.ensure_future(run_in_threadpool(_keep_or_refuse, source, name, guide))
    seconds = 0.0
    while not (await asyncio.wait([work], timeout=_SECONDS_BETWEEN_EVENTS))[0]:
        seconds += _SECONDS_BETWEEN_EVENTS
        yield _line(event="working", seconds=seconds)
    yield _line(event="done", report=work.result().model_dump(mode="json"))


def _keep_or_refuse(source: UploadSource, name: str, guide: Guide) -> FileReport:
    """Index the newest version; keep it alone if it could be read, else all but it."""
    with _one_at_a_time:
        *older, newest = source.versions(name)
        try:
            [report] = _ingest(source, guide)
        except UserError as error:  # the index is being rebuilt: nothing was read
            source.forget([newest])
            return FileReport(path=name, outcome=Outcome.FAILED, reason=str(error))
        refused = report.outcome is Outcome.FAILED
        source.forget([newest] if refused else older)
        if refused:
            _ingest(source, guide)  # what was refused is told here, and no problem of the index
    return report


def _ingest(source: UploadSource, guide: Guide) -> list[FileReport]:
    reports: list[FileReport] = []
    guide.ingest([source], reports.append)
    return reports


def _line(**fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"

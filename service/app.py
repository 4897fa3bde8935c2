"""The web application: API and pages in one process, over one open index."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from importlib.metadata import entry_points

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from index.errors import UnknownDocumentError
from service import marking, uploads
from service.api import health, router
from service.errors import UserError
from service.guide import Guide, open_guide
from service.settings import Settings


def create_app(settings: Settings, guide: Guide | None = None) -> FastAPI:
    """Make the application over `guide`, or over an index that it opens itself.

    It then opens the index when it starts and closes it when it stops.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with nullcontext(guide) if guide else open_guide(settings=settings) as opened:
            await run_in_threadpool(opened.warm)
            app.state.guide = opened
            yield

    app = FastAPI(
        title="Byråkratlotsen",
        description="Questions in plain Swedish, answered in the documents' own words.",
        version="1",
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.include_router(router)
    app.include_router(uploads.router)
    app.include_router(marking.router)
    app.include_router(health)
    app.add_exception_handler(UserError, _show_error)
    app.add_exception_handler(RequestValidationError, _show_invalid)

    def guide_of_app() -> Guide:
        guide: Guide = app.state.guide
        return guide

    # Pages announce themselves: this room may not import the one that they are built in.
    for page in entry_points(group="byrakratlots.pages"):
        page.load()(app, guide_of_app)
    return app


async def _show_error(request: Request, error: Exception) -> JSONResponse:
    status = 404 if isinstance(error, UnknownDocumentError) else 503
    return JSONResponse({"detail": str(error)}, status_code=status)


async def _show_invalid(request: Request, error: Exception) -> Response:
    """Tell what is wrong with a request, without repeating it: it may not be text at all."""
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = [{part: one[part] for part in ("type", "loc", "msg")} for one in error.errors()]
    # Escaped to ASCII: the name of a key may hold half a character, which UTF-8 cannot write.
    body = json.dumps({"detail": wrong})
    return Response(body, status_code=422, media_type="application/json")

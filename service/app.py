"""The web application: API and pages in one process, over one open index."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import entry_points

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from index.errors import UnknownDocumentError
from service.api import health, router
from service.errors import UserError
from service.guide import Guide, open_guide
from service.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """Make the application; the index is opened when it starts and closed when it stops."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with open_guide(settings=settings) as guide:
            await run_in_threadpool(guide.warm)
            app.state.guide = guide
            yield

    app = FastAPI(
        title="Byråkratlotsen",
        description="Questions in plain Swedish, answered in the documents' own words.",
        version="1",
        lifespan=lifespan,
    )
    app.include_router(router)
    app.include_router(health)
    app.add_exception_handler(UserError, _show_error)

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

"""The command line: `byrakratlots ingest | ask | search | documents | serve | evals`."""

import sys
from datetime import datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer

from index.filters import SearchFilters
from index.reports import Outcome
from ingest.errors import UserError
from ingest.sources.web import Planned
from service import console, texts
from service.guide import open_guide
from service.ingesting import plan, read_all, rebuild_all, sources_for
from service.listing import summaries
from service.settings import load_settings

app = typer.Typer(
    help=texts.HELP, no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False
)
documents_app = typer.Typer(help=texts.DOCUMENTS_HELP, invoke_without_command=True)
app.add_typer(documents_app, name="documents")

Data = Annotated[Path | None, typer.Option("--data", help=texts.DATA_HELP)]
AsJson = Annotated[bool, typer.Option("--json", help=texts.JSON_HELP)]
Question = Annotated[str, typer.Argument(help=texts.QUESTION_HELP)]
_DAY = ["%Y-%m-%d"]


@app.command(help=texts.INGEST_HELP)
def ingest(
    paths: Annotated[list[Path] | None, typer.Argument(help=texts.PATHS_HELP)] = None,
    sources: Annotated[bool, typer.Option("--sources", help=texts.SOURCES_HELP)] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=texts.DRY_RUN_HELP)] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help=texts.REBUILD_HELP)] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Bring the index in step with files and web pages; exit 1 if any could not be read."""
    if not (paths or sources or rebuild):
        raise typer.BadParameter(texts.NOTHING_TO_READ)
    if rebuild and dry_run:
        raise typer.BadParameter(texts.REBUILD_ALONE)
    settings, paths = load_settings(data), paths or []
    chosen = sources_for(paths, settings, listed=sources, ask=not dry_run)
    fetches: list[Planned] = []
    with open_guide(settings=settings, rebuild=rebuild) as guide:
        if dry_run:
            reports, fetches = plan(guide, chosen)
        else:
            reports = rebuild_all(guide) if rebuild else []
            reports += read_all(guide, chosen, paths)
    if as_json:
        console.print_ingested(reports, fetches)
    else:
        console.show_reports(reports, texts.PLANNED if dry_run else texts.OUTCOMES)
        console.show_fetches(fetches)
    if any(report.outcome is Outcome.FAILED for report in reports):
        raise typer.Exit(1)


@app.command(help=texts.ASK_HELP)
def ask(question: Question, data: Data = None, as_json: AsJson = False) -> None:
    """Answer one question."""
    with open_guide(data) as guide:
        answer = guide.ask(question)
    if as_json:
        console.print_json(answer)
    else:
        console.show_answer(answer)


@app.command(help=texts.SEARCH_HELP)
def search(
    question: Question,
    limit: Annotated[int, typer.Option(min=1, max=100, help=texts.LIMIT_HELP)] = 10,
    kind: Annotated[str | None, typer.Option(help=texts.KIND_HELP)] = None,
    forum: Annotated[str | None, typer.Option(help=texts.FORUM_HELP)] = None,
    document: Annotated[str | None, typer.Option(help=texts.DOCUMENT_HELP)] = None,
    date_from: Annotated[
        datetime | None, typer.Option("--from", formats=_DAY, help=texts.FROM_HELP)
    ] = None,
    date_to: Annotated[
        datetime | None, typer.Option("--to", formats=_DAY, help=texts.TO_HELP)
    ] = None,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Show the passages nearest a question."""
    filters = SearchFilters(
        kind=kind,
        forum=forum,
        document_id=document,
        date_from=date_from.date() if date_from else None,
        date_to=date_to.date() if date_to else None,
    )
    with open_guide(data) as guide:
        hits = guide.search(question, limit, filters)
    if as_json:
        hits_json = [hit.model_dump(mode="json") for hit in hits]
        console.print_json({"question": question, "hits": hits_json})
    else:
        console.show_hits(hits)


@documents_app.callback()
def documents(context: typer.Context, data: Data = None, as_json: AsJson = False) -> None:
    """List what is indexed."""
    context.obj = data
    if context.invoked_subcommand is not None:
        return
    with open_guide(data) as guide:
        listed, problems = summaries(guide.entries()), guide.problems()
    if as_json:
        console.print_json(
            {
                "documents": [one.model_dump(mode="json") for one in listed],
                "problems": [one.model_dump(mode="json") for one in problems],
            }
        )
    else:
        console.show_documents(listed, problems)


@documents_app.command("text", help=texts.TEXT_HELP)
def document_text(
    context: typer.Context, document_id: str, data: Data = None, as_json: AsJson = False
) -> None:
    """Print a document's kept text."""
    with open_guide(data or context.obj) as guide:
        text = guide.document(document_id).text
    if as_json:
        console.print_json({"id": document_id, "text": text})
    else:
        sys.stdout.write(text)


@app.command(help=texts.SERVE_HELP)
def serve(
    host: Annotated[str | None, typer.Option(help=texts.HOST_HELP)] = None,
    port: Annotated[int | None, typer.Option(help=texts.PORT_HELP)] = None,
    data: Data = None,
) -> None:
    """Serve the page and the API until stopped."""
    # Imported here: the page's framework takes seconds that the other commands do not need.
    import uvicorn

    from service.app import create_app

    settings = load_settings(data)
    host, port = host or settings.host, port or settings.port
    # Opened before the server starts, which would show what went wrong as a traceback.
    with open_guide(settings=settings) as guide:
        guide.warm()
        application = create_app(settings, guide)
        typer.echo(texts.SERVING.format(address=f"http://{host}:{port}"), err=True)
        uvicorn.run(application, host=host, port=port, log_level="warning")


def main() -> None:
    """Run the command line; an error that the user can act on is one line and exit 1."""
    for room in entry_points(group="byrakratlots.commands"):
        app.add_typer(room.load(), name=room.name)
    try:
        app()
    except UserError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)

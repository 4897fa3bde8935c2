"""Small documents and files for the tests in this folder."""

from pathlib import Path

from fpdf import FPDF

from ingest.models import Document, Page


def document(text: str, pages: tuple[Page, ...] = ()) -> Document:
    return Document(
        id="d1",
        path="d1.md",
        location="/d1.md",
        title="Titel",
        kind="dokument",
        date=None,
        date_inferred=False,
        forum=None,
        url=None,
        revision="1",
        text=text,
        pages=pages,
    )


def pdf(path: Path, pages: list[str], password: str | None = None) -> Path:
    """A PDF with one page for each text; an empty text gives a page without any."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    for text in pages:
        made.add_page()
        if text:
            made.multi_cell(0, 6, text)
    if password is not None:
        made.set_encryption(owner_password="owner", user_password=password)  # noqa: S106
    made.output(str(path))
    return path

"""What the check of documents found, as tables for the terminal, in Swedish."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from evals.documents import texts
from evals.documents.files import Checked
from evals.documents.quotes import Quote


def files_table(files: Sequence[Checked]) -> Table:
    """Give one row a file: what it is, how much came out of it, and how it went."""
    table = Table(title=texts.TABLE_FILES, box=None)
    table.add_column(texts.COLUMN_FILE, overflow="fold", max_width=40)
    table.add_column(texts.COLUMN_FORMAT)
    for column in (texts.COLUMN_PAGES, texts.COLUMN_CHARACTERS, texts.COLUMN_ITEMS):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column(texts.COLUMN_OUTCOME, overflow="fold")
    for file in files:
        outcome = Text("\n".join(file.outcome), "" if file.is_right else "bold red")
        table.add_row(Text(file.path.name), file.format, *_counts(file), outcome)
    return table


def quotes_table(quotes: Sequence[tuple[Quote, bool]]) -> Table:
    """Give one row a quote: its file and page, and whether it was found there."""
    table = Table(title=texts.TABLE_QUOTES, box=None)
    table.add_column(texts.COLUMN_FILE, overflow="fold", max_width=30)
    table.add_column(texts.COLUMN_PAGE, justify="right")
    table.add_column(texts.COLUMN_FOUND)
    table.add_column(texts.COLUMN_QUOTE)
    for quote, found in quotes:
        outcome = Text(texts.FOUND, "green") if found else Text(texts.NOT_FOUND, "bold red")
        words = " ".join(quote.text.split())
        table.add_row(Text(quote.path.name), str(quote.page), outcome, Text(words))
    return table


def _counts(file: Checked) -> tuple[str, str, str]:
    if file.document is None:
        return "", "", ""
    pages, items = len(file.document.pages), file.paragraphs
    span = f"{items[0]}–{items[-1]}" if len(items) > 1 else "".join(items)
    return str(pages or ""), str(len(file.document.text)), span

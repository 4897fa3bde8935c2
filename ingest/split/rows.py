"""Registers: each row of a spreadsheet or a CSV file is a passage."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ingest.models import Document, Passage, Row, Span
from ingest.places import authority_of, municipalities_in

# Columns that say where something lies or works; not those of postal addresses.
_PLACE = re.compile(
    r"\b(?:\w*kommun(?:er|en|namn)?|(?:verksamhets|hem)?ort(?:er|en)?|stad|säte|geografi\w*"
    r"|(?:\w+\s)?område)\b",
    re.I,
)
_BETWEEN_CELLS, _AFTER_LABEL = "; ", ": "
_BETWEEN_LISTED = re.compile(r",\s*|\s+(?:och|samt)\s+|\s*/\s*")


def split_register(
    document: Document, split_text: Callable[[Document], list[Passage]]
) -> list[Passage]:
    """A passage for each row, whole however long, and those of the text around the rows, in order.

    `split_text` makes passages of a document without rows.
    """
    passages = [_passage(document, row) for row in document.rows]
    for span in _outside_rows(document):
        # Offsets must stay what they are, so what stands before is blanked out.
        text = " " * span.start + document.text[span.start : span.end]
        passages += split_text(document.model_copy(update={"text": text, "rows": ()}))
    return sorted(passages, key=lambda passage: passage.start)


def _passage(document: Document, row: Row) -> Passage:
    text = document.text[row.start : row.end]
    return Passage(
        document_id=document.id,
        start=row.start,
        end=row.end,
        text=text,
        section=row.sheet,
        header=None,
        page=next((p.number for p in document.pages if p.start <= row.start < p.end), None),
        units=(Span(start=row.start, end=row.end),),
        sheet=row.sheet,
        row=row.number,
        municipalities=tuple(dict.fromkeys(_municipalities(text))),
    )


def _outside_rows(document: Document) -> Iterator[Span]:
    """What stands outside the rows, sheet by sheet; a sheet's name alone is left out."""
    rows = {row.start for row in document.rows}
    names = {page.start: f"## {page.label}" for page in document.pages if page.label}
    cuts = {0, len(document.text), *rows, *names, *(row.end for row in document.rows)}
    for start, end in pairwise(sorted(cuts)):
        said = document.text[start:end].removeprefix(names.get(start, ""))
        if start not in rows and any(map(str.isalnum, said)):
            yield Span(start=start, end=end)


def _municipalities(row: str) -> Iterator[str]:
    """Those that the row is about: named in a column of places, or all that a cell says."""
    label = ""
    for cell in row.split(_BETWEEN_CELLS):
        head, parted, value = cell.partition(_AFTER_LABEL)
        if parted:
            label = head
        else:
            value = cell
        if _PLACE.search(label):
            # Said so, a name that is a common word too ("Mark") is known for what it is.
            yield from municipalities_in(f"Kommun: {value}")
        elif all(map(_is_municipality, _BETWEEN_LISTED.split(value))):
            for name in _BETWEEN_LISTED.split(value):
                yield from municipalities_in(name)


def _is_municipality(text: str) -> bool:
    return any(
        text in {name, authority_of(name), f"{name} kommun", f"{name}s kommun"}
        for name in municipalities_in(text)
    )

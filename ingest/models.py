"""The nouns of the house that come from reading: `Document` and `Passage`."""

import datetime

from pydantic import BaseModel, ConfigDict


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Page(_Frozen):
    """One page, slide or sheet, as the half-open span `[start, end)` of the document's text.

    `label` is the name it has besides its number (a sheet's name). `ocr` tells that its text was
    read out of a picture, so letters may be wrong.
    """

    number: int
    start: int
    end: int
    label: str | None = None
    ocr: bool = False


class Row(_Frozen):
    """One row of a register (a spreadsheet, a CSV file), as a span of the document's text.

    `number` is the row's in its sheet, from 1, as a spreadsheet program shows it.
    """

    start: int
    end: int
    sheet: str | None
    number: int


class Document(_Frozen):
    """One source text with its metadata.

    `text` is what the reader kept; every offset in the house points into it. A document that
    gives only a year is dated to that year's last day, and `date_inferred` is then true, as it
    is whenever any part of the date was not written in the text; `date_basis` tells in Swedish
    what the date was read from. `format` is what the file is, by its bytes. `municipalities` and
    `subregions` are the places it is about, `themes` its subjects, `replaces` what it says that it
    replaces, `remark` what its reader should know of it. `warnings` are Swedish sentences about
    what could not be read.
    """

    id: str
    path: str
    location: str
    title: str
    kind: str
    date: datetime.date | None
    date_inferred: bool
    forum: str | None
    url: str | None
    revision: str
    text: str
    pages: tuple[Page, ...]
    date_basis: str | None = None
    publisher: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    municipalities: tuple[str, ...] = ()
    subregions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    replaces: str | None = None
    remark: str | None = None
    format: str | None = None
    rows: tuple[Row, ...] = ()
    warnings: tuple[str, ...] = ()


class Span(_Frozen):
    """The half-open span `[start, end)` of a document's text."""

    start: int
    end: int


class Passage(_Frozen):
    """A piece of a document that is searched; `document.text[start:end] == text`.

    `units` are the sentences, bullets and rows inside it, in reading order, as spans of the
    document's text: the smallest pieces that an answer may quote. `section` is the heading that
    the passage stands under, `header` the column labels where it holds rows of a table. In
    minutes, `paragraph` is the § as a number ("33") and `case_number` its diarienummer. In a
    register, `sheet` and `row` are the place of the one row that the passage is. `municipalities`
    are those that the passage itself is about, where it names them as its place.
    """

    document_id: str
    start: int
    end: int
    text: str
    section: str | None
    header: str | None
    page: int | None
    units: tuple[Span, ...]
    paragraph: str | None = None
    case_number: str | None = None
    sheet: str | None = None
    row: int | None = None
    municipalities: tuple[str, ...] = ()

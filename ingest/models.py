"""The nouns of the house that come from reading: `Document` and `Passage`."""

from datetime import date

from pydantic import BaseModel, ConfigDict


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Page(_Frozen):
    """One page of a paged file, as the half-open span `[start, end)` of the document's text."""

    number: int
    start: int
    end: int


class Document(_Frozen):
    """One source text with its metadata.

    `text` is what the reader kept; every offset in the house points into it. A document that
    gives only a year is dated to that year's last day, and `date_inferred` is then true, as it
    is whenever any part of the date was not written in the text.
    """

    id: str
    path: str
    location: str
    title: str
    kind: str
    date: date | None
    date_inferred: bool
    forum: str | None
    url: str | None
    revision: str
    text: str
    pages: tuple[Page, ...]


class Span(_Frozen):
    """The half-open span `[start, end)` of a document's text."""

    start: int
    end: int


class Passage(_Frozen):
    """A piece of a document that is searched; `document.text[start:end] == text`.

    `units` are the sentences, bullets and rows inside it, in reading order, as spans of the
    document's text: the smallest pieces that an answer may quote. `section` is the heading that
    the passage stands under, `header` the column labels where it holds rows of a table.
    """

    document_id: str
    start: int
    end: int
    text: str
    section: str | None
    header: str | None
    page: int | None
    units: tuple[Span, ...]

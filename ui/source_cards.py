"""What a source card shows: which document, from when, and the quote where it stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from ingest.models import Document
from service.answer import Citation
from ui.context import Excerpt, excerpt
from ui.dates import swedish_date
from ui.links import web_address, with_links
from ui.tidy import tidy

_DOCUMENTS = "/api/v1/documents"

NEAR, FAR = 200, 1000
"""Characters of context on each side of a quote: at first sight, and unfolded."""


@dataclass(frozen=True)
class QuoteInContext:
    """An excerpt as HTML, its parts escaped and linked."""

    before: Markup
    quote: Markup
    after: Markup


@dataclass(frozen=True)
class SourceCard:
    """One numbered source, ready for the template."""

    n: int
    title: str
    kind: str
    date: str
    machine_date: str | None
    section: str | None
    page: int | None
    row: int | None
    near: QuoteInContext
    far: QuoteInContext | None
    url: str | None
    text_url: str | None


def source_cards(
    citations: list[Citation],
    documents: Mapping[str, Document],
    briefly: Collection[Citation] = (),
) -> list[SourceCard]:
    """A card for each citation, in order; one whose document is missing shows only its quote.

    So do those `briefly` shown until they are unfolded.
    """
    return [_card(one, documents.get(one.document_id), alone=one in briefly) for one in citations]


def _card(citation: Citation, document: Document | None, *, alone: bool) -> SourceCard:
    near, far = _contexts(citation, document)
    if alone:
        near, far = QuoteInContext(Markup(""), near.quote, Markup("")), near if document else None
    kind = citation.document_kind
    return SourceCard(
        n=citation.n,
        title=citation.title,
        kind=kind[:1].upper() + kind[1:],
        date=swedish_date(citation.date, citation.date_inferred),
        machine_date=None
        if citation.date is None or citation.date_inferred
        else citation.date.isoformat(),
        section=tidy(citation.section) if citation.section else None,
        page=citation.page,
        row=citation.row,
        near=near,
        far=far,
        url=web_address(citation.url),
        text_url=f"{_DOCUMENTS}/{quote(document.id, safe='')}/text" if document else None,
    )


def _contexts(
    citation: Citation, document: Document | None
) -> tuple[QuoteInContext, QuoteInContext | None]:
    # A document read anew since the answer was composed may hold other words at these offsets:
    # then the quote stands alone rather than beside words it never stood by.
    if document is None or document.text[citation.start : citation.end] != citation.quote:
        return QuoteInContext(Markup(""), with_links(tidy(citation.quote)), Markup("")), None
    near = excerpt(document.text, citation.start, citation.end, NEAR)
    if near.is_whole:
        return _as_html(near), None
    return _as_html(near), _as_html(excerpt(document.text, citation.start, citation.end, FAR))


def _as_html(found: Excerpt) -> QuoteInContext:
    return QuoteInContext(*map(with_links, (found.before, found.quote, found.after)))

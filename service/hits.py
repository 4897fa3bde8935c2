"""A passage that a search found, as the API and the command line give it."""

from datetime import date

from llama_index.core.schema import NodeWithScore, TextNode
from pydantic import BaseModel


class Hit(BaseModel):
    """One passage, with its place: `document.text[start:end] == text`.

    `score` orders the hits of one search; it does not compare between searches.
    """

    rank: int
    score: float
    passage_id: str
    document_id: str
    title: str
    document_kind: str
    date: date | None
    date_inferred: bool
    forum: str | None
    section: str | None
    page: int | None
    paragraph: str | None
    case_number: str | None
    sheet: str | None
    row: int | None
    publisher: str | None
    municipalities: tuple[str, ...]
    text: str
    start: int
    end: int
    path: str
    url: str | None


def to_hits(found: list[NodeWithScore]) -> list[Hit]:
    """Give search results as hits, ranked from 1."""
    return [_to_hit(rank, result) for rank, result in enumerate(found, start=1)]


def _to_hit(rank: int, result: NodeWithScore) -> Hit:
    node = result.node
    if not isinstance(node, TextNode) or node.start_char_idx is None or node.end_char_idx is None:
        raise TypeError("a stored passage is always a text node with its place")
    kept = node.metadata
    return Hit(
        rank=rank,
        score=result.score or 0.0,
        passage_id=node.node_id,
        document_id=kept["document_id"],
        title=kept["title"],
        document_kind=kept["kind"],
        date=kept.get("date"),
        date_inferred=kept["date_inferred"],
        forum=kept.get("forum"),
        section=kept.get("section"),
        page=kept.get("page"),
        paragraph=kept.get("paragraph"),
        case_number=kept.get("case_number"),
        sheet=kept.get("sheet"),
        row=kept.get("row"),
        publisher=kept.get("publisher"),
        municipalities=kept.get("municipalities", ()),
        text=node.text,
        start=node.start_char_idx,
        end=node.end_char_idx,
        path=kept["path"],
        url=kept.get("url"),
    )

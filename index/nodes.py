"""Passages as LlamaIndex nodes: what is embedded, what is stored, what comes back."""

import uuid
from typing import Any

import numpy as np
from llama_index.core.schema import MetadataMode, NodeRelationship, RelatedNodeInfo, TextNode

from index.tokens import TokenVectors, content_words
from index.word_vectors import pack
from ingest.contacts import has_contact, has_link
from ingest.dates import in_words
from ingest.models import Document, Passage

# Where a node keeps what only the ranking looks at: the packed vectors of its words and of its
# units, and its sparse vector (places, weights).
WORD_VECTORS, UNIT_VECTORS, TERM_WEIGHTS = "word_vectors", "unit_vectors", "term_weights"
RANKING_KEYS = (WORD_VECTORS, UNIT_VECTORS, TERM_WEIGHTS)
_NAMESPACE = uuid.UUID("6f2b7b1e-0f5b-4a53-9a3b-3f1f8f0f7a10")
_EMBEDDED = ("title", "section", "header", "day")
# Raise it when what is embedded and analysed of the same passage changes.
CONTEXT_VERSION = "2"


def to_node(document: Document, passage: Passage) -> TextNode:
    """Give a passage as a node, its id the same each time the same text is read.

    What is embedded and analysed is `title › section › header › day`, then the text: a passage is
    found by what it stands under and by when it was said, while its text stays the document's own.
    """
    metadata = {
        "title": document.title,
        "section": passage.section,
        "header": passage.header,
        "day": in_words(document.date, document.date_inferred) if document.date else None,
        "document_id": document.id,
        "kind": document.kind,
        "date": document.date.isoformat() if document.date else None,
        "date_inferred": document.date_inferred,
        "forum": document.forum,
        "publisher": document.publisher,
        "municipalities": list(_places(document, passage)),
        "themes": list(document.themes),
        "paragraph": passage.paragraph,
        "case_number": passage.case_number,
        "sheet": passage.sheet,
        "row": passage.row,
        "remark": document.remark,
        "is_row": int(passage.row is not None),  # LlamaIndex's filters take no booleans
        "path": document.path,
        "url": document.url,
        "page": passage.page,
        "revision": document.revision,
        "has_contact": int(has_contact(passage.text)),
        "has_link": int(has_link(passage.text)),
        "units": [[unit.start, unit.end] for unit in passage.units],
    }
    name = f"{document.id}/{document.revision}/{passage.start}-{passage.end}"
    return make_node(str(uuid.uuid5(_NAMESPACE, name)), passage.text, passage.start, metadata)


def _places(document: Document, passage: Passage) -> tuple[str, ...]:
    """A row is about its own place, or none; other passages are about their document's."""
    return document.municipalities if passage.row is None else passage.municipalities


def make_node(node_id: str, text: str, start: int, metadata: dict[str, Any]) -> TextNode:
    """Give a node with that text, starting at `start` in its document."""
    kept = {key: value for key, value in metadata.items() if value not in (None, "", [])}
    return TextNode(
        id_=node_id,
        text=text,
        start_char_idx=start,
        end_char_idx=start + len(text),
        metadata=kept,
        excluded_embed_metadata_keys=[key for key in kept if key not in _EMBEDDED],
        metadata_template="{value}",
        metadata_separator=" › ",
        text_template="{metadata_str}\n{content}",
        relationships={
            NodeRelationship.SOURCE: RelatedNodeInfo(node_id=metadata["document_id"]),
        },
    )


def keep_word_vectors(node: TextNode, tokens: TokenVectors) -> None:
    """Put the vectors of a passage's words and of its units beside it, for the ranking.

    `tokens` are those of the searched text, at the end of which the passage stands.
    """
    tokens = tokens.after(len(searched_text(node)) - len(node.text))
    start = node.start_char_idx or 0
    units = [(a - start, b - start) for a, b in node.metadata["units"]]
    words = content_words(node.text)
    unit_starts = np.array([a for a, _ in units])
    for key, spans in ((WORD_VECTORS, words), (UNIT_VECTORS, units)):
        vectors, there = tokens.means(spans)
        if not len(there):  # all of it is beyond what the model reads
            vectors, there = np.array([node.embedding], dtype=np.float32), np.zeros(1, np.int64)
        first = np.array([spans[place][0] for place in there])
        unit = np.maximum(np.searchsorted(unit_starts, first, side="right") - 1, 0)
        node.metadata[key] = pack(vectors, unit)
        node.excluded_embed_metadata_keys.append(key)


def searched_text(node: TextNode) -> str:
    """Give the text that is embedded and analysed for a node."""
    return node.get_content(MetadataMode.EMBED)

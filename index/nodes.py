"""Passages as LlamaIndex nodes: what is embedded, what is stored, what comes back."""

import uuid
from typing import Any

from llama_index.core.schema import MetadataMode, NodeRelationship, RelatedNodeInfo, TextNode

from ingest.contacts import has_contact, has_link
from ingest.models import Document, Passage

_NAMESPACE = uuid.UUID("6f2b7b1e-0f5b-4a53-9a3b-3f1f8f0f7a10")
_EMBEDDED = ("title", "section", "header")


def to_node(document: Document, passage: Passage) -> TextNode:
    """Give a passage as a node, its id the same each time the same text is read.

    What is embedded and analysed is `title › section › header`, then the text: a passage is
    found by what it stands under, while its text stays the document's own.
    """
    metadata = {
        "title": document.title,
        "section": passage.section,
        "header": passage.header,
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


def searched_text(node: TextNode) -> str:
    """Give the text that is embedded and analysed for a node."""
    return node.get_content(MetadataMode.EMBED)

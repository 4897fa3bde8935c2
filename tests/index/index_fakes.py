"""What tests of the index, and of the rooms that use it, stand on instead of a real model."""

import hashlib
import re
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from llama_index.core.schema import BaseNode
from pydantic import PrivateAttr

from index.catalogue.entries import NewVersion
from index.embedding import PassageEmbedding, TextVectors
from index.nodes import to_node
from index.reports import FileReport
from index.search_index import SearchIndex
from index.tokens import TokenVectors
from ingest.models import Document
from ingest.sources.folder import FolderSource
from ingest.split import split

DIMENSION = 64
# A model of another name whose vectors are of another length.
NARROW, NARROW_DIMENSION = "smal", 32


def word_vector(text: str, dimension: int = DIMENSION) -> list[float]:
    """A unit vector that is near another's when the texts share words."""
    vector = np.full(dimension, 0.01)
    for word in re.findall(r"\w+", text.lower()):
        vector[zlib.crc32(word.encode()) % dimension] += 1
    unit: list[float] = (vector / np.linalg.norm(vector)).tolist()
    return unit


class WordEmbedding(PassageEmbedding):
    """Embeds by words: quick, and the same in every process. Keeps what it was given to embed."""

    model_name: str = "words"
    models: Path = Path("no-models")
    _embedded: list[str] = PrivateAttr(default_factory=list)

    @property
    def embedded(self) -> list[str]:
        """Every passage that was embedded, in order."""
        return self._embedded

    @property
    def dimension(self) -> int:
        return NARROW_DIMENSION if self.model_name == NARROW else DIMENSION

    def read(self, texts: list[str], prompt: str) -> list[TextVectors]:
        if prompt == "passage":
            self._embedded += texts
        size = self.dimension
        return [TextVectors(word_vector(text, size), _tokens(text, size)) for text in texts]


def _tokens(text: str, dimension: int) -> TokenVectors:
    """Each word is a token, with the vector that it has alone."""
    words = list(re.finditer(r"\w+", text))
    return TokenVectors(
        np.array([word_vector(word[0], dimension) for word in words], dtype=np.float32),
        np.array([word.start() for word in words], dtype=np.int64),
        np.array([word.end() for word in words], dtype=np.int64),
    )


def make_document(document_id: str, text: str, **changes: Any) -> Document:
    """A document with that text; its other fields may be given."""
    fields: dict[str, Any] = {
        "id": document_id,
        "path": f"{document_id}.md",
        "location": f"/{document_id}.md",
        "title": "Titel",
        "kind": "dokument",
        "date": None,
        "date_inferred": False,
        "forum": None,
        "url": None,
        "revision": "1",
        "text": text,
        "pages": (),
    }
    return Document.model_validate(fields | changes)


def make_nodes(*documents: Document) -> Sequence[BaseNode]:
    """The passages of documents as nodes, embedded and ready to be stored."""
    nodes = [to_node(document, passage) for document in documents for passage in split(document)]
    return WordEmbedding()(nodes)


def write(path: Path, text: str) -> Path:
    """Write a document's file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ingest(index: SearchIndex, *paths: Path) -> dict[str, FileReport]:
    """Bring an index in step with paths; give the reports by the file's shown path."""
    reports: list[FileReport] = []
    index.ingest([FolderSource(paths)], reports.append)
    assert len({report.path for report in reports}) == len(reports)
    return {report.path: report for report in reports}


def version(document: Document, passages: int = 1, **changes: Any) -> NewVersion:
    """A version to be catalogued, as if read from a file that holds just the document's text."""
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    fields: dict[str, Any] = {"document": document, "digest": digest, "passages": passages}
    return NewVersion(**fields | changes)

"""A throw-away index over bare texts, to measure retrieval on public question sets."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from llama_index.core.schema import TextNode

from index.nodes import to_node
from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.models import Document
from ingest.split import split

Search = Callable[[str, int], list[tuple[str, float]]]
# A document's best passage may be preceded by many of another document's.
_PASSAGES_PER_DOCUMENT = 5


@contextmanager
def scratch_index(
    rows: Iterable[tuple[str, str, str]], options: IndexOptions | None = None
) -> Iterator[Search]:
    """Index `(id, title, text)` rows in a temporary folder; give a search over them.

    The search takes a question and a limit and gives `(id, score)`, best first; a document's
    score is its best passage's. With `options` the model is the one that they name.
    """
    options = options or IndexOptions(data=Path("data"))
    with tempfile.TemporaryDirectory() as folder:
        scratch = IndexOptions(
            data=Path(folder),
            models=options.models or options.data / "models",
            embedding_model=options.embedding_model,
        )
        with open_index(scratch) as index:
            _fill(index, rows)

            def search(question: str, limit: int) -> list[tuple[str, float]]:
                best: dict[str, float] = {}
                for found in index.search(question, limit * _PASSAGES_PER_DOCUMENT):
                    best.setdefault(found.node.metadata["document_id"], found.score or 0.0)
                return list(best.items())[:limit]

            yield search


def _fill(index: SearchIndex, rows: Iterable[tuple[str, str, str]]) -> None:
    nodes: list[TextNode] = []
    for row_id, title, text in rows:
        document = _document(row_id, title, text)
        nodes += [to_node(document, passage) for passage in split(document)]
    index.store.add(index.embedding(nodes))
    index.store.optimize()


def _document(row_id: str, title: str, text: str) -> Document:
    return Document(
        id=row_id,
        path=row_id,
        location=row_id,
        title=title,
        kind="dokument",
        date=None,
        date_inferred=False,
        forum=None,
        url=None,
        revision="",
        text=text,
        pages=(),
    )

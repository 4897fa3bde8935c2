"""A throw-away index over bare texts, to measure retrieval on public question sets."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from index.catalogue.entries import NewVersion
from index.lexical import SWEDISH, Analyser
from index.nodes import to_node
from index.search import HybridRetriever, SearchMode
from index.search_index import IndexOptions, SearchIndex, open_index
from index.store.base import PassageStore
from index.store.edge import EdgeStore
from ingest.models import Document
from ingest.split import MOST_WORDS, split

Row = tuple[str, str, str]
"""A text: its id, title and words."""

# A document's best passage may be preceded by many of another document's.
_PASSAGES_PER_DOCUMENT = 5
_DOCUMENTS_TOGETHER = 100


@dataclass(frozen=True)
class ScratchIndex:
    """An index of its own, whose documents are found by their best passage.

    `others` are stores of the same passages, analysed otherwise.
    """

    index: SearchIndex
    others: Mapping[Analyser, PassageStore]

    def search(
        self,
        question: str,
        limit: int,
        mode: SearchMode = SearchMode.RANKED,
        *,
        expand: bool = True,
        analyser: Analyser = SWEDISH,
    ) -> list[tuple[str, float]]:
        """Give `(document id, score)`, best first; a document's score is its best passage's.

        Questions are expanded only under the everyday analyser; the others read words as they are.
        """
        passages = limit * _PASSAGES_PER_DOCUMENT
        if analyser == SWEDISH:
            found = self.index.search(question, passages, mode=mode, expand=expand)
        else:
            store, embedding = self.others[analyser], self.index.embedding
            found = HybridRetriever(store, embedding, passages, mode=mode).retrieve(question)
        best: dict[str, float] = {}
        for one in found:
            best.setdefault(one.node.metadata["document_id"], one.score or 0.0)
        return list(best.items())[:limit]


@contextmanager
def scratch_index(
    rows: Iterable[Row],
    options: IndexOptions | None = None,
    others: Iterable[Analyser] = (),
    most_words: int = MOST_WORDS,
) -> Iterator[ScratchIndex]:
    """Index the rows in a temporary folder, with the models that the options name.

    A passage holds at most so many words.

    The passages go through the model once, and then into a store for each analyser.
    """
    options = options or IndexOptions(data=Path("data"))
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        scratch = IndexOptions(
            data=Path(folder, "data"),
            models=options.models or options.data / "models",
            embedding_model=options.embedding_model,
            reranker=options.reranker,
            reader=options.reader,
        )
        index = opened.enter_context(open_index(scratch))
        stores: dict[Analyser, PassageStore] = {}
        for number, analyser in enumerate(others):
            store = EdgeStore.open(Path(folder, str(number)), lambda: index.embedding.dimension)
            stores[analyser] = opened.enter_context(closing(store))
            store.analyser = analyser
        _fill(index, [index.store, *stores.values()], rows, most_words)
        yield ScratchIndex(index, stores)


def _fill(
    index: SearchIndex, stores: Sequence[PassageStore], rows: Iterable[Row], most_words: int
) -> None:
    """Put the rows into the stores and into the catalogue, which learns their abbreviations."""
    waiting = iter(rows)
    while batch := [bare_document(*row) for row in islice(waiting, _DOCUMENTS_TOGETHER)]:
        passages = {document.id: split(document, most_words) for document in batch}
        nodes = index.embedding(
            [to_node(one, passage) for one in batch for passage in passages[one.id]]
        )
        for store in stores:
            store.add(nodes)
        index.catalogue.put([NewVersion(one, one.id, len(passages[one.id])) for one in batch])
    for store in stores:
        store.optimize()


def bare_document(row_id: str, title: str, text: str) -> Document:
    """Give a document of which nothing is known but its title and its words."""
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

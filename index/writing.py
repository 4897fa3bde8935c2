"""Puts new versions into the index: first all their passages, then all their rows."""

from collections.abc import Iterable, Sequence

from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.schema import BaseNode
from llama_index.core.vector_stores.types import FilterOperator, MetadataFilter, MetadataFilters

from index.catalogue import Catalogue
from index.preparing import Prepared
from index.store.base import PassageStore


class IndexWriter:
    """Puts versions into store and catalogue so that a crash leaves the old or the new, never both.

    The catalogue's transaction is the moment when a version begins to hold. Before it the new
    revision, after it the outdated one, is noted as unsettled, and searches pass over it until
    its passages are gone from the store.
    """

    def __init__(self, catalogue: Catalogue, store: PassageStore, embedding: BaseEmbedding) -> None:
        self._catalogue = catalogue
        self._store = store
        self._embedding = embedding

    def recover(self) -> None:
        """Remove what a process that was killed left behind in the store."""
        self.drop(self._catalogue.unsettled())

    def write(self, batch: Sequence[Prepared]) -> None:
        """Let the versions hold, all at the same moment."""
        self._catalogue.expect({one.version.document.revision for one in batch})
        nodes: list[BaseNode] = [node for one in batch for node in one.nodes]
        self._store.add(self._embedding(nodes))
        self.drop(self._catalogue.put([one.version for one in batch]))

    def drop(self, revisions: Iterable[str]) -> None:
        """Remove the passages of revisions that the catalogue has as unsettled."""
        revisions = sorted(revisions)
        if revisions:
            self._store.delete_nodes(filters=_of_revisions(revisions))
            self._catalogue.settle(revisions)


def _of_revisions(revisions: list[str]) -> MetadataFilters:
    among = MetadataFilter(key="revision", value=revisions, operator=FilterOperator.IN)
    return MetadataFilters(filters=[among])

"""The stores of one index: a rebuild fills a new one beside the one that answers."""

import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from index.catalogue.editions import FIRST, State
from index.store.base import PassageStore
from index.store.edge import EdgeStore


class Stores(Protocol):
    """The stores of an index by the edition that they hold."""

    def open(self, edition: str) -> PassageStore:
        """Open an edition's store, or create it."""

    def announce(self, edition: str) -> None:
        """Tell those who look past the catalogue which edition holds."""

    def remove(self, edition: str, state: State) -> bool:
        """Remove the store of an edition that does not hold; give whether it could be done.

        It could not where somebody may still be searching it.
        """


def new_edition() -> str:
    """Give a name that no edition has had."""
    return uuid.uuid4().hex[:8]


class EdgeStores:
    """Folders beside each other in the data directory: `qdrant`, then `qdrant-` and a name."""

    def __init__(self, data: Path, dimension: Callable[[], int]) -> None:
        self._data = data
        self._dimension = dimension

    def open(self, edition: str) -> PassageStore:
        """Open an edition's shard, or create it. Raises IndexInUseError."""
        return EdgeStore.open(self._path(edition), self._dimension)

    def announce(self, edition: str) -> None:
        """Do nothing: nobody but this program reads the folders."""

    def remove(self, edition: str, state: State) -> bool:
        """Remove an edition's folder, unless a process holds it open."""
        path = self._path(edition)
        if EdgeStore.is_open(path):
            return False
        if path.exists():
            shutil.rmtree(path)
        return True

    def _path(self, edition: str) -> Path:
        return self._data / ("qdrant" if edition == FIRST else f"qdrant-{edition}")

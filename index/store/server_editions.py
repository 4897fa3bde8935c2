"""The stores of one index on a Qdrant server: collections behind one alias."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from index.catalogue.editions import FIRST, State
from index.store.base import PassageStore
from index.store.server import ServerStore, reaching

if TYPE_CHECKING:
    from qdrant_client import QdrantClient


class ServerStores:
    """Collections named `alias-edition`; `alias` leads those who look past the catalogue.

    Searches go to a collection by its own name: under the alias a process with the old model would
    find itself searching the new one's vectors. A collection made before there were aliases bears
    the alias' name itself, and keeps it until it is removed.
    """

    def __init__(self, client: "QdrantClient", alias: str, dimension: Callable[[], int]) -> None:
        self._client = client
        self._alias = alias
        self._dimension = dimension

    def open(self, edition: str) -> PassageStore:
        """Open an edition's collection, or create it. Raises StoreUnreachableError."""
        with reaching(self._client):
            return ServerStore.open(self._client, self._name(edition), self._dimension)

    def announce(self, edition: str) -> None:
        """Let the alias lead to an edition's collection, from one moment to the next."""
        from qdrant_client import models

        name = self._name(edition)
        if self._alias in self._names() or self._aliases().get(self._alias) == name:
            return
        create = models.CreateAlias(collection_name=name, alias_name=self._alias)
        changes: list[models.AliasOperations] = [models.CreateAliasOperation(create_alias=create)]
        if self._alias in self._aliases():
            away = models.DeleteAlias(alias_name=self._alias)
            changes.insert(0, models.DeleteAliasOperation(delete_alias=away))
        self._client.update_collection_aliases(changes)

    def remove(self, edition: str, state: State) -> bool:
        """Remove an edition's collection, but not the one that held last.

        Nobody can tell who on other machines still searches that one.
        """
        if state is State.PREVIOUS:
            return False
        self._client.delete_collection(self._name(edition))
        return True

    def _name(self, edition: str) -> str:
        if edition == FIRST and self._alias in self._names():
            return self._alias
        return f"{self._alias}-{edition}"

    def _names(self) -> set[str]:
        return {one.name for one in self._client.get_collections().collections}

    def _aliases(self) -> dict[str, str]:
        return {one.alias_name: one.collection_name for one in self._client.get_aliases().aliases}

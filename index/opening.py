"""Which store a process searches: opened, followed when it is rebuilt, and tidied up after."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Self

from index.catalogue import Catalogue
from index.catalogue.editions import Rebuilt
from index.errors import IndexInUseError, IndexOutdatedError, RestartNeededError
from index.locks import WritingLock, opening
from index.store.base import PassageStore
from index.store.editions import Stores, new_edition

_log = logging.getLogger(__name__)


class OpenStore:
    """The store that this process has open, and the edition that it holds.

    A process may go on searching an edition after another took its place: it goes over to the
    new one if that was built with the same `fingerprint`, and stays where it is until it is
    restarted if not. The catalogue says which edition holds.
    """

    def __init__(
        self,
        lock: WritingLock,
        catalogue: Catalogue,
        stores: Stores,
        fingerprint: Mapping[str, str],
        edition: str,
    ) -> None:
        self.edition = edition
        self.store: PassageStore = stores.open(edition)
        self._lock = lock
        self._catalogue = catalogue
        self._stores = stores
        self._fingerprint = fingerprint
        self.building_anew = False
        self._moving = threading.Lock()

    @classmethod
    def holding(
        cls,
        lock: WritingLock,
        catalogue: Catalogue,
        stores: Stores,
        fingerprint: Mapping[str, str],
    ) -> Self:
        """Open the store that holds.

        Raises IndexOutdatedError if it was built with something else than `fingerprint`,
        IndexInUseError or StoreUnreachableError.
        """
        with opening(lock.data):
            if not catalogue.settings():
                catalogue.put_settings(dict(fingerprint))
            if differences := _differences(catalogue.settings(), fingerprint):
                raise IndexOutdatedError(differences)
            edition = catalogue.edition()
            opened = cls(lock, catalogue, stores, fingerprint, edition)
            stores.announce(edition)
        return opened

    @classmethod
    def building(
        cls,
        lock: WritingLock,
        catalogue: Catalogue,
        stores: Stores,
        fingerprint: Mapping[str, str],
    ) -> Self:
        """Open a new store, which nobody searches until `switch`."""
        edition = new_edition()
        catalogue.begin_edition(edition)
        opened = cls(lock, catalogue, stores, fingerprint, edition)
        opened.building_anew = True
        return opened

    def switch(self, built: Mapping[str, Rebuilt]) -> None:
        """Let the store that was built hold, from one moment to the next.

        Raises IndexChangedError if the documents are not the ones that it was built of.
        """
        with opening(self._lock.data, patience=-1):
            self._catalogue.switch(self.edition, built, self._fingerprint)
            self._stores.announce(self.edition)
        self.building_anew = False

    def follow(self) -> bool:
        """Go over to the store that holds, where it can be searched; give whether this one does.

        Raises RestartNeededError where this one has been removed.
        """
        if self.building_anew or self._catalogue.edition() == self.edition:
            return True
        if _differences(self._catalogue.settings(), self._fingerprint):
            if self.edition not in self._catalogue.leftovers():
                raise RestartNeededError
            return False
        # Whoever comes while another thread is at it searches the old one once more.
        if not self._moving.acquire(blocking=False):
            return False
        try:
            return self._move()
        finally:
            self._moving.release()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Be the only one who changes the index, and change it in the store that holds.

        Raises IndexBusyError, RestartNeededError or IndexInUseError where that cannot be.
        """
        with self._lock.held():
            if not self.follow():
                if _differences(self._catalogue.settings(), self._fingerprint):
                    raise RestartNeededError
                raise IndexInUseError(self._lock.data)
            self.tidy()
            yield

    def tidy(self) -> None:
        """Remove the stores that nobody needs; only for who holds the writing lock."""
        for edition, state in self._catalogue.leftovers().items():
            if edition != self.edition and self._stores.remove(edition, state):
                self._catalogue.forget_edition(edition)

    def _move(self) -> bool:
        with suppress(IndexInUseError), opening(self._lock.data, patience=0):
            edition = self._catalogue.edition()
            if edition == self.edition:  # another thread was first
                return True
            if not _differences(self._catalogue.settings(), self._fingerprint):
                self.store.move_to(self._stores.open(edition))
                self.edition = edition
                _log.info("went over to the rebuilt index %s", edition)
                return True
        return False


def _differences(built: Mapping[str, str], wanted: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Give what an index was built with and what is wanted, by part, where they differ."""
    return {
        part: (built.get(part, "okänd"), current)
        for part, current in wanted.items()
        if built.get(part) != current
    }

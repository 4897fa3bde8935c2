"""What is done to an index by another process, and how that process is killed on the way."""

import itertools
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from index_fakes import WordEmbedding

import index.indexing
import index.rebuilding
import index.search_index
import index.store.edge
import index.unpack
from index.catalogue import Catalogue
from index.opening import OpenStore
from index.search_index import IndexOptions, open_index
from index.store.edge import EdgeStore
from ingest.errors import UserError
from ingest.sources.folder import FolderSource

Moment = tuple[str, int]
"""Just before which step, and the how manieth time that it is taken."""

_STEPS: dict[str, tuple[Any, str]] = {
    "embed": (WordEmbedding, "read"),
    "store": (EdgeStore, "add"),
    "drop outdated": (EdgeStore, "delete_nodes"),
    "settle": (Catalogue, "settle"),
    "catalogue": (Catalogue, "put"),
    "optimise": (EdgeStore, "optimize"),
    "create shard": (index.store.edge, "_create"),
    "switch": (Catalogue, "switch"),
    "tidy up": (OpenStore, "tidy"),
}


def open_elsewhere(data: Path) -> str:
    """Open the index in another process; give what that process told its user, "" for nothing."""
    return str(_elsewhere(_open, data))


def ingest_and_be_killed(data: Path, folder: Path, moment: Moment) -> None:
    """Ingest a folder in another process that is killed at a moment."""
    with pytest.raises(BrokenProcessPool):
        _elsewhere(_ingest, data, folder, moment)


def rebuild_and_be_killed(data: Path, moment: Moment) -> None:
    """Rebuild the index in another process that is killed at a moment."""
    with pytest.raises(BrokenProcessPool):
        _elsewhere(_rebuild, data, moment)


@contextmanager
def rebuilding_elsewhere(data: Path, model: str | None = None) -> Iterator[Future[None]]:
    """Rebuild the index in another process meanwhile; give what tells when it is done."""
    with _pool() as pool:
        yield pool.submit(_rebuild, data, None, model)


def unpack_and_be_killed(folder: Path) -> None:
    """Unpack a model in another process that is killed when all but the last file is written."""
    with pytest.raises(BrokenProcessPool):
        _elsewhere(_unpack, folder)


def _elsewhere(task: Callable[..., object], *args: object) -> object:
    with _pool() as pool:
        return pool.submit(task, *args).result(timeout=120)


def _pool() -> ProcessPoolExecutor:
    # Forked off a process that imports the slow parts once a session, and has no threads.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["index.search_index", "index.unpack", "pytest"])
    return ProcessPoolExecutor(1, context)


def _open(data: Path) -> str:
    try:
        with open_index(_options(data)):
            return ""
    except UserError as error:
        return str(error)


def _ingest(data: Path, folder: Path, moment: Moment) -> None:
    _die_before(moment)
    with open_index(_options(data)) as opened:
        opened.ingest([FolderSource([folder])], lambda _: None)


def _rebuild(data: Path, moment: Moment | None, model: str | None = None) -> None:
    if moment:
        _die_before(moment)
    options = _options(data)
    if model:
        options = options.model_copy(update={"embedding_model": model})
    with open_index(options, rebuild=True) as opened:
        opened.rebuild(lambda _: None)


def _unpack(folder: Path) -> None:
    def write_half(_: object, draft: Path) -> None:
        (draft / "model").mkdir()
        (draft / "model" / "config.json").write_text("{}")
        _die()

    for name, stand_in in (("BundledModel", Path), ("_write", write_half)):
        setattr(index.unpack, name, stand_in)
    index.unpack.unpack(Path("weights"), folder)


def _options(data: Path) -> IndexOptions:
    setattr(index.search_index, "PassageEmbedding", WordEmbedding)  # noqa: B010
    return IndexOptions(data=data)


def _die_before(moment: Moment) -> None:
    # One document a batch, so that there is a moment between two of them to die in.
    for module in (index.indexing, index.rebuilding):
        setattr(module, "BATCH_PASSAGES", 1)  # noqa: B010
    step, count = moment
    owner, name = _STEPS[step]
    original, calls = getattr(owner, name), itertools.count(1)

    def dying(*args: Any, **kwargs: Any) -> Any:
        if next(calls) == count:
            _die()
        return original(*args, **kwargs)

    setattr(owner, name, dying)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)

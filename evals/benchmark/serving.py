"""The service as it is run: `ingest`, then `serve`, over a fresh data directory."""

import socket
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from evals.benchmark.asking import LOOPBACK, ask_round, asking_figures, await_health
from evals.benchmark.child import started
from evals.benchmark.figures import Figures
from evals.benchmark.installed import default_settings, models_folder, script
from index.search_index import IndexOptions

_INGEST_SECONDS = 600.0
_START_SECONDS = 120.0
_GB = 1e9


def serving_figures(documents: Path, questions: Sequence[str], options: IndexOptions) -> Figures:
    """Give the service's start, answer times and memory, and the memory of reading the documents.

    The data directory is temporary and the model that of `options`. Every other setting is the
    default, whatever the environment says: no benchmark may write to somebody's database.
    """
    with tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder:
        data = Path(folder, "data")
        data.mkdir()
        (data / "models").symlink_to(models_folder(options), target_is_directory=True)
        environment = default_settings(options.embedding_model)
        ingested = _ingest(documents, data, environment)
        return {"memory-ingest": ingested / _GB} | _serve(questions, data, environment)


def _ingest(documents: Path, data: Path, environment: dict[str, str]) -> int:
    """Read the documents in; give the peak of memory, in bytes."""
    command = [script(), "ingest", str(documents), "--data", str(data)]
    with started(command, environment, data / "log") as child:
        child.finish(_INGEST_SECONDS)
    return child.peak_bytes


def _serve(questions: Sequence[str], data: Path, environment: dict[str, str]) -> Figures:
    port = _free_port()
    address = ["--host", LOOPBACK, "--port", str(port)]
    command = [script(), "serve", *address, "--data", str(data)]
    began = time.perf_counter()
    with started(command, environment, data / "log") as child:
        await_health(child, port, _START_SECONDS)
        start = time.perf_counter() - began
        first, warm = (list(ask_round(port, questions)) for _ in range(2))
    peak = child.peak_bytes / _GB
    return {"start": start, "memory-service": peak} | asking_figures(first, warm)


def _free_port() -> int:
    with socket.create_server((LOOPBACK, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port

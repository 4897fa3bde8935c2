"""How fast PDF files are read, and in how much memory, beside other readers of the same files."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from evals.benchmark import pdf_readers
from evals.benchmark.child import started
from evals.benchmark.errors import NothingToReadError

_LONGEST = 3600.0
_MB = 1e6


@dataclass(frozen=True)
class Speed:
    """Median seconds for all the files, and of processor; pages a second; peak of memory in MB.

    Where other programs keep the machine busy, only the processor's seconds can be compared.
    """

    seconds: float
    cpu_seconds: float
    pages_per_s: float
    peak_mb: float


@dataclass(frozen=True)
class ReadingSpeeds:
    """What was read, and each reader's speed; None for one that is not installed."""

    files: int
    pages: int
    repeats: int
    speeds: dict[str, Speed | None]


def measure_reading(documents: Path, repeats: int, markitdown: Path | None) -> ReadingSpeeds:
    """Read all PDF files with text under a folder with each reader, `repeats` times in turn.

    `markitdown` is its command, whose folder holds a Python that can import it. Each reading is
    a process of its own. Raises NothingToReadError for a folder without such a file, and
    ChildFailedError where a reader fails.
    """
    found = sorted(str(file) for file in documents.rglob("*.pdf"))
    pages: dict[str, int] = _run([sys.executable, "list", *found])
    if not pages:
        raise NothingToReadError(documents)
    pythons = _pythons(markitdown)
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in pythons}
    for _ in range(repeats):
        for name, python in pythons.items():
            if python is not None:
                runs[name].append(_run([python, name, *pages]))
    count = sum(pages.values())
    speeds = {name: _speed(taken, count) if taken else None for name, taken in runs.items()}
    return ReadingSpeeds(len(pages), count, repeats, speeds)


def _pythons(markitdown: Path | None) -> dict[str, str | None]:
    """The interpreter that runs each reader; None where the reader is not installed."""
    command = markitdown or shutil.which("markitdown")
    return dict.fromkeys(pdf_readers.READERS, sys.executable) | {
        "pdftotext": sys.executable if shutil.which("pdftotext") else None,
        "markitdown": str(Path(command).with_name("python")) if command else None,
    }


def _run(command: Sequence[str]) -> dict[str, Any]:
    python, *arguments = command
    # -I: no folder of ours before the libraries that the reader imports.
    whole = [python, "-I", str(pdf_readers.__file__), *arguments]
    with (
        tempfile.TemporaryDirectory(prefix="byrakratlots-") as folder,
        started(whole, dict(os.environ), Path(folder, "log")) as child,
    ):
        child.finish(_LONGEST)
        written: dict[str, Any] = json.loads(child.said())
        return written


def _speed(runs: Sequence[dict[str, float]], pages: int) -> Speed:
    seconds, cpu = (median(run[name] for run in runs) for name in ("seconds", "cpu_seconds"))
    return Speed(seconds, cpu, pages / seconds, max(run["peak_bytes"] for run in runs) / _MB)

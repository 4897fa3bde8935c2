"""Reads PDF files with one reader, in a process of its own, and says what that took.

A script for any Python that has the reader, with or without the rest of this project:
`python -I pdf_readers.py READER FILE...` writes a JSON object with `seconds` and `cpu_seconds`
(imports and start not counted) and `peak_bytes` (the largest resident set);
`python -I pdf_readers.py list FILE...` one with the pages of each file that is a PDF with text.
"""

import json
import logging
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from unittest import mock

_Read = Callable[[Path], object]


def ours() -> _Read:
    """Give our reader, without OCR, which none of the others has."""
    from ingest.readers import ocr
    from ingest.readers.pdf import read_pdf

    mock.patch.object(ocr, "ocr_missing", return_value="-").start()
    return lambda file: read_pdf(file.read_bytes(), file)


def pypdf() -> _Read:
    """Give plain pypdf, the least that a reader built on it can take."""
    from pypdf import PdfReader

    return lambda file: [page.extract_text() for page in PdfReader(file).pages]


def pdftotext() -> _Read:
    """Give Poppler's command, run once for each file."""
    return lambda file: subprocess.run(  # noqa: S603 - a file that the user named
        ["pdftotext", str(file), "-"],  # noqa: S607
        check=True,
        capture_output=True,
    )


def markitdown() -> _Read:
    """Give Microsoft's converter to Markdown."""
    converter = import_module("markitdown").MarkItDown(enable_plugins=False)
    return lambda file: converter.convert(file)


READERS: dict[str, Callable[[], _Read]] = {
    "byrakratlots": ours,
    "pypdf": pypdf,
    "pdftotext": pdftotext,
    "markitdown": markitdown,
}


def with_text(files: list[Path]) -> dict[str, int]:
    """Give the number of pages of each file that is a PDF with text."""
    read = pypdf()
    pages = {}
    for file in files:
        try:
            texts = read(file)
        except Exception:  # noqa: BLE001, S112 - whatever is wrong with it, it cannot be compared
            continue
        if isinstance(texts, list) and any(map(str.strip, texts)):
            pages[str(file)] = len(texts)
    return pages


def measure(name: str, files: list[Path]) -> dict[str, float]:
    """Read every file; give the seconds, those of the processor, and the peak of memory."""
    read = READERS[name]()
    began, used = time.perf_counter(), cpu_seconds()
    for file in files:
        read(file)
    return {
        "seconds": time.perf_counter() - began,
        "cpu_seconds": cpu_seconds() - used,
        "peak_bytes": peak_bytes(),
    }


def cpu_seconds() -> float:
    """Give the processor time of this process and of the commands that it ran."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def peak_bytes() -> int:
    """Give the largest resident set of this process, or of a command that it ran."""
    unit = 1 if sys.platform == "darwin" else 1024
    commands = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    status = Path("/proc/self/status")
    if not status.exists():
        return max(commands, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)
    # Linux counts into a process's own getrusage what its parent held when it started it.
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return max(commands, int(line.split()[1]) * unit)


if __name__ == "__main__":
    logging.disable()
    chosen, *named = sys.argv[1:]
    paths = [Path(name) for name in named]
    print(json.dumps(with_text(paths) if chosen == "list" else measure(chosen, paths)))

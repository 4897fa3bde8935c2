"""Text read out of pictures by OCRmyPDF and Tesseract, where they are installed."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

_PAGE_SECONDS = 90
_LANGUAGE = "swe"
_MOST_BYTES = 10_000_000  # of text out of one run: no pages of letters come near it
_HOW_TO_INSTALL = "installera Debianpaketen ocrmypdf och tesseract-ocr-swe"
# Tesseract by itself is slower with several threads on a page than with one.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}


class OcrError(Exception):
    """A run of OCR failed, or took too long."""


@cache
def ocr_missing() -> str | None:
    """What to install before OCR can be used, in Swedish; None where all of it is there."""
    if shutil.which("ocrmypdf") is None or shutil.which("tesseract") is None:
        return _HOW_TO_INSTALL
    try:
        languages = _run(["tesseract", "--list-langs"], seconds=30).split()
    except OcrError:
        return _HOW_TO_INSTALL
    return None if _LANGUAGE in languages else _HOW_TO_INSTALL


def read_pages(pdf: bytes, count: int, seconds: float) -> list[str | None]:
    """The text of each of a PDF's `count` pages; None for a page that took too long.

    What text a page holds already is read as a part of its picture. Raises `OcrError` where the
    file cannot be read by OCR, or not in so many seconds.
    """
    with TemporaryDirectory(prefix="byrakratlots-") as folder:
        source, text = Path(folder, "pages.pdf"), Path(folder, "text.txt")
        source.write_bytes(pdf)
        command = ["ocrmypdf", "-l", _LANGUAGE, "--force-ocr", "--rotate-pages", "--quiet"]
        command += ["--tesseract-timeout", str(_PAGE_SECONDS), "--sidecar", str(text)]
        _run([*command, "--output-type", "none", str(source), "-"], seconds)
        pages = _pages(text)
    if len(pages) != count:
        raise OcrError(f"{len(pages)} pages of text for {count} pages")
    # OCRmyPDF's word for a page that Tesseract did not finish.
    return [None if page == "[skipped page]" else page for page in pages]


def read_picture(data: bytes, seconds: float) -> list[str]:
    """The text of each page of an image file; only TIFF may hold more than one.

    Raises `OcrError` for what is no image that Tesseract knows, or takes more seconds than that.
    """
    with TemporaryDirectory(prefix="byrakratlots-") as folder:
        source, text = Path(folder, "picture"), Path(folder, "text.txt")
        source.write_bytes(data)
        # Page segmentation 1 turns the page the right way up first.
        command = ["tesseract", str(source), str(text.with_suffix("")), "-l", _LANGUAGE]
        _run([*command, "--psm", "1"], seconds)
        return _pages(text)


def _pages(text: Path) -> list[str]:
    with text.open("rb") as file:
        written = file.read(_MOST_BYTES).decode(errors="replace")
    return [page.strip() for page in written.removesuffix("\f").split("\f")]


def _run(command: Sequence[str], seconds: float) -> str:
    """What the command writes; it, and all that it started, has ended when this returns."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own commands
            command,
            env=os.environ | _ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise OcrError(f"{command[0]}: {error.strerror}") from error
    with process:
        try:
            output, _ = process.communicate(timeout=seconds)
        except BaseException as error:
            os.killpg(process.pid, signal.SIGKILL)
            if isinstance(error, subprocess.TimeoutExpired):
                raise OcrError(f"{command[0]}: no answer in {seconds:g} s") from error
            raise
    if process.returncode != 0:
        raise OcrError(f"{command[0]}: exit code {process.returncode}")
    return output.decode(errors="replace")

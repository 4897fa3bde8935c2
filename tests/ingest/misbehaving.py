"""Readers that go wrong. A module of its own: the reading process imports it by name."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading

SAID = "det står ingenting i den"


def told(path: Path) -> Reading:
    """Does what the file's name says."""
    return globals()[path.stem.partition("-")[0]](path)


def fine(path: Path) -> Reading:
    return Reading(f"{os.getpid()}")


def refuse(path: Path) -> Reading:
    raise UnreadableFileError(path, SAID)


def fail(path: Path) -> Reading:
    raise KeyError(path.name)


def die(path: Path) -> Reading:
    os.abort()


def loop(path: Path) -> Reading:
    while True:
        pass


def doze(path: Path) -> Reading:
    path.with_suffix(".pid").write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(60)
    return Reading("vaken")


def grow(path: Path) -> Reading:
    return Reading("x" * 2**31)


def grow_and_blame_the_file(path: Path) -> Reading:
    try:
        return grow(path)
    except Exception as error:
        raise UnreadableFileError(path, "filen är trasig") from error


def wait_for_a_program(path: Path) -> Reading:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as program:
        path.with_suffix(".pid").write_text(str(program.pid), encoding="utf-8")
        try:
            program.wait()
        except BaseException:
            program.kill()
            raise
    return Reading("klar")


def leave_a_file(path: Path) -> Reading:
    left = Path(tempfile.mkdtemp(), "lapp")
    left.write_text("kvar", encoding="utf-8")
    return Reading(str(left))

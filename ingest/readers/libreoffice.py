"""LibreOffice, run headless to turn an older file into one that can be read."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

# A profile of its own: it is not to meet a LibreOffice that somebody has open, nor to run macros,
# nor to fetch the pictures that a document links to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
_NAMES = ("soffice", "libreoffice")


class NotConvertedError(Exception):
    """LibreOffice could not make the file that was asked for."""


def program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def converted(data: bytes, suffix: str, to: str, within_s: float) -> bytes:
    """The file (its name would end in `suffix`) in another format ("docx").

    Raises `NotConvertedError` if LibreOffice is missing or makes no such file, and
    `TimeoutError` if it has not done so in `within_s` seconds; it is then stopped.
    """
    with TemporaryDirectory() as folder:
        here = Path(folder)
        profile = here / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        source = here / f"file{suffix}"
        source.write_bytes(data)
        _run(
            [
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                to,
                "--outdir",
                str(here / "out"),
                str(source),
            ],
            folder,
            within_s,
        )
        made = here / "out" / f"file.{to}"
        if not made.is_file():
            raise NotConvertedError
        return made.read_bytes()


def _run(arguments: list[str], folder: str, within_s: float) -> None:
    soffice = program()
    if soffice is None:
        raise NotConvertedError
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": folder, "LC_ALL": "C.UTF-8"}
    # A session of its own, since what is started here starts the real program, which would go on.
    process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        [soffice, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(within_s)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

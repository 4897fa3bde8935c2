"""E-mail: the header lines that tell who wrote what to whom and when, then the body."""

import re
from contextlib import suppress
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.html import read_html
from ingest.readers.text import decode
from ingest.stated import Stated

_BROKEN = "e-postfilen är trasig – spara e-brevet på nytt, helst som PDF"
_NO_TEXT = "e-brevet innehåller ingen text – läs in bilagorna som egna filer"
_NOT_READ = "Bilagan {name} lästes inte. Läs in den som egen fil."
_NAMELESS = "utan namn"
_SHOWN = {"From": "Från", "To": "Till", "Cc": "Kopia", "Date": "Datum", "Subject": "Ämne"}

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_eml(data: bytes, path: Path) -> Reading:
    """The sender, receivers, date and subject, a line each, and the body's text.

    The plain body is preferred to the HTML one. Attachments are named in the warnings. Raises
    `UnreadableFileError` for a letter that is broken or has no text.
    """
    with broken_means(path, _BROKEN):
        letter = message_from_bytes(data, policy=policy.default)
        body = _body(letter, path)
        if not body.strip():
            raise UnreadableFileError(path, _NO_TEXT)
        headers = {name: _header(letter, name) for name in _SHOWN}
        sent = _time(headers["Date"])
        if sent is not None:
            headers["Date"] = f"{sent:%Y-%m-%d %H:%M}"
        lines = [f"{_SHOWN[name]}: {value}" for name, value in headers.items() if value]
        return Reading(
            "\n".join([*lines, "", body.strip("\n"), ""]),
            warnings=tuple(_NOT_READ.format(name=name) for name in _attachments(letter)),
            stated=Stated(title=headers["Subject"] or None, date=sent and sent.date()),
        )


def _header(letter: EmailMessage, name: str) -> str:
    """The header on one line, its encoded words decoded; as it stands where it breaks the rules."""
    raw = next((value for key, value in letter.raw_items() if key.lower() == name.lower()), "")
    # Old programs write letters beyond ASCII as they are, which the parser keeps as surrogates.
    written = decode(str(raw).encode("utf-8", "surrogateescape")) or ""
    line = " ".join(_CONTROLS.sub("", written).split())
    # The parser of headers fails in many ways on hostile ones; the line itself is then shown.
    with suppress(Exception):
        line = " ".join(str(policy.default.header_factory(name, line)).split())
    return line.encode("utf-8", "replace").decode("utf-8")


def _time(written: str) -> datetime | None:
    """The time by the sender's clock; None where it is not written as RFC 5322 has it."""
    try:
        return parsedate_to_datetime(written)
    except ValueError:
        return None


def _body(letter: EmailMessage, path: Path) -> str:
    plain = letter.get_body(("plain",))
    text = _text(plain) if plain is not None else ""
    if text.strip():
        return text
    page = letter.get_body(("html",))
    return read_html(_text(page).encode(), path).text if page is not None else ""


def _text(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = decode(data) or data.decode("cp1252", "replace")
    return _CONTROLS.sub("", text.replace("\r\n", "\n"))


def _attachments(letter: EmailMessage) -> list[str]:
    """The names of what is attached; pictures inside the letter are part of its looks."""
    names = []
    for part in letter.walk():
        name = part.get_filename()
        attached = part.get_content_disposition() == "attachment"
        if attached or (name and part.get_content_maintype() != "image"):
            names.append(" ".join(name.split()) if name else _NAMELESS)
    return list(dict.fromkeys(names))

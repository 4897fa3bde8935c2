"""What a file is, by its bytes: names lie, and download folders are full of error pages."""

import re
from enum import StrEnum


class Format(StrEnum):
    """The formats told apart; each value is what a user would call it."""

    EMPTY = "tom fil"
    PDF = "PDF"
    HTML = "webbsida (HTML)"
    IMAGE = "bild"
    ZIP = "zip"
    OLE = "äldre Office"
    RTF = "RTF"
    TEXT = "text"


# A PDF may have rubbish before its header; readers accept it within the first kilobyte.
_PDF_HEADER = re.compile(rb"(?:^|[\r\n])%PDF-\d")
_PDF_HEADER_WITHIN = 1024
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b", re.I | re.S
)
_MAGIC = (
    (b"PK\x03\x04", Format.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.OLE),
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
)


def format_of(data: bytes) -> Format:
    """The format that the bytes show; anything unknown is taken for text."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if not head.strip():
        return Format.EMPTY
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if _PDF_HEADER.search(head[:_PDF_HEADER_WITHIN]):
        return Format.PDF
    return Format.HTML if _HTML.match(head) else Format.TEXT


def why_not_read(found: Format, suffix: str) -> str:
    """Why a file of this format gives no text, in Swedish; `suffix` is the file name's."""
    if found is Format.EMPTY:
        return "filen är tom"
    if found is Format.IMAGE:
        return "filen är en bild – den behöver textavläsning (OCR)"
    if found is Format.HTML and suffix.lower() == ".pdf":
        return "filen säger sig vara PDF men är en webbsida (HTML)"
    if found is Format.HTML:
        return "webbsidor (HTML) läses inte än – spara som PDF eller text"
    return f"formatet {suffix.lower() or found} läses inte än – spara som PDF eller text"

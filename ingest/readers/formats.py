"""What a file is, by its bytes: names lie, and download folders are full of error pages."""

import re
from enum import StrEnum

from ingest.readers.archive import member_names
from ingest.readers.delimiters import delimiter_of
from ingest.readers.text import decode


class Format(StrEnum):
    """The formats told apart; each value is what a user would call it."""

    EMPTY = "tom fil"
    PDF = "PDF"
    HTML = "webbsida (HTML)"
    IMAGE = "bild"
    DOCX = "Word (DOCX)"
    PPTX = "PowerPoint (PPTX)"
    XLSX = "Excel (XLSX)"
    ODT = "OpenDocument-text (ODT)"
    ODS = "OpenDocument-kalkylark (ODS)"
    ZIP = "zip-arkiv"
    OLE = "äldre Office"
    RTF = "RTF"
    EML = "e-post (EML)"
    CSV = "kolumner i text (CSV)"
    TEXT = "text"


# A PDF may have rubbish before its header; readers accept it within the first kilobyte.
_PDF_HEADER = re.compile(rb"(?:^|[\r\n])%PDF-\d")
_PDF_HEADER_WITHIN = 1024
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ZIP = b"PK\x03\x04"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.OLE),
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
)
_WEBP = re.compile(rb"RIFF.{4}WEBP", re.S)
# A part of Office Open XML lies in a folder that tells the program (ECMA-376, part 1, annex A).
_OFFICE_FOLDERS = (("word/", Format.DOCX), ("ppt/", Format.PPTX), ("xl/", Format.XLSX))
# OpenDocument 1.3, part 2, 3.3: the first member, stored as it is, tells the type.
_OPEN_DOCUMENT = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet)")
_OPEN_DOCUMENT_WITHIN = 200
_OPEN_DOCUMENT_KINDS = {b"text": Format.ODT, b"spreadsheet": Format.ODS}
_HEADER_LINE = re.compile(rb"([!-9;-~]+):(?:[ \t]|\r?\n)")  # RFC 5322, 2.2
_MAIL_HEADERS = frozenset(
    b"from to cc sender reply-to subject date message-id mime-version received return-path "
    b"delivered-to content-type content-transfer-encoding".split()
)
_ONLY_IN_MAIL = frozenset(b"date message-id mime-version received return-path".split())
_FEWEST_MAIL_HEADERS = 3
_NO_WEB_PAGE = re.compile(
    r"\.(?:pdf|docx?|pptx?|xlsx?|od[ts]|rtf|csv|eml|msg|zip|png|jpe?g|gif|tiff?|webp)", re.I
)
_MAY_HOLD_A_ZIP = frozenset({"", ".zip"})


def format_of(data: bytes) -> Format:
    """The format that the bytes show; anything unknown is taken for text. Never raises."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if not head.strip():
        return Format.EMPTY
    if head.startswith(_ZIP):
        return _kind_of_zip(data)
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if _WEBP.match(head):
        return Format.IMAGE
    if _PDF_HEADER.search(head[:_PDF_HEADER_WITHIN]):
        return Format.PDF
    if _HTML.match(head):
        return Format.HTML
    return Format.EML if _is_mail(head) else _kind_of_text(data)


def contradiction(found: Format, suffix: str) -> str | None:
    """Why a file's name gives the lie to its bytes, in Swedish; None where they may agree.

    A web page under another format's name is nearly always an error page that was saved in the
    document's place, so reading it would put "sidan finns inte" where the document should be.
    """
    if found is not Format.HTML or not _NO_WEB_PAGE.fullmatch(suffix):
        return None
    called = suffix.removeprefix(".").upper()
    return (
        f"filen säger sig vara {called} men är en webbsida (HTML) – hämta dokumentet på nytt, "
        "eller döp om filen till .html om det är webbsidan som ska läsas"
    )


def why_not_read(found: Format, suffix: str) -> str:
    """Why a file of this format gives no text, in Swedish; `suffix` is the file name's."""
    if found is Format.EMPTY:
        return "filen är tom"
    if found is Format.IMAGE:
        return "filen är en bild – den behöver textavläsning (OCR)"
    if found is not Format.ZIP:
        return f"formatet {found} läses inte – spara som PDF eller text"
    if suffix.lower() in _MAY_HOLD_A_ZIP:
        return "zip-arkiv läses inte – packa upp det och lägg in filerna var för sig"
    return (
        f"filen säger sig vara {suffix.removeprefix('.').upper()} men är trasig eller ett annat "
        "slags zip-fil – spara om dokumentet, helst som PDF eller DOCX"
    )


def _kind_of_zip(data: bytes) -> Format:
    if kind := _OPEN_DOCUMENT.search(data[:_OPEN_DOCUMENT_WITHIN]):
        return _OPEN_DOCUMENT_KINDS[kind[1]]
    names = member_names(data)
    if "[Content_Types].xml" in names:
        for folder, found in _OFFICE_FOLDERS:
            if any(name.startswith(folder) for name in names):
                return found
    return Format.ZIP


def _kind_of_text(data: bytes) -> Format:
    text = decode(data)
    return Format.CSV if text is not None and delimiter_of(text) else Format.TEXT


def _is_mail(head: bytes) -> bool:
    """Whether the file begins with the header of an e-mail, as RFC 5322 has it."""
    names: set[bytes] = set()
    for line in head.lstrip(b"\r\n").splitlines():
        if line[:1] in {b" ", b"\t"} and names:
            continue
        header = _HEADER_LINE.match(line + b"\n")
        if not header:
            break
        names.add(header[1].lower())
    return len(names & _MAIL_HEADERS) >= _FEWEST_MAIL_HEADERS and not names.isdisjoint(
        _ONLY_IN_MAIL
    )

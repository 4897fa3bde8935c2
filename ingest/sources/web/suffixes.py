"""The file endings of documents and of pages, as web addresses carry them."""

import re
from pathlib import PurePosixPath

import httpx

_OFFICE_ENDINGS = frozenset({".docx", ".doc", ".pptx", ".ppt", ".xlsx", ".xls"})
_OPEN_ENDINGS = frozenset({".odt", ".ods", ".odp", ".rtf"})
DOCUMENTS = _OFFICE_ENDINGS | _OPEN_ENDINGS | {".pdf", ".txt", ".md", ".csv", ".eml"}
PAGES = frozenset({".html", ".htm", ".xhtml", ".aspx", ".asp", ".php", ".jsp"})
# "/plan-2.0" has no ending; "/plan.pdf" and "/plan.mp4" do.
_ENDING = re.compile(r"\.[a-z][a-z0-9]{1,5}")
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_BY_TYPE = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/rtf": ".rtf",
    "application/rtf": ".rtf",
    "message/rfc822": ".eml",
    "application/msword": ".doc",
    f"{_OFFICE}wordprocessingml.document": ".docx",
    f"{_OFFICE}presentationml.presentation": ".pptx",
    f"{_OFFICE}spreadsheetml.sheet": ".xlsx",
    f"{_ODF}text": ".odt",
    f"{_ODF}spreadsheet": ".ods",
}


def suffix_of(url: str) -> str:
    """The file ending of the address's path in lower case, "" if it has none."""
    suffix = PurePosixPath(httpx.URL(url).path).suffix.lower()
    return suffix if _ENDING.fullmatch(suffix) else ""


def suffix_for(url: str, content_type: str) -> str:
    """The ending to keep the content under: a document's own, else that of its declared type."""
    suffix = suffix_of(url)
    if suffix in DOCUMENTS:
        return suffix
    return _BY_TYPE.get(content_type.partition(";")[0].strip().lower(), "")

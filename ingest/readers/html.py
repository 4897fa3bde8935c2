"""Web pages: the main text as Markdown, and what the page says of itself."""

import re
from pathlib import Path

from lxml.html import HtmlElement

from ingest.contacts import EMAIL, PHONE
from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.html_about import is_error_page, stated_in
from ingest.readers.html_markdown import as_markdown, as_shown, tidied
from ingest.readers.html_page import page_body, parse_page

_BROKEN = "webbsidan är trasig – spara den på nytt eller som PDF"
_ERROR_PAGE = "sidan är en felsida – hämta sidan på nytt"
_NO_TEXT = (
    "webbsidan innehåller ingen text – öppna den i en webbläsare och spara det som visas som PDF"
)
# So much running text, in words and as a share, may be left out: a site's motto, no paragraph.
_MOST_LEFT_OUT = 30
_MOST_LEFT_OUT_SHARE = 0.1
_WORD = re.compile(r"\w+")


def read_html(data: bytes, path: Path) -> Reading:
    """The page's main text as Markdown: headings, lists, tables, links to documents.

    Menus, page headers and page footers are left out. trafilatura finds the main text; where it
    leaves out more than that, the whole body is kept. Raises `UnreadableFileError` for a page
    without text and for one that only says that something was not found.
    """
    with broken_means(path, _BROKEN):
        page = parse_page(data)
        body = page_body(page)
        if is_error_page(page, body):
            raise UnreadableFileError(path, _ERROR_PAGE)
        text = tidied(_main_text(body))
        if not text.strip():
            raise UnreadableFileError(path, _NO_TEXT)
        return Reading(text, stated=stated_in(page, body))


def _main_text(body: HtmlElement) -> str:
    # Here and not above: trafilatura takes a quarter of a second to import.
    from trafilatura import extract

    found = extract(
        body,
        output_format="markdown",
        include_links=True,
        include_comments=False,
    )
    return found if found and _holds_all(as_shown(found), body) else as_markdown(body)


def _holds_all(found: str, body: HtmlElement) -> bool:
    """Whether `found` has the running text in its order, all headings and ways to reach someone.

    Words inside links are not asked for: they are the menus that are to be left out.
    """
    whole = "\n".join(body.itertext())
    in_links = sum(len(_words("\n".join(link.itertext()))) for link in body.iter("a"))
    running = len(_words(whole)) - in_links
    left_out = running - _in_order(found, _words(whole))
    if left_out > min(_MOST_LEFT_OUT, _MOST_LEFT_OUT_SHARE * running):
        return False
    said = f" {' '.join(_words(found))} "
    for heading in body.iter("h2", "h3", "h4"):
        if f" {' '.join(_words(' '.join(heading.itertext())))} " not in said:
            return False
    return _contacts(whole) <= _contacts(found)


def _in_order(found: str, words: list[str]) -> int:
    """How many words `found` has; 0 where its lines do not follow each other in `words`."""
    whole = f" {' '.join(words)} "
    at = kept = 0
    for line in found.splitlines():
        if sought := _words(line):
            at = whole.find(f" {' '.join(sought)} ", at)
            if at < 0:
                return 0
            kept += len(sought)
    return kept


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _contacts(text: str) -> set[str]:
    return {*EMAIL.findall(text), *PHONE.findall(text)}

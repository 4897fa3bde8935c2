"""What a web page states about itself, and whether it is only an error page."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import chain

from lxml import etree
from lxml.html import HtmlElement

from ingest.stated import Stated

# Nobody writes so little under such a heading but a server that has nothing else to show.
_MOST_WORDS_OF_AN_ERROR = 120
_CODE = r"(?:(?:http|error|fel|felkod|status)\W*)*(?:40[0134]|410|429|50[0-4])"
_GONE = (
    r"(?:hittades|hittas|finns|existerar|kunde|kan) (?:tyvärr )?inte(?: (?:hittas|visas|längre))?"
)
_PHRASE = (
    rf"(?:(?:den )?(?:här )?(?:sidan|dokumentet|filen|resursen)(?: du (?:söker|sökte|letar efter))?"
    rf" (?:{_GONE}|saknas|är borttagen)|(?:page |file |document )?not found|access denied|forbidden"
    r"|åtkomst nekad|internal server error|server error|bad gateway|service unavailable"
    r"|gateway time-?out|felmeddelande|ett (?:tekniskt )?fel (?:har )?(?:uppst|inträffa)\w+"
    r"|(?:något|nånting) gick fel)"
)
_ERROR = re.compile(rf"\W*(?:{_CODE}(?:\W+{_PHRASE})?|{_PHRASE})\W*", re.I)
_BETWEEN_PARTS = re.compile(r"\s+[|–—-]\s+|:\s+")
_LONGEST_TITLE = 300
_DATED = re.compile(r"date|time|publi|issued|created|modif", re.I)


def stated_in(page: HtmlElement, body: HtmlElement) -> Stated:
    """The title, date, address and site name that the page itself gives."""
    return Stated(
        title=_title(page, body),
        date=_date(page),
        publisher=_meta(page, "og:site_name", "dc.publisher", "dcterms.publisher"),
        url=_address(page),
    )


def is_error_page(page: HtmlElement, body: HtmlElement) -> bool:
    """Whether the page says in its title or heading that it shows an error, and little else."""
    names = chain(page.iterfind(".//title"), body.iterfind(".//h1"))
    parts = chain.from_iterable(_BETWEEN_PARTS.split(_line(name)) for name in names)
    if not any(_ERROR.fullmatch(part) for part in parts):
        return False
    return len("\n".join(body.itertext()).split()) <= _MOST_WORDS_OF_AN_ERROR


def _title(page: HtmlElement, body: HtmlElement) -> str | None:
    headings = [line for heading in body.iterfind(".//h1") if (line := _line(heading))]
    named = headings if len(headings) == 1 else []
    named += [_meta(page, "og:title") or "", *map(_line, page.iterfind(".//title"))]
    return next((name for name in named if 0 < len(name) <= _LONGEST_TITLE), None)


def _date(page: HtmlElement) -> date | None:
    """The day it was published, by what is written for machines only.

    htmldate also searches the text and the address for anything like a date; given nothing but
    the marks for dates, it has nothing to guess from.
    """
    from htmldate import find_date  # here and not above: slow to import

    marks = etree.Element("html")
    head = etree.SubElement(marks, "head")
    head.extend(_date_marks(page))
    etree.SubElement(marks, "body")
    found = find_date(
        etree.tostring(marks, encoding="unicode", method="html"),
        extensive_search=False,
        original_date=True,
    )
    with suppress(ValueError):
        return date.fromisoformat(found) if found else None
    return None


def _date_marks(page: HtmlElement) -> Iterator[HtmlElement]:
    for meta in page.iter("meta"):
        named = f"{meta.get('name')} {meta.get('property')} {meta.get('itemprop')}"
        if _DATED.search(named) and meta.get("content"):
            yield meta
    yield from page.iterfind(".//script[@type='application/ld+json']")


def _address(page: HtmlElement) -> str | None:
    canonical = page.xpath("//link[@rel='canonical']/@href")
    stated = [*canonical, _meta(page, "og:url") or ""]
    return next((str(one) for one in stated if re.match(r"https?://", one)), None)


def _meta(page: HtmlElement, *names: str) -> str | None:
    for meta in page.iter("meta"):
        said = meta.get("property") or meta.get("name") or ""
        if said.lower() in names and (content := " ".join(meta.get("content", "").split())):
            return content
    return None


def _line(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())

"""A web page's body made ready for Markdown: what only looks or links tell is put into its text."""

import re
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

# Stands for a blank line until the text is Markdown; a sign of the Middle Ages, in no page.
PARAGRAPH = "\N{PARAGRAPHUS MARK}"

_TABLE_PARTS = ("caption", "thead", "tbody", "tfoot", "tr", "td", "th")
_LAYOUT_TABLES = etree.XPath(
    ".//table[.//table | .//h1 | .//h2 | .//h3 | .//h4 or not(.//tr[count(td | th) > 1])]"
)
_OUTSIDE_TABLES = etree.XPath("descendant-or-self::*[not(ancestor-or-self::table)]")
_BLANK_LINES = re.compile(r"(?<=\S)[ \t\r]*(?:\n[ \t\r]*){2,}(?=\S)")
_INDENTATION = re.compile(r"\n[ \t]+")


def prepare_blocks(body: HtmlElement) -> None:
    """Write out addresses behind links, undo tables that lay a page out, mark paragraphs."""
    _show_addresses(body)
    _undo_layout(body)
    _make_plain(body)
    _mark_paragraphs(body)


def _show_addresses(body: HtmlElement) -> None:
    """Turn "Mejla oss" into "Mejla oss (info@exempel.se)": a quote has no link to follow."""
    for link in body.xpath(".//a[@href]"):
        scheme, _, rest = link.get("href").partition(":")
        if scheme.lower() not in {"mailto", "tel"}:
            continue
        address = unquote(rest.partition("?")[0]).strip()
        sign = "@" if scheme.lower() == "mailto" else r"\d.*\d"
        if address and not re.search(sign, link.text_content()):
            etree.SubElement(link, "span").text = f" ({address})"
        link.drop_tag()


def _make_plain(body: HtmlElement) -> None:
    etree.strip_attributes(body, "title")
    etree.strip_tags(body, "button")  # those that are left hold the words of a heading
    for summary in body.iter("summary"):
        summary.tag = "h3"  # it heads what it unfolds
    for item in body.xpath(".//li[not(parent::ul or parent::ol)]"):
        item.tag = "div"


def _undo_layout(body: HtmlElement) -> None:
    """Make blocks of the tables that hold headings, other tables or one column, and of strays."""
    layout = set(_LAYOUT_TABLES(body))
    for part in list(body.iter(*_TABLE_PARTS)):
        table = next(part.iterancestors("table"), None)
        if table is None or table in layout:
            part.tag = "div"
    for table in layout:
        table.tag = "div"


def _mark_paragraphs(body: HtmlElement) -> None:
    """Mark the blank lines inside texts, as law texts have them.

    Their pages show them by a style sheet or in `pre`; HTML itself takes them for a space, and
    so do those who turn it into Markdown. How the source is indented says nothing.
    """
    for element in _OUTSIDE_TABLES(body):
        if element.tag == "pre":
            element.tag = "div"
        element.text = _marked(element.text)
        element.tail = _marked(element.tail)


def _marked(text: str | None) -> str:
    return _INDENTATION.sub("\n", _BLANK_LINES.sub(PARAGRAPH, text or ""))

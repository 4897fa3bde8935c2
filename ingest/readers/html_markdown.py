"""Markdown made of a web page's body, and links in Markdown cut down to those worth keeping."""

import re

from lxml import etree
from lxml.html import HtmlElement

from ingest.readers.html_blocks import PARAGRAPH

_LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()\s]*)\)")
_NUMBERED = re.compile(r"^[ \t]*\d+\.[ \t]", re.MULTILINE)
_DOCUMENT = re.compile(
    r"https?://[^?#]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv)(?:[?#].*)?", re.I
)
_MANY_BLANK_LINES = re.compile(r"\n{3,}")


def as_markdown(body: HtmlElement) -> str:
    """Everything in the body as Markdown, nothing left out."""
    # Here and not above: few pages need it, and it takes a while to import.
    from markdownify import ATX, MarkdownConverter

    converter = MarkdownConverter(
        heading_style=ATX,
        bullets="-",
        autolinks=False,
        escape_asterisks=False,
        escape_underscores=False,
        table_infer_header=True,
        bs4_options="lxml",
    )
    try:
        made: str = converter.convert(etree.tostring(body, encoding="unicode", method="html"))
    except RecursionError:
        # Hundreds of tags that nobody closed, one inside the other: then the bare text.
        return "\n\n".join(text.strip() for text in body.itertext() if text.strip())
    return made


def tidied(markdown: str) -> str:
    """The text with only those links that lead to a document; the others as their label."""
    text = _LINK.sub(lambda link: link[0] if _DOCUMENT.fullmatch(link[2]) else link[1], markdown)
    text = "\n\n".join(part.strip(" \t\n") for part in text.split(PARAGRAPH))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return _MANY_BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"


def as_shown(markdown: str) -> str:
    """The words that a browser shows: links as their label, no numbers that make a list."""
    return _NUMBERED.sub("", _LINK.sub(r"\1", markdown))

"""A web page as a tree, and its body without what stands on every page of the site."""

import copy
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.readers.html_blocks import PARAGRAPH, prepare_blocks
from ingest.readers.text import decode

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(iso-8859-\d+|windows-125\d|us-ascii|macintosh)", re.I
)
_DECLARED_WITHIN = 4096
# As browsers take them: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {"iso-8859-1": "cp1252", "us-ascii": "cp1252"}
_NO_TEXT = re.compile(rf"[\x00-\x08\x0b\x0e-\x1f{PARAGRAPH}]")

# fmt: off
_NEVER_READ = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "img",
               "input", "select", "textarea", "datalist", "dialog", "hr")
# fmt: on
_FURNITURE = etree.XPath(
    """.//nav | .//button[not(ancestor::h1 | ancestor::h2 | ancestor::h3 | ancestor::h4)]
    | (.//header | .//footer)[not(ancestor::main | ancestor::article)]
    | .//*[@role="navigation" or @role="banner" or @role="contentinfo" or @role="search"
           or @role="dialog" or @role="alertdialog"]"""
)
_MAIN_AND_BESIDE = etree.XPath(
    """.//*[self::main or self::aside or @role="main" or @role="complementary"]
    [not(ancestor::*[self::main or self::aside or @role="main" or @role="complementary"])]"""
)
# A page that is nearly all furniture has its marks wrong: then it is better to keep it all.
_LEAST_LEFT = 0.1
_LEAST_IN_MAIN = 0.5


def parse_page(data: bytes) -> HtmlElement:
    """Give the page as a tree without comments; raises lxml's ParserError where it is empty."""
    text = _NO_TEXT.sub("", _decoded(data))
    # Told the encoding, the parser does not go by what the page says of itself.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    page = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    if base := _base(page):
        page.make_links_absolute(base, handle_failures="ignore")
    return page


def page_body(page: HtmlElement) -> HtmlElement:
    """Give a copy of the body with what is there to be read: no scripts, menus, headers, footers.

    It is made ready for Markdown: `prepare_blocks`.
    """
    found = page.find("body")
    body = copy.deepcopy(page if found is None else found)
    etree.strip_elements(body, *_NEVER_READ, with_tail=False)
    body = _marked_as_main(_without_furniture(body))
    prepare_blocks(body)
    return body


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared:
        name = declared[1].decode("ascii").lower()
        return data.decode(_MEANT.get(name, name), "replace")
    return decode(data) or data.decode("cp1252", "replace")


def _base(page: HtmlElement) -> str | None:
    stated = page.xpath("//base/@href | //link[@rel='canonical']/@href")
    return next((str(one) for one in stated if re.match(r"https?://", one)), None)


def _without_furniture(body: HtmlElement) -> HtmlElement:
    bare = copy.deepcopy(body)
    for element in _FURNITURE(bare):
        if element.getparent() is not None:
            element.drop_tree()
    return bare if _length(bare) >= _LEAST_LEFT * _length(body) else body


def _marked_as_main(body: HtmlElement) -> HtmlElement:
    """The part marked as the main one and those beside it, where contacts often stand."""
    parts = _MAIN_AND_BESIDE(body)
    named = {part.tag for part in parts} | {part.get("role") for part in parts}
    if "main" not in named or sum(map(_length, parts)) < _LEAST_IN_MAIN * _length(body):
        return body
    marked = etree.SubElement(body, "div")
    marked.extend(parts)
    return marked


def _length(element: HtmlElement) -> int:
    return sum(len(text.split()) for text in element.itertext())

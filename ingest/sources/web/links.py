"""The documents and pages that a web page links to."""

from collections.abc import Sequence

import httpx
from lxml import etree, html

from ingest.sources.fetching.addresses import AddressRefusedError, Reach, parse
from ingest.sources.web.suffixes import DOCUMENTS, PAGES, suffix_of


def links_in(page: bytes, address: str, within: Sequence[str], reach: Reach) -> list[str]:
    """Addresses that the page, found at `address`, links to, in its order, each once.

    Only documents and pages that lie `within` one of the places: a path ("/stod/") on the page's
    own host, "" for what lies below the page itself, or a whole address for another host. The page
    is not among them.
    """
    try:
        tree = html.document_fromstring(page)
    except (etree.ParserError, ValueError):
        return []
    own = httpx.URL(address)
    places = [own.join(place) for place in within]
    base = _joined(own, next(iter(tree.xpath("//base/@href")), "")) or own
    targets = [_checked(base, target, reach) for target in tree.xpath("//a/@href | //area/@href")]
    wanted = [str(url) for url in targets if url is not None and _is_wanted(url, places)]
    return [url for url in dict.fromkeys(wanted) if url != address]


def _joined(base: httpx.URL, target: str) -> httpx.URL | None:
    try:
        return base.join(target.strip())
    except (httpx.InvalidURL, ValueError):
        return None


def _checked(base: httpx.URL, target: str, reach: Reach) -> httpx.URL | None:
    """Give the address, None if it is none to ask: mailto:, javascript:, a misprint."""
    url = _joined(base, target)
    try:
        return parse(str(url), reach) if url is not None else None
    except AddressRefusedError:
        return None


def _is_wanted(url: httpx.URL, places: Sequence[httpx.URL]) -> bool:
    suffix = suffix_of(str(url))
    if suffix and suffix not in DOCUMENTS | PAGES:
        return False
    return any(url.netloc == place.netloc and url.path.startswith(place.path) for place in places)

"""Addresses in running text made into links; everything else is escaped."""

import re
from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup, escape

from ingest.contacts import EMAIL, PHONE, WEB

# Too short to know from other numbers but by the word before them; "1177.se" is an address.
_HELPLINE = r"(?:(?<=\b[Rr]ing )|(?<=linjen )|(?<=eller ))(?:112|1177|90101)(?!\w|\.\w)"
_ADDRESS = re.compile(
    f"(?P<web>{WEB.pattern})|(?P<email>{EMAIL.pattern})"
    f"|(?P<phone>{PHONE.pattern})|(?P<helpline>{_HELPLINE})"
)
_END_OF_SENTENCE = ".,;:!?…"


def with_links(text: str, as_html: Callable[[str], Markup] = escape) -> Markup:
    """The text as HTML: web, e-mail and telephone addresses are links, the rest is escaped.

    Or becomes what `as_html` makes of it, piece by piece in order.
    """
    parts, at = [], 0
    for found in _ADDRESS.finditer(text):
        address = found.group().rstrip(_END_OF_SENTENCE)
        parts += [as_html(text[at : found.start()]), _link(str(found.lastgroup), address)]
        at = found.start() + len(address)
    return Markup("").join([*parts, as_html(text[at:])])


def web_address(url: str | None) -> str | None:
    """The address if it leads to the web, else None: no `javascript:`, no `file:`."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _link(kind: str, address: str) -> Markup:
    target = {
        "web": address,
        "email": f"mailto:{quote(address, safe='@+')}",
        "phone": f"tel:{re.sub(r'[^0-9+]', '', address)}",
        "helpline": f"tel:{address}",
    }[kind]
    return Markup('<a class="link {}" href="{}">{}</a>').format(kind, target, address)

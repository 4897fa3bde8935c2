"""The HTML document around the page, which Gradio writes in English and for its own brand."""

import re
from collections.abc import Awaitable, Callable
from html import escape

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui import texts
from ui.templates import render

_LANGUAGE = re.compile(r'(<html\b[^>]*?\blang=")en(")')
_BRANDING = re.compile(
    r'\s*<meta\s+(?:property="og:|name="twitter:)[^>]*>|\s*<link rel="manifest"[^>]*>'
)
# Fragment links would lead away from any address with a query string.
_BASE = re.compile(r"\s*<base\b[^>]*>")

# Gradio runs inline scripts and builds functions from text; what matters here is that nothing
# on the page can reach another host, whoever wrote it.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)


class SwedishShell:
    """ASGI middleware that makes the start page's document Swedish and keeps it to this host."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrite the start page; everything else, streams above all, passes untouched."""
        is_start_page = scope["type"] == "http" and scope["path"] in ("", "/")
        if is_start_page and scope["method"] == "GET":
            await self._app(scope, receive, _rewriting(send))
        else:
            await self._app(scope, receive, send)


def in_swedish(document: str) -> str:
    """Gradio's document with our language, title and description, and without its branding."""
    document = _LANGUAGE.sub(r"\1sv\2", document, count=1)
    document = _BASE.sub("", _BRANDING.sub("", document), count=1)
    document = document.replace("</head>", render("head.html") + "</head>", 1)
    no_script = f"<noscript><p>{escape(texts.NO_SCRIPT)}</p></noscript>"
    return document.replace("<gradio-app", no_script + "<gradio-app", 1)


def _rewriting(send: Send) -> Callable[[Message], Awaitable[None]]:
    """A `send` that holds the response back until it is whole, and passes it on in Swedish."""
    start: Message = {}
    body = bytearray()

    async def rewritten(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start":
            start = message
            return
        if message["type"] != "http.response.body":
            await send(message)
            return
        body.extend(message.get("body", b""))
        if message.get("more_body", False):
            return
        document = in_swedish(body.decode()).encode()
        headers = MutableHeaders(scope=start)
        headers["content-length"] = str(len(document))
        headers["content-security-policy"] = CONTENT_SECURITY_POLICY
        await send(start)
        await send({"type": "http.response.body", "body": document})

    return rewritten

"""What a website lets programs fetch: its robots.txt, read once a run (RFC 9309)."""

from collections.abc import Callable

import httpx
from protego import Protego

from ingest.sources import texts
from ingest.sources.fetching.client import Response
from ingest.sources.fetching.failures import RequestError

# RFC 9309 asks for at least 500 KiB to be heeded; what stands after is cut off.
_MOST = 512_000


class Robots:
    """The rules of every website asked so far."""

    def __init__(self, get: Callable[[httpx.URL], Response], agent: str) -> None:
        """`get` fetches an address, following redirects; `agent` is our name in the rules."""
        self._get = get
        self._agent = agent
        self._rules: dict[str, Protego | RequestError] = {}

    def check(self, url: httpx.URL) -> float:
        """Give the pause in seconds that the website asks for between requests, 0 for none.

        Raises `RequestError` if it does not let us fetch the address, or its rules are unknown.
        """
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._rules:
            self._rules[origin] = self._read(httpx.URL(f"{origin}/robots.txt"))
        rules = self._rules[origin]
        if isinstance(rules, RequestError):
            raise rules
        if not rules.can_fetch(str(url), self._agent):
            raise RequestError(texts.DISALLOWED)
        return _pause(rules, self._agent)

    def _read(self, address: httpx.URL) -> Protego | RequestError:
        try:
            response = self._get(address)
        except RequestError as error:
            return RequestError(texts.ROBOTS_UNKNOWN.format(reason=error.reason))
        # RFC 9309, 2.3.1.3: a website that has no rules to show allows everything.
        return Protego.parse(response.body[:_MOST].decode("utf-8", errors="replace"))


def _pause(rules: Protego, agent: str) -> float:
    rate = rules.request_rate(agent)
    between = rate.seconds / rate.requests if rate and rate.requests else 0.0
    return max(between, rules.crawl_delay(agent) or 0.0)

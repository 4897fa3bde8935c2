"""Follows redirects by hand, so that every step is checked like the first address."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from ingest.sources import texts
from ingest.sources.fetching.addresses import AddressRefusedError, Reach, parse
from ingest.sources.fetching.client import Response
from ingest.sources.fetching.failures import RequestError

MOST_REDIRECTS = 5
_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}


@dataclass(frozen=True, slots=True)
class Journey:
    """Where the answer was found; `moved_to` is where the first address has moved for good."""

    end: httpx.URL
    response: Response
    moved_to: str | None


def follow(start: httpx.URL, get: Callable[[httpx.URL], Response], reach: Reach) -> Journey:
    """The answer at the end of the redirects, each step taken with `get`.

    Raises `RequestError` for a loop, too many steps, or a step to an address that is never asked.
    """
    url, moved_to, all_permanent = start, None, True
    hops = [str(start)]
    while (response := get(url)).status in _REDIRECTS:
        url = _target(url, response, reach)
        all_permanent = all_permanent and response.status in _PERMANENT
        moved_to = str(url) if all_permanent else moved_to
        if str(url) in hops:
            raise RequestError(texts.REDIRECT_LOOP.format(hops=" → ".join([*hops, str(url)])))
        if len(hops) > MOST_REDIRECTS:
            raise RequestError(texts.TOO_MANY_REDIRECTS.format(most=MOST_REDIRECTS))
        hops.append(str(url))
    return Journey(url, response, moved_to)


def _target(url: httpx.URL, response: Response, reach: Reach) -> httpx.URL:
    target = response.headers.get("location", "")
    try:
        return parse(str(url.join(target)), reach)
    except (httpx.InvalidURL, ValueError) as error:
        reason = texts.NOT_AN_ADDRESS
        raise RequestError(texts.BAD_REDIRECT.format(target=target, reason=reason)) from error
    except AddressRefusedError as error:
        reason = str(error)
        raise RequestError(texts.BAD_REDIRECT.format(target=target, reason=reason)) from error

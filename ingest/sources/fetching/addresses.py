"""Which web addresses may be asked: only http and https, and only on the public internet."""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote

import httpx

from ingest.sources import texts

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

# `is_global` says yes to these, yet nothing that a document lies on has them.
_NEVER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # Azure's metadata and DNS host
        "192.0.0.0/24",  # IETF protocol assignments; Oracle's metadata host
        "192.88.99.0/24",  # 6to4 relays
        "::/96",  # IPv4-compatible addresses
        "64:ff9b:1::/48",  # NAT64 within one network
        "fec0::/10",  # site-local
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class AddressRefusedError(Exception):
    """An address that is never asked; `str()` says why, in Swedish."""


def is_public(address: IPAddress) -> bool:
    """Tell whether the address is one of the public internet's ordinary hosts.

    An IPv6 address that wraps an IPv4 address (mapped, 6to4, Teredo, NAT64) is judged by that.
    Based on the IANA special-purpose registries, through `ipaddress`.
    """
    inner = _wrapped(address) if isinstance(address, ipaddress.IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    if address.is_multicast or address.is_reserved or not address.is_global:
        return False
    return not any(address in network for network in _NEVER)


def _wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be connected to. Only tests, whose server is their own machine, give another."""

    is_allowed: Callable[[IPAddress], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443, 8080, 8443})


def parse(address: str, reach: Reach | None = None) -> httpx.URL:
    """The address in its one normal form: host in ASCII, no default port, no fragment.

    Raises `AddressRefusedError` for one that is never asked. What its host resolves to is for the
    moment of connecting; see `ingest.sources.fetching.network`.
    """
    ports = (reach or Reach()).ports
    try:
        url = httpx.URL(address.strip())
    except httpx.InvalidURL as error:
        raise AddressRefusedError(texts.NOT_AN_ADDRESS) from error
    if url.scheme not in ("http", "https"):
        raise AddressRefusedError(texts.ONLY_HTTP)
    if not url.host:
        raise AddressRefusedError(texts.NO_HOST)
    if "%" in url.host:
        raise AddressRefusedError(texts.NOT_AN_ADDRESS)
    if url.userinfo:
        raise AddressRefusedError(texts.NO_PASSWORDS)
    port = url.port or (443 if url.scheme == "https" else 80)
    if port not in ports:
        allowed = ", ".join(str(one) for one in sorted(ports))
        raise AddressRefusedError(texts.PORT.format(port=port, allowed=allowed))
    return url.copy_with(fragment=None, path=url.path or "/", port=_needed_port(url))


def _needed_port(url: httpx.URL) -> int | None:
    # httpx drops the default port only where the scheme was written in lower case.
    default = 443 if url.scheme == "https" else 80
    return None if url.port == default else url.port


def readable(address: str) -> str:
    """The address as a user is to see it: without scheme, å ä ö and spaces in plain."""
    url = httpx.URL(address)
    port = f":{url.port}" if url.port else ""
    query = f"?{url.query.decode()}" if url.query else ""
    text = _readable_host(url) + port + unquote(url.path + query)
    return "".join(letter if letter.isprintable() else quote(letter) for letter in text)


def _readable_host(url: httpx.URL) -> str:
    try:
        return url.raw_host.decode("idna")
    except UnicodeError:
        return url.host

"""Only the public internet is ever asked, whatever a name resolves to or a redirect says."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import fault_server as fault
import pytest
from fault_server import FaultServer
from hypothesis import given
from hypothesis import strategies as st
from small_index import PATIENT, loopback

from ingest.sources.fetching.addresses import (
    AddressRefusedError,
    Reach,
    is_public,
    parse,
    readable,
)
from ingest.sources.fetching.fetch import Fetched, Fetcher, FetchFailed, Outcome
from ingest.sources.fetching.polite import Patience

Resolve = Callable[[dict[str, list[str]]], list[str]]


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Resolve:
    """Let names resolve as told; gives the list of names that were asked for."""
    real = socket.getaddrinfo

    def install(names: dict[str, list[str]]) -> list[str]:
        asked: list[str] = []

        def answer(host: str, port: int, *rest: Any, **named: Any) -> list[Any]:
            if host not in names:
                ipaddress.ip_address(host)  # no test may ask the network
                return real(host, port, *rest, **named)
            asked.append(host)
            kind = socket.SOCK_STREAM
            return [(socket.AF_INET, kind, 6, "", (one, port)) for one in names[host]]

        monkeypatch.setattr(socket, "getaddrinfo", answer)
        return asked

    return install


def _fetch(address: str, reach: Reach | None = None) -> Outcome:
    fetcher = Fetcher(None, reach, PATIENT, Patience(attempts=1), sleep=lambda _: None)
    try:
        return fetcher.fetch(address)
    finally:
        fetcher.close()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.1",
        "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fd00:ec2::254",
        "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::10.0.0.1",
        "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::", "2001:0:1::f5ff:fffe", "2001:db8::1",
    ],
)  # fmt: skip
def test_addresses_within_networks_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["193.10.1.1", "2a00:1450::1", "::ffff:193.10.1.1", "64:ff9b::c10a:101"]
)
def test_ordinary_hosts_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_in_ipv6_changes_nothing(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    mapped = ipaddress.IPv6Address((0xFFFF << 32) | number)
    nat64 = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    relayed = ipaddress.IPv6Address((0x2002 << 112) | (number << 80))
    assert {is_public(one) for one in (mapped, nat64, relayed)} == {is_public(address)}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "127.1", "2130706433"])
def test_this_machine_is_refused(host: str) -> None:
    outcome = _fetch(f"http://{host}/")
    assert isinstance(outcome, FetchFailed)
    assert "öppna internet" in outcome.reason


def test_a_name_that_resolves_within_a_network_is_refused(resolve: Resolve) -> None:
    resolve({"exempel.test": ["10.0.0.7"]})
    outcome = _fetch("https://exempel.test/")
    assert isinstance(outcome, FetchFailed)
    assert "10.0.0.7" in outcome.reason


def test_one_private_address_among_public_ones_is_enough_to_refuse(resolve: Resolve) -> None:
    resolve({"exempel.test": ["193.10.1.1", "192.168.1.1"]})
    outcome = _fetch("https://exempel.test/")
    assert isinstance(outcome, FetchFailed)
    assert "192.168.1.1" in outcome.reason


def test_a_redirect_to_the_metadata_address_is_refused(site: FaultServer) -> None:
    site.pages["/"] = fault.redirect("http://169.254.169.254:80/latest/meta-data/")

    def only_here_and_public(address: Any) -> bool:
        return bool(address.is_loopback) or is_public(address)

    reach = Reach(only_here_and_public, frozenset({site.port, 80}))
    outcome = _fetch(site.url, reach)
    assert isinstance(outcome, FetchFailed)
    assert "169.254.169.254" in outcome.reason
    assert "öppna internet" in outcome.reason


def test_a_name_is_resolved_once_for_a_connection(site: FaultServer, resolve: Resolve) -> None:
    # What was checked is what is connected to: a second answer would never be seen.
    asked = resolve({"exempel.test": ["127.0.0.1"]})
    site.pages = {"/robots.txt": fault.robots(""), "/": fault.ok("Hej")}
    outcome = _fetch(f"http://exempel.test:{site.port}/", loopback(site.port))
    assert isinstance(outcome, Fetched)
    assert {headers["host"] for _, headers in site.requests} == {f"exempel.test:{site.port}"}
    assert len(asked) == 1


def test_the_next_address_is_tried_when_the_first_does_not_answer(
    site: FaultServer, resolve: Resolve
) -> None:
    resolve({"exempel.test": ["127.9.9.9", "127.0.0.1"]})
    site.pages["/"] = fault.ok("Hej")
    outcome = _fetch(f"http://exempel.test:{site.port}/", loopback(site.port))
    assert isinstance(outcome, Fetched)


def test_another_website_is_followed_to_by_its_own_rules(
    site: FaultServer, resolve: Resolve
) -> None:
    resolve({"ny.test": ["127.0.0.1"]})
    site.pages["/"] = fault.redirect(f"http://ny.test:{site.port}/sida", 308)
    site.pages["/sida"] = fault.ok("Hej")
    outcome = _fetch(site.url, loopback(site.port))
    assert isinstance(outcome, Fetched)
    assert outcome.moved_to == outcome.url == f"http://ny.test:{site.port}/sida"
    assert [path for path, _ in site.requests] == ["/robots.txt", "/", "/robots.txt", "/sida"]


@pytest.mark.parametrize(
    "address",
    [
        "", "exempel.se", "ftp://exempel.se/x", "file:///etc/passwd", "javascript:alert(1)",
        "https:///sida", "https://anna:hemligt@exempel.se/", "https://exempel.se:22/",
        "http://exempel .se/", "https://å..se/", "http://exempel.se:99999/", "http://[::1",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    with pytest.raises(AddressRefusedError):
        parse(address)


@given(st.text())
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        url = parse(text)
    except AddressRefusedError:
        return
    assert parse(str(url)) == url
    assert readable(str(url)).isprintable()


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("HTTPS://Exempel.SE:443/a#b", "https://exempel.se/a"),
        ("http://exempel.se", "http://exempel.se/"),
        ("https://räksmörgås.se/ö b", "https://xn--rksmrgs-5wao1o.se/%C3%B6%20b"),
    ],
)
def test_an_address_has_one_form(written: str, normal: str) -> None:
    assert str(parse(written)) == normal


def test_an_address_is_shown_as_people_write_it() -> None:
    address = str(parse("https://www.räksmörgås.se/stöd och bidrag/?q=ö%0A"))
    assert readable(address) == "www.räksmörgås.se/stöd och bidrag/?q=ö%0A"

"""What a website's robots.txt says is heeded."""

import fault_server as fault
import pytest
from fault_server import FaultServer
from small_index import IMPATIENT, PATIENT, SmallIndex, kinds, reasons

PAGE = fault.ok("<html><body>Bidrag</body></html>")


def test_what_the_rules_forbid_is_not_asked_for(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/robots.txt"] = fault.robots("User-agent: byrakratlots\nDisallow: /stod/")
    site.pages["/stod/"] = PAGE
    (said,) = reasons(index.look())
    assert "tillåter inte" in said
    assert site.asked_for() == []


def test_a_redirect_to_what_the_rules_forbid_is_not_followed(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/robots.txt"] = fault.robots("User-agent: *\nDisallow: /hemligt")
    site.pages["/stod/"] = fault.redirect("/hemligt")
    assert kinds(index.look()) == ["Failed"]
    assert site.asked_for() == ["/stod/"]


def test_rules_for_others_do_not_stop_us(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/robots.txt"] = fault.robots("User-agent: annan\nDisallow: /")
    site.pages["/stod/"] = PAGE
    assert kinds(index.look()) == ["Upsert"]


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_a_website_without_rules_allows_everything(
    code: int, site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/robots.txt"] = fault.status(code)
    site.pages["/stod/"] = PAGE
    assert kinds(index.look()) == ["Upsert"]


@pytest.mark.parametrize(
    "rules", [fault.status(500), fault.status(429), fault.slow_start, fault.reset]
)
def test_while_the_rules_are_unknown_nothing_is_fetched(
    rules: fault.Page, site: FaultServer, index: SmallIndex
) -> None:
    index.limits = IMPATIENT if rules is fault.slow_start else PATIENT
    site.pages["/robots.txt"] = rules
    site.pages["/stod/"] = PAGE
    (said,) = reasons(index.look())
    assert "robots.txt" in said
    assert site.asked_for() == []
    index.limits = PATIENT
    site.pages["/robots.txt"] = fault.status(404)
    assert kinds(index.look()) == ["Upsert"]


def test_the_rules_are_read_once_a_run(site: FaultServer, index: SmallIndex) -> None:
    index.list_pages({"url": f"{site.url}/a"}, {"url": f"{site.url}/b"})
    index.look()
    assert [path for path, _ in site.requests] == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize(
    ("rules", "pause"), [("", 2), ("Crawl-delay: 7", 7), ("Crawl-delay: 3600", 60)]
)
def test_the_pause_that_the_website_asks_for_is_kept(
    rules: str, pause: int, site: FaultServer, index: SmallIndex
) -> None:
    index.list_pages({"url": f"{site.url}/a"}, {"url": f"{site.url}/b"})
    site.pages["/robots.txt"] = fault.robots(f"User-agent: *\n{rules}")
    index.look()
    assert pause - 1 < max(index.slept) <= pause


def test_the_website_is_told_who_asks(site: FaultServer, index: SmallIndex) -> None:
    index.look()
    agents = {headers["user-agent"] for _, headers in site.requests}
    assert agents == {"byrakratlots/0.1 (+post@exempel.se)"}

"""What `ingest --sources --dry-run` says of the web addresses; it asks none of them."""

import datetime

import fault_server as fault
from fault_server import FaultServer
from small_index import SmallIndex, kinds

PAGE = '<html><body><a href="villkor.txt">Villkor</a></body></html>'


def test_a_page_that_was_never_fetched_is_due(site: FaultServer, index: SmallIndex) -> None:
    (page,) = index.source().plan()
    assert (page.url, page.due, page.last_looked) == (index.start, True, None)
    assert "aldrig hämtats" in page.why
    assert "länkar till" in page.why
    assert site.requests == []


def test_pages_and_their_links_are_told_with_when_and_why(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    site.pages["/stod/villkor.txt"] = fault.status(500)
    index.look()
    fetched = len(site.requests)
    page, link = index.source().plan()
    assert (page.due, page.last_looked) == (False, index.now)
    assert "2026-01-08" in page.why
    assert (link.url, link.due) == (f"{index.start}villkor.txt", True)
    assert "svar 500" in link.why
    assert len(site.requests) == fetched


def test_a_moved_page_is_told_with_where_to(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = fault.redirect("/nytt", 301)
    site.pages["/nytt"] = fault.ok("Hej")
    index.look()
    (page,) = index.source().plan()
    assert f"flyttat till {site.url}/nytt" in page.why


def test_a_dry_run_tells_what_would_go_but_asks_and_writes_nothing(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    site.pages["/stod/villkor.txt"] = fault.ok("Villkor", "text/plain")
    index.look()
    index.list_pages({"url": index.start}, {"url": f"{site.url}/ny"})
    index.now += datetime.timedelta(days=30)
    before = {path: path.stat().st_mtime_ns for path in index.data.rglob("*")}
    site.requests.clear()
    assert kinds(index.source(ask=False).changes(index.known)) == ["Unchanged", "Delete"]
    assert site.requests == []
    assert {path: path.stat().st_mtime_ns for path in index.data.rglob("*")} == before

"""Every fault of a website, end to end: named in Swedish, and nothing lost."""

import re

import fault_server as fault
import pytest
from fault_server import FaultServer, Page
from small_index import IMPATIENT, PATIENT, SmallIndex, kinds, reasons

PAGE = "<html><body><p>Bidrag söks senast den 1 mars.</p></body></html>"
NEW_PAGE = PAGE.replace("mars", "april")

FAULTS: dict[str, tuple[Page, str]] = {
    "slow start": (fault.slow_start, "svarade inte i tid"),
    "slow drip": (fault.slow_drip, "avbröts"),
    "slow headers": (fault.slow_headers, "avbröts"),
    "500": (fault.status(500), "svar 500"),
    "503 for long": (fault.status(503, Retry_After="7200"), "vänta i 120 minuter"),
    "429": (fault.status(429, Retry_After="1"), "ber oss vänta"),
    "403": (fault.status(403), "spärrad"),
    "204": (fault.status(204), "oväntat svar"),
    "418": (fault.status(418), "oväntat svar"),
    "empty": (fault.ok(""), "tomt"),
    "redirect to itself": (fault.redirect("/stod/"), "slinga"),
    "redirect nowhere": (fault.status(302), "slinga"),
    "redirect for ever": (fault.redirect_for_ever, "fler än 5 gånger"),
    "redirect to a private address": (fault.redirect_to_private, "öppna internet"),
    "redirect to a file": (fault.redirect("file:///etc/passwd"), "http:// eller https://"),
    "redirect to rubbish": (fault.redirect("http://[:"), "ingen giltig webbadress"),
    "huge and says so": (fault.huge_and_says_so, "större än 1 MB"),
    "huge and silent": (fault.huge_and_silent, "större än 1 MB"),
    "a film": (fault.ok(b"\0" * 10, "video/mp4"), "en film"),
    "gzip bomb": (fault.gzip_bomb, "större än 1 MB"),
    "gzip cut off": (fault.gzipped(PAGE, cut=-12), "bröts"),
    "not gzip at all": (fault.ok(PAGE, Content_Encoding="gzip"), "packa upp"),
    "brotli unasked": (fault.ok(PAGE, Content_Encoding="br"), r"stöds \(br\)"),
    "gzip in gzip": (fault.ok(PAGE, Content_Encoding="gzip, gzip"), "stöds"),
    "reset": (fault.reset, "bröts"),
    "truncated": (fault.truncated, "bröts"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_and_what_the_index_has_is_kept(
    name: str, site: FaultServer, index: SmallIndex
) -> None:
    page, reason = FAULTS[name]
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    site.pages["/stod/"] = page
    index.limits = IMPATIENT if name.startswith("slow") else PATIENT
    (said,) = reasons(index.look(days=7))
    assert re.search(reason, said)
    assert index.texts == {index.start: PAGE}
    index.limits = PATIENT
    site.pages["/stod/"] = fault.ok(NEW_PAGE)
    assert kinds(index.look()) == ["Upsert"]
    assert index.texts == {index.start: NEW_PAGE}


@pytest.mark.parametrize("passing", ["500", "429", "reset", "truncated", "slow start"])
def test_a_fault_that_passes_is_tried_again(
    passing: str, site: FaultServer, index: SmallIndex
) -> None:
    index.limits = IMPATIENT if passing.startswith("slow") else PATIENT
    site.pages["/stod/"] = fault.in_turn(FAULTS[passing][0], fault.ok(PAGE))
    assert kinds(index.look()) == ["Upsert"]
    assert index.texts == {index.start: PAGE}


def test_the_website_decides_how_long_to_wait(site: FaultServer, index: SmallIndex) -> None:
    busy = fault.status(429, Retry_After="37")
    site.pages["/stod/"] = fault.in_turn(busy, fault.ok(PAGE))
    index.look()
    assert 37.0 in index.slept


def test_a_website_that_asks_for_a_long_rest_is_left_alone(
    site: FaultServer, index: SmallIndex
) -> None:
    index.list_pages({"url": f"{site.url}/a"}, {"url": f"{site.url}/b"})
    site.pages["/a"] = fault.status(503, Retry_After="Fri, 01 Jan 2100 00:00:00 GMT")
    site.pages["/b"] = fault.ok(PAGE)
    assert kinds(index.look()) == ["Failed", "Failed"]
    assert site.asked_for() == ["/a"]


def test_a_website_that_answers_with_a_page_where_a_pdf_was_is_not_believed(
    site: FaultServer, index: SmallIndex
) -> None:
    index.list_pages({"url": f"{site.url}/plan.pdf"})
    site.pages["/plan.pdf"] = fault.ok(PAGE)
    (said,) = reasons(index.look())
    assert "slutar på .pdf men svaret är en webbsida" in said
    assert index.texts == {}


def test_a_website_that_does_not_answer_at_all_is_named(index: SmallIndex) -> None:
    with FaultServer() as closed:
        pass
    index.list_pages({"url": f"{closed.url}/"})
    index.reach_also(closed.port)
    (said,) = reasons(index.look())
    assert "robots.txt" in said
    assert "går inte att nå" in said


def test_a_packed_page_is_unpacked(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = fault.gzipped(PAGE)
    index.look()
    assert index.texts == {index.start: PAGE}

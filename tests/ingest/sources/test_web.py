"""Web pages over time: new, unchanged, changed, moved, gone; what is followed and remembered."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import fault_server as fault
import pytest
from fault_server import FaultServer
from small_index import SmallIndex, kinds, reasons

from ingest.errors import UserError
from ingest.sources.base import Upsert

PAGE = "<html><body><p>Bidrag söks senast den 1 mars.</p></body></html>"
NEW_PAGE = PAGE.replace("mars", "april")


def listing(*targets: str) -> fault.Page:
    links = "".join(f'<a href="{target}">Länk</a>' for target in targets)
    return fault.ok(f"<html><body>{links}</body></html>")


def test_a_page_is_asked_for_only_when_its_time_has_come(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    assert kinds(index.look()) == ["Upsert"]
    site.asked_for()
    assert kinds(index.look(days=6)) == ["Unchanged"]
    assert site.requests == []
    assert kinds(index.look(days=1)) == ["Unchanged"]
    assert site.asked_for() == ["/stod/"]


def test_what_is_listed_about_a_page_goes_with_it(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    (found,) = index.look()
    assert isinstance(found, Upsert)
    assert (found.stated.kind, found.stated.publisher) == ("stödsida", "Exempelmyndigheten")
    assert found.stated.url == index.start
    assert found.shown == index.start.removeprefix("http://")


def test_a_page_that_has_not_changed_is_not_sent_again(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.with_etag(PAGE, '"1"')
    index.look()
    assert kinds(index.look(days=7)) == ["Unchanged"]
    assert site.requests[-1][1]["if-none-match"] == '"1"'
    site.pages["/stod/"] = fault.with_etag(NEW_PAGE, '"2"')
    assert kinds(index.look(days=7)) == ["Upsert"]
    assert index.texts == {index.start: NEW_PAGE}


def test_a_new_etag_on_the_same_bytes_is_no_change(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = fault.with_etag(PAGE, '"1"')
    index.look()
    site.pages["/stod/"] = fault.with_etag(PAGE, '"2"')
    assert kinds(index.look(days=7)) == ["Unchanged"]
    assert kinds(index.look(days=7)) == ["Unchanged"]
    assert site.requests[-1][1]["if-none-match"] == '"2"'


def test_every_version_is_kept_with_its_time(site: FaultServer, index: SmallIndex) -> None:
    for body in (PAGE, PAGE, NEW_PAGE):
        site.pages["/stod/"] = fault.ok(body)
        index.look(days=7)
    files = sorted((index.data / "sources").rglob("2026*.html"))
    assert [file.name[:16] for file in files] == ["20260108T060000Z", "20260122T060000Z"]
    assert [file.read_text(encoding="utf-8") for file in files] == [PAGE, NEW_PAGE]


@pytest.mark.parametrize("code", [404, 410])
def test_a_page_goes_only_when_it_was_missing_at_two_looks_in_a_row(
    code: int, site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    site.pages["/stod/"] = fault.status(code)
    (said,) = reasons(index.look(days=7))
    assert f"svar {code}" in said
    assert "tas bort ur sökningen om" in said
    assert "Delete" not in kinds(index.look())
    assert kinds(index.look(days=1)) == ["Delete"]
    assert index.known == {}


def test_a_page_that_comes_back_between_is_kept(site: FaultServer, index: SmallIndex) -> None:
    for answer in (fault.ok(PAGE), fault.status(404), fault.ok(PAGE), fault.status(404)):
        site.pages["/stod/"] = answer
        index.look(days=7)
    assert index.texts == {index.start: PAGE}


def test_a_fault_between_two_missing_looks_does_not_count(
    site: FaultServer, index: SmallIndex
) -> None:
    for answer in (fault.ok(PAGE), fault.status(404), fault.status(500)):
        site.pages["/stod/"] = answer
        index.look(days=7)
    assert index.known
    site.pages["/stod/"] = fault.status(404)
    index.look()
    assert not index.known


def test_a_page_that_was_gone_can_return(site: FaultServer, index: SmallIndex) -> None:
    for answer in (fault.ok(PAGE), fault.status(404), fault.status(404), fault.ok(PAGE)):
        site.pages["/stod/"] = answer
        index.look(days=7)
    assert index.texts == {index.start: PAGE}


def test_being_sent_to_the_front_page_means_that_the_page_is_missing(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.redirect("/", 301)
    site.pages["/"] = fault.ok(PAGE)
    (said,) = reasons(index.look())
    assert "startsida" in said
    assert index.known == {}


def test_a_page_that_has_moved_is_asked_for_where_it_is(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    site.pages["/stod/"] = fault.redirect("/nytt/stod/", 301)
    site.pages["/nytt/stod/"] = fault.ok(PAGE)
    (found,) = index.look(days=7)
    assert isinstance(found, Upsert)
    assert found.location == index.start
    assert found.shown.endswith("/nytt/stod/")
    assert found.stated.url == f"{site.url}/nytt/stod/"
    site.asked_for()
    assert kinds(index.look(days=7)) == ["Unchanged"]
    assert site.asked_for() == ["/nytt/stod/"]


def test_a_move_for_the_moment_is_followed_but_not_remembered(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.redirect("/tillfalligt", 302)
    site.pages["/tillfalligt"] = fault.ok(PAGE)
    index.look()
    site.asked_for()
    assert kinds(index.look(days=7)) == ["Unchanged"]
    assert site.asked_for() == ["/stod/", "/tillfalligt"]


def test_a_page_missing_where_it_moved_is_looked_for_where_it_was(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.redirect("/nytt/", 301)
    site.pages["/nytt/"] = fault.ok(PAGE)
    index.look()
    del site.pages["/nytt/"]
    site.pages["/stod/"] = fault.ok(NEW_PAGE)
    index.look(days=7)
    index.look(days=1)
    assert index.texts == {index.start: NEW_PAGE}


def test_documents_that_the_page_links_to_are_fetched(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = listing("villkor.txt", "/stod/villkor.txt#sida2", "/annat/x.txt")
    site.pages["/stod/villkor.txt"] = fault.ok("Villkor", "text/plain")
    start, linked = index.look()
    assert isinstance(linked, Upsert)
    assert linked.path.suffix == ".txt"
    assert linked.stated.publisher == "Exempelmyndigheten"
    assert linked.stated.kind is None
    assert index.known.keys() == {start.location, f"{index.start}villkor.txt"}


def test_links_are_followed_one_level_only(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = listing("a/")
    site.pages["/stod/a/"] = listing("b/")
    site.pages["/stod/a/b/"] = listing()
    assert len(index.look()) == 2


def test_a_document_goes_when_the_page_lacked_its_link_at_two_looks(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = listing("villkor.txt")
    site.pages["/stod/villkor.txt"] = fault.ok("Villkor", "text/plain")
    index.look()
    site.pages["/stod/"] = listing()
    assert kinds(index.look(days=7)) == ["Upsert", "Unchanged"]
    assert kinds(index.look(days=6)) == ["Unchanged", "Unchanged"]
    assert kinds(index.look(days=1)) == ["Unchanged", "Delete"]


def test_a_document_stays_while_another_page_links_to_it(
    site: FaultServer, index: SmallIndex
) -> None:
    index.list_pages(
        {"url": f"{site.url}/a/", "follow": '["/dok/"]'},
        {"url": f"{site.url}/b/", "follow": '["/dok/"]'},
    )
    site.pages["/a/"] = site.pages["/b/"] = listing("/dok/plan.txt")
    site.pages["/dok/plan.txt"] = fault.ok("Plan", "text/plain")
    assert kinds(index.look()) == ["Upsert"] * 3
    site.pages["/a/"] = listing()
    for _ in range(3):
        assert "Delete" not in kinds(index.look(days=7))
    assert f"{site.url}/dok/plan.txt" in index.known


def test_documents_stay_while_the_page_that_links_to_them_has_a_fault(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = listing("villkor.txt")
    site.pages["/stod/villkor.txt"] = fault.ok("Villkor", "text/plain")
    index.look()
    site.pages["/stod/"] = fault.status(500)
    for _ in range(3):
        assert kinds(index.look(days=7)) == ["Failed", "Unchanged"]


def test_a_page_with_too_many_links_says_so(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = listing(*(f"{number}.html" for number in range(201)))
    (said,) = reasons(itertools.islice(index.changes(), 2))
    assert "201 dokument" in said


def test_a_page_that_is_no_longer_listed_goes(site: FaultServer, index: SmallIndex) -> None:
    site.pages["/stod/"] = site.pages["/annat/"] = fault.ok(PAGE)
    index.look()
    index.list_pages({"url": f"{site.url}/annat/"})
    assert kinds(index.look()) == ["Upsert", "Delete"]
    assert list(index.known) == [f"{site.url}/annat/"]


def test_what_others_have_put_in_the_index_is_left_alone(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.known = {"/dok/egen.md": "1", "https://exempel.se/annan": "2", "upload:/x.pdf": "3"}
    assert kinds(index.look()) == ["Upsert"]


def test_what_was_fetched_before_a_crash_is_told_again_without_a_request(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    assert len(list(itertools.islice(index.changes(), 1))) == 1
    site.asked_for()
    assert kinds(index.look()) == ["Upsert"]
    assert site.requests == []


def test_an_index_built_anew_gets_what_is_kept_even_if_the_website_is_down(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    index.known.clear()
    site.pages["/stod/"] = fault.status(500)
    assert kinds(index.look(days=7)) == ["Upsert", "Failed"]


def test_what_is_corrected_in_sources_toml_is_a_change(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    index.list_pages({"url": index.start, "title": "Stöd till föreningar"})
    assert kinds(index.look()) == ["Upsert"]
    assert kinds(index.look()) == ["Unchanged"]


def test_a_version_that_was_thrown_away_is_fetched_anew(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.with_etag(PAGE, '"1"')
    index.look()
    _only(index.data.rglob("*.html")).unlink()
    assert kinds(index.look()) == ["Unchanged"]
    assert _only(index.data.rglob("*.html")).read_text(encoding="utf-8") == PAGE


def test_a_damaged_record_stops_the_run_rather_than_lose_pages(
    site: FaultServer, index: SmallIndex
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    record = _only(index.data.rglob("record.json"))
    record.write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match=r"record\.json"):
        index.look()


def test_a_full_disk_is_named_and_nothing_is_lost(
    site: FaultServer, index: SmallIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/stod/"] = fault.ok(PAGE)
    index.look()
    site.pages["/stod/"] = fault.ok(NEW_PAGE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("ingest.sources.atomic.os.fsync", full)
        (said,) = reasons(index.look(days=7))
    assert "går inte att spara" in said
    assert index.texts == {index.start: PAGE}
    assert not list(index.data.rglob("*.part"))
    assert kinds(index.look()) == ["Upsert"]


def _only(paths: Iterable[Path]) -> Path:
    (path,) = paths
    return path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sources.fetching.addresses import Reach
from ingest.sources.web.links import links_in

PAGE = "https://exempel.se/stod/projekt/"


def _links(html: str, *within: str, address: str = PAGE) -> list[str]:
    return links_in(html.encode(), address, within or ("/",), Reach())


def _anchors(*targets: str) -> str:
    return "<html><body>" + "".join(f'<a href="{target}">x</a>' for target in targets)


def test_documents_and_pages_are_found_in_order_each_once() -> None:
    page = _anchors("b.pdf", "/a.docx", "b.pdf#sida=3", "../", PAGE, "#topp", "sida.aspx?id=1")
    assert _links(page) == [
        "https://exempel.se/stod/projekt/b.pdf",
        "https://exempel.se/a.docx",
        "https://exempel.se/stod/",
        "https://exempel.se/stod/projekt/sida.aspx?id=1",
    ]


def test_what_is_no_document_is_passed_over() -> None:
    page = _anchors(
        "film.mp4", "bild.JPG", "allt.zip", "mailto:post@exempel.se", "tel:123",
        "javascript:void(0)", "ftp://exempel.se/x.pdf", "http://[", "https://a:b@exempel.se/x.pdf",
    )  # fmt: skip
    assert _links(page) == []


def test_a_version_number_is_no_file_ending() -> None:
    assert _links(_anchors("plan-2.0")) == ["https://exempel.se/stod/projekt/plan-2.0"]


@pytest.mark.parametrize(
    ("within", "found"),
    [
        ("", ["https://exempel.se/stod/projekt/a.pdf"]),
        ("/stod/", ["https://exempel.se/stod/projekt/a.pdf", "https://exempel.se/stod/b.pdf"]),
        ("https://arkiv.exempel.se/x/", ["https://arkiv.exempel.se/x/c.pdf"]),
    ],
)
def test_only_the_allowed_places_are_followed(within: str, found: list[str]) -> None:
    page = _anchors(
        "a.pdf", "/stod/b.pdf", "https://arkiv.exempel.se/x/c.pdf", "https://annan.se/stod/d.pdf"
    )
    assert _links(page, within) == found


def test_the_base_of_the_page_is_heeded() -> None:
    page = '<html><head><base href="/dok/"></head><body><a href="a.pdf">x</a></body></html>'
    assert _links(page) == ["https://exempel.se/dok/a.pdf"]


@given(st.lists(st.text()))
def test_whatever_a_page_links_to_only_allowed_places_come_out(targets: list[str]) -> None:
    for link in _links(_anchors(*targets), "/stod/"):
        url = httpx.URL(link)
        assert (url.scheme, url.host) == ("https", "exempel.se")
        assert url.path.startswith("/stod/")


@given(st.binary())
def test_any_bytes_are_a_page_without_or_with_links(page: bytes) -> None:
    assert isinstance(links_in(page, PAGE, ("/",), Reach()), list)

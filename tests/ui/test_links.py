import pytest

from ui.links import web_address, with_links


def test_addresses_become_links_without_the_punctuation_after_them() -> None:
    html = with_links("Mejla kim.ek@region.example. Ring 010-441 00 00, se https://a.example/x.")
    assert '<a class="link email" href="mailto:kim.ek@region.example">' in html
    assert '<a class="link phone" href="tel:0104410000">010-441 00 00</a>,' in html
    assert 'href="https://a.example/x">https://a.example/x</a>.' in html


def test_a_corpus_number_is_a_number_to_call() -> None:
    assert 'href="tel:0727331479">0727-331479</a>' in with_links("Telefon: 0727-331479")


def test_whoever_is_in_danger_can_tap_the_number_to_ring() -> None:
    html = with_links("Ring 112 nu. Ring Självmordslinjen 90101 eller 1177.")
    assert [n for n in ("112", "90101", "1177") if f'href="tel:{n}">{n}</a>' in html] == [
        "112",
        "90101",
        "1177",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "den 2024-09-18",
        "org.nr 232100-0131",
        "kl. 11.30-16",
        "62 personer",
        "112 personer kom",
        "läs på 1177.se",
        "ring 1120 gånger",
    ],
)
def test_what_is_no_address_is_no_link(text: str) -> None:
    assert "<a" not in with_links(text)


def test_everything_else_is_escaped() -> None:
    assert with_links('<b> & "x"') == "&lt;b&gt; &amp; &#34;x&#34;"


def test_an_address_cannot_break_out_of_its_link() -> None:
    assert with_links('https://a.example/"onclick="x').count('"') == 4


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", None]
)
def test_only_the_web_is_linked_to(url: str | None) -> None:
    assert web_address(url) is None


def test_the_web_is_linked_to() -> None:
    assert web_address("https://a.example/") == "https://a.example/"

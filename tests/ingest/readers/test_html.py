from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.html import read_html
from ingest.stated import Stated

PAGE = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<title>Sök verksamhetsstöd - Region Exempel</title>
<meta property="og:site_name" content="Region Exempel">
<link rel="canonical" href="https://www.exempel.se/2019/01/02/stod">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<meta name="generator" content="Verktyg 2026-01-01"><script>var nej = "<p>skript</p>";</script>
</head><body>
<a href="#main">Hoppa till innehåll</a>
<div class="cookies">Vi använder kakor för att webbplatsen ska fungera.</div>
<header><a href="/">Region Exempel</a><nav><ul><li><a href="/a">Vård</a></li></ul></nav></header>
<main id="main">
<h1>Sök verksamhetsstöd</h1>
<p>Stödet kan sökas av <b>idéburna organisationer</b> i minst fyra kommuner.
Läs <a href="/docs/riktlinjer.pdf" title="pdf">riktlinjerna</a>
och <a href="/annat">sidan om stöd</a>.</p>
<h2>Vem kan söka?</h2>
<ul><li>Organisationen ska ha stadgar.</li><li>Den ska ha minst 50 medlemmar.</li></ul>
<table><tr><th>Stöd</th><th>Belopp</th></tr><tr><td>Grundstöd</td><td>100 000 kr</td></tr></table>
<details><summary>När ska jag söka?</summary><p>Ansökan är öppen i september.</p></details>
<h2><button>Hur lång tid tar det?</button></h2><p>Vi beslutar inom tre månader.</p>
{more}
</main>
<footer><p>Växel 010-111 11 11</p><p>Uppdaterad 2020-02-02</p></footer>
</body></html>"""
CONTACT = """<aside><h2>Kontakt</h2><p>Anna Exempel<br>Telefon: 010-123 45 67<br>
<a href="mailto:anna@exempel.se?subject=Hej">Mejla Anna</a></p></aside>"""


def page(html: str) -> Reading:
    return read_html(html.encode(), Path("sida.html"))


def body(html: str) -> str:
    return page(f"<html><body>{html}</body></html>").text


@pytest.mark.parametrize("more", ["", CONTACT])
def test_the_text_is_markdown_without_what_stands_on_every_page(more: str) -> None:
    text = page(PAGE.format(more=more)).text
    for kept in (
        "# Sök verksamhetsstöd",
        "## Vem kan söka?",
        "- Den ska ha minst 50 medlemmar.",
        "| Grundstöd | 100 000 kr |",
        "När ska jag söka?",
        "Ansökan är öppen i september.",
        "## Hur lång tid tar det?",
        "[riktlinjerna](https://www.exempel.se/docs/riktlinjer.pdf)\noch sidan om stöd.",
    ):
        assert kept in text
    for left_out in ("skript", "kakor", "Hoppa", "Vård", "Växel", "2020"):
        assert left_out not in text


def test_every_way_to_reach_someone_is_kept() -> None:
    text = page(PAGE.format(more=CONTACT)).text
    assert "Anna Exempel\nTelefon: 010-123 45 67\nMejla Anna (anna@exempel.se)" in text


def test_an_address_that_is_shown_is_not_said_twice() -> None:
    assert body('<p>Skriv till <a href="mailto:a@exempel.se">a@exempel.se</a>.</p>') == (
        "Skriv till a@exempel.se.\n"
    )


def test_what_the_page_states_for_machines_is_stated_and_nothing_guessed() -> None:
    assert page(PAGE.format(more="")).stated == Stated(
        title="Sök verksamhetsstöd",
        date=date(2024, 3, 5),
        publisher="Region Exempel",
        url="https://www.exempel.se/2019/01/02/stod",
    )
    bare = "<title>Möte 2021-01-01</title><p>Skrivet 2022-02-02</p><footer>© 2026</footer>"
    assert page(bare).stated == Stated(title="Möte 2021-01-01")


def test_a_law_in_one_block_keeps_every_paragraph_and_line() -> None:
    law = "\n\n".join(
        f"{n} § Bestämmelse nummer {n} gäller\nför den som berörs." for n in range(40)
    )
    expected = law + "\n"
    assert expected in body(f"<div class='text'>{law}\n\n</div>")
    assert expected in body(f"<pre>{law}</pre>")


def test_an_old_page_laid_out_in_tables_is_read_through() -> None:
    text = body(
        "<table><tr><td><h1>Stadgar</h1></td></tr><tr><td><p>Första stycket.</p><p>Andra.</p>"
        "<table><tr><td>Avgift</td><td>100 kr</td></tr></table></td></tr></table>"
    )
    assert text == "# Stadgar\n\nFörsta stycket.\n\nAndra.\n\n| Avgift | 100 kr |\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("cp1252", ""), ("cp1252", "iso-8859-1"), ("utf-8", "iso-8859-1"),
     ("mac_roman", "macintosh"), ("utf-16", "")],
)  # fmt: skip
def test_swedish_letters_survive_whatever_the_page_says(encoding: str, declared: str) -> None:
    html = f"<html><meta charset='{declared}'><p>Årsmöte på Öckerö – alla kom.</p></html>"
    assert (
        read_html(html.encode(encoding), Path("a.html")).text == "Årsmöte på Öckerö – alla kom.\n"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<title>Sidan saknas | Möten</title><h1>Sidan saknas</h1><p>Den kunde inte hittas.</p>",
        "<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr>nginx",
        "<h1>Sidan du söker finns inte längre</h1><p>Gå till startsidan.</p>",
        "<title>Fel 500</title><p>Försök igen senare.</p>",
        "<title>Ett tekniskt fel har uppstått - Region Exempel</title><p>Försök igen.</p>",
    ],
)
def test_an_error_page_is_refused(html: str) -> None:
    with pytest.raises(UnreadableFileError, match="sidan är en felsida"):
        page(f"<!doctype html><html><body>{html}</body></html>")


@pytest.mark.parametrize(
    "html",
    [
        "<title>500 kronor till varje förening</title><p>Så söker du.</p>",
        "<h1>Om sidan saknas i protokollet</h1><p>Kontakta nämnden.</p>",
        "<h1>404</h1>" + "<p>Ett helt stycke om linje 404 och dess hållplatser i länet.</p>" * 20,
    ],
)
def test_a_page_that_only_sounds_like_an_error_page_is_read(html: str) -> None:
    assert page(f"<!doctype html><html><body>{html}</body></html>").text


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><script>x()</script><p> </p></html>", " "]
)
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(UnreadableFileError):
        page(html)


def test_a_page_whose_marks_are_wrong_is_kept_whole() -> None:
    assert "Tredje stycket." in body(
        "<nav><p>Meny</p><p>Första stycket.</p><p>Andra.</p><p>Tredje stycket.</p></nav>"
    )


def test_tags_that_nobody_closed_do_not_cost_the_text() -> None:
    text = body("".join(f"<div><font>Stycke {n} gäller." for n in range(800)))
    assert "Stycke 0 gäller." in text
    assert "Stycke 799 gäller." in text


WORDS = st.lists(st.text("abcåäö", min_size=1, max_size=8), min_size=1, max_size=30).map(" ".join)
BLOCKS = st.tuples(st.sampled_from(["p", "h2", "div", "li", "td", "span", "pre"]), WORDS)


@given(st.lists(BLOCKS, min_size=1, max_size=12))
def test_hardly_a_word_of_the_body_is_lost_and_the_order_holds(
    blocks: list[tuple[str, str]],
) -> None:
    text = body("".join(f"<{tag}>{words}</{tag}> " for tag, words in blocks))
    kept = [word for word in text.split() if word.strip("#|-")]
    said = [word for _, words in blocks for word in words.split()]
    assert len(kept) >= 0.9 * len(said)
    rest = iter(said)
    assert all(word in rest for word in kept)

"""The whole product in a real browser: the shipped corpus, the real model, the real page."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect

from ingest.sources.folder import FolderSource
from service.app import create_app
from service.guide import open_guide
from service.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTBOX = "#question textarea"

pytestmark = [
    pytest.mark.browser,
    # Gradio's queue asks pandas for an option that newer pandas has done away with.
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting' is deprecated"),
]


@pytest.fixture(scope="module")
def address(
    browser: Browser,
    pytestconfig: pytest.Config,
    tmp_path_factory: pytest.TempPathFactory,
    serving: Callable[[FastAPI], AbstractContextManager[str]],
) -> Iterator[str]:
    """The service over a fresh index of the corpus; the model is unpacked once a machine."""
    data = tmp_path_factory.mktemp("data")
    (data / "models").symlink_to(pytestconfig.cache.mkdir("models"))
    settings = Settings(data=data)
    with open_guide(settings=settings) as guide:
        guide.ingest([FolderSource([CORPUS])], lambda report: None)
    with serving(create_app(settings)) as opened:
        yield opened


@pytest.fixture(params=[390, 1280], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 900})
    opened.goto(address)
    yield opened
    opened.close()


def test_who_to_contact_is_answered_with_the_details_and_their_source(page: Page) -> None:
    page.fill(TEXTBOX, "Vem ska vi kontakta om IOP?")
    page.keyboard.press("Enter")
    body = page.locator("body")
    expect(body).to_contain_text("Johan Sandström", timeout=60_000)
    expect(
        page.locator("a[href='tel:0727331479'], a[href='tel:0727-331479']").first
    ).to_be_visible()
    expect(page.locator("a[href='mailto:johan.sandstrom@vgregion.se']").first).to_be_visible()
    expect(body).to_contain_text("Anteckningar Dialogmötet 18 september 2024")
    expect(body).to_contain_text("Uppgiften är från september 2024.")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_what_the_documents_do_not_say_is_refused_kindly(page: Page) -> None:
    page.fill(TEXTBOX, "Hur bakar man kanelbullar?")
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_contain_text("Det står inte i underlaget.", timeout=60_000)

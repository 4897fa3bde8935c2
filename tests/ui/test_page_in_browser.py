"""The page as people meet it: in a browser, over HTTP, with a guide that we know the answers of."""

import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.models import Document
from service.answer import Answer
from service.answering.rewording import Hear
from service.conversation import Turn
from service.errors import UserError
from ui import texts
from ui.page import mount

pytestmark = [
    pytest.mark.browser,
    # Gradio's queue asks pandas for an option that newer pandas has done away with.
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting' is deprecated"),
]

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
TEXTBOX = "#question textarea"


class FakeGuide:
    """Answers by what the question begins with; waits, where told to, before it answers."""

    def __init__(self, answer: Answer, refusal: Answer, document: Document) -> None:
        self._answer, self._refusal, self._document = answer, refusal, document
        self.said_before: list[str] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def ask(
        self, question: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        self.said_before = [turn.question for turn in conversation]
        self.may_answer.wait(10)
        if question.startswith("fel"):
            raise RuntimeError("a fault of ours")
        if question.startswith("tomt"):
            raise UserError("Läs in dokument först.")
        given = self._refusal if question.startswith("Vad kostar") else self._answer
        return given.model_copy(update={"question": question})

    def document(self, document_id: str) -> Document:
        return self._document


@pytest.fixture(scope="module")
def guide(answer: Answer, refusal: Answer, document: Document) -> FakeGuide:
    return FakeGuide(answer, refusal, document)


@pytest.fixture(scope="module")
def address(
    guide: FakeGuide, serving: Callable[[FastAPI], AbstractContextManager[str]]
) -> Iterator[str]:
    """The page on a real server, its guide opened by the app's lifespan as in the service."""
    opened: list[FakeGuide] = []

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        opened.append(guide)
        yield

    app = FastAPI(lifespan=lifespan)
    app.add_api_route("/api/v1/ping", lambda: "pong")
    with serving(mount(app, lambda: opened[0])) as served:
        yield served


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens the page as a new visitor; in the end nothing may have gone astray for any of them."""
    pages: list[Page] = []
    astray: list[str] = []

    def visit(**settings: object) -> Page:
        page = browser.new_context(**{"viewport": PHONE} | settings).new_page()
        page.on("request", lambda request: _note_host(request.url))
        page.on("pageerror", lambda error: astray.append(str(error)))
        page.goto(address)
        expect(page.locator(TEXTBOX)).to_be_visible()
        pages.append(page)
        return page

    def _note_host(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            astray.append(url)

    yield visit
    for page in pages:
        expect(page.get_by_test_id("toast-body")).to_have_count(0)
        page.context.close()
    assert astray == []


def ask(page: Page, question: str) -> Locator:
    """Types a question and presses Enter; gives the place where the answer comes."""
    page.fill(TEXTBOX, question)
    page.press(TEXTBOX, "Enter")
    return page.locator("#svar")


def test_enter_gives_an_answer_with_its_source(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = ask(page, "Vem kan jag fråga?")
    expect(shown).to_contain_text("Kontakta Kim Ek")
    expect(shown.locator('a[href="mailto:kim.ek@region.example"]')).to_be_visible()
    expect(page.locator("#kalla-1 > blockquote mark")).to_contain_text("Kontakta Kim Ek")
    expect(page.locator("#kalla-1")).to_contain_text("18 september 2024")


def test_what_was_asked_goes_along_with_the_next_question_from_the_page_itself(
    visit: Callable[..., Page], guide: FakeGuide
) -> None:
    page = visit()
    expect(ask(page, "Vem kan jag fråga?")).to_contain_text("Kontakta Kim Ek")
    assert guide.said_before == []
    ask(page, "Och hans mejl?")
    expect(page.get_by_role("heading", name="Och hans mejl?")).to_be_visible()
    expect(page.locator("#svar")).to_have_attribute("aria-busy", "false")
    assert guide.said_before == ["Vem kan jag fråga?"]
    # Another visitor's page knows nothing of it.
    other = visit()
    expect(ask(other, "Vem är det?")).to_contain_text("Kontakta Kim Ek")
    assert guide.said_before == []


def test_the_button_sends_too(visit: Callable[..., Page]) -> None:
    page = visit(viewport=DESKTOP)
    page.fill(TEXTBOX, "Vem kan jag fråga?")
    page.get_by_role("button", name=texts.ASK, exact=True).click()
    expect(page.locator("#kalla-1")).to_be_visible()


def test_an_example_is_asked_with_one_tap(visit: Callable[..., Page]) -> None:
    page = visit()
    page.get_by_role("button", name=texts.EXAMPLES[-1]).click()
    expect(page.get_by_role("heading", name=texts.EXAMPLES[-1])).to_be_in_viewport()
    expect(page.locator(TEXTBOX)).to_have_value(texts.EXAMPLES[-1])


def test_an_answer_is_asked_for_in_simpler_words_with_one_tap(
    visit: Callable[..., Page], guide: FakeGuide
) -> None:
    page = visit()
    expect(ask(page, "Vem kan jag fråga?")).to_contain_text("Kontakta Kim Ek")
    page.get_by_role("button", name=texts.SIMPLER).click()
    expect(page.get_by_role("heading", name=texts.SIMPLER)).to_be_in_viewport()
    expect(page.locator("#svar")).to_have_attribute("aria-busy", "false")
    assert guide.said_before == ["Vem kan jag fråga?"]
    expect(page.get_by_role("button", name=texts.SIMPLER)).to_have_count(0)


def test_the_keyboard_is_enough(visit: Callable[..., Page]) -> None:
    page = visit()
    # All of the page's scripts are in before anyone reaches for the keyboard.
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Tab")
    expect(page.locator(TEXTBOX)).to_be_focused()
    page.keyboard.type("Vem kan jag fråga?")
    expect(page.locator(TEXTBOX)).to_have_value("Vem kan jag fråga?")
    expect(page.locator(TEXTBOX)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=texts.ASK, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#kalla-1")).to_be_visible()
    page.locator("#svar .source-mark").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#kalla-1")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#kalla-1$"))


def test_a_status_shows_while_the_answer_is_sought(
    visit: Callable[..., Page], guide: FakeGuide
) -> None:
    guide.may_answer.clear()
    try:
        shown = ask(visit(), "Vem kan jag fråga?")
        expect(shown).to_have_text(texts.SEARCHING)
        expect(shown).to_have_attribute("aria-busy", "true")
    finally:
        guide.may_answer.set()
    expect(shown).to_contain_text("Kontakta Kim Ek")
    expect(shown).to_have_attribute("aria-busy", "false")


def test_a_question_sent_too_early_is_answered_in_its_turn(
    visit: Callable[..., Page], guide: FakeGuide
) -> None:
    page = visit()
    guide.may_answer.clear()
    try:
        expect(ask(page, "Vem kan jag fråga?")).to_have_text(texts.SEARCHING)
        ask(page, "Vad kostar simhallen?")
    finally:
        guide.may_answer.set()
    expect(page.get_by_role("heading", name="Vad kostar simhallen?")).to_be_visible()


def test_a_refusal_is_a_calm_answer(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = ask(page, "Vad kostar simhallen?")
    expect(shown).to_contain_text("Dokumenten säger inget om det.")
    expect(shown).to_contain_text(texts.NEAREST_WAY_IN)
    expect(page.get_by_role("heading", name=texts.NEAREST_PASSAGES)).to_be_visible()


def test_faults_are_told_kindly(visit: Callable[..., Page]) -> None:
    page = visit()
    expect(ask(page, "fel")).to_have_text(texts.SOMETHING_BROKE)
    expect(ask(page, "tomt")).to_have_text("Läs in dokument först.")


def test_what_a_document_says_is_only_words(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = ask(page, "<img src=x onerror=\"document.title='kapad'\">")
    expect(shown).to_contain_text("<script>document.title")
    expect(shown).to_contain_text("${1 + 1} {{ value }}")
    expect(page.locator("#answer script, #answer img")).to_have_count(0)
    expect(page).to_have_title(texts.TITLE)


def test_visitors_do_not_see_each_others_answers(visit: Callable[..., Page]) -> None:
    one, other = visit(), visit()
    asked_one, asked_other = ask(one, "Vem är först?"), ask(other, "Vem är sist?")
    expect(asked_one).to_contain_text("Vem är först?")
    expect(asked_other).to_contain_text("Vem är sist?")
    expect(asked_one).not_to_contain_text("Vem är sist?")
    expect(visit().locator("#svar")).to_be_empty()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(visit: Callable[..., Page], width: int) -> None:
    page = visit(viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    ask(page, "Vem kan jag fråga?" + " mycket" * 40 + "långt" * 40)
    expect(page.locator("#kalla-2")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_what_is_tapped_is_large_enough(visit: Callable[..., Page]) -> None:
    page = visit()
    ask(page, "Vem kan jag fråga?")
    expect(page.locator("#kalla-1")).to_be_visible()
    for tapped in page.locator(
        "button:visible, textarea:visible, summary:visible, .ways a, .answer .email"
    ).all():
        box = tapped.bounding_box()
        assert box is not None
        assert box["height"] >= 44, tapped.inner_text()


def test_the_page_is_in_swedish_whatever_the_browser_speaks(visit: Callable[..., Page]) -> None:
    page = visit(locale="en-GB")
    assert page.evaluate("[document.documentElement.lang, navigator.language]") == ["sv", "sv"]
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.TITLE)
    expect(page.locator("footer")).to_have_count(0)


def test_questions_are_not_kept_in_the_browser(visit: Callable[..., Page]) -> None:
    page = visit()
    ask(page, "Vem kan jag fråga?")
    expect(page.locator("#kalla-1")).to_be_visible()
    kept = page.evaluate(
        "async () => JSON.stringify([localStorage, sessionStorage, await indexedDB.databases()])"
    )
    assert kept == "[{},{},[]]"


def test_a_lost_connection_is_told_in_swedish(
    browser: Browser, guide: FakeGuide, serving: Callable[[FastAPI], AbstractContextManager[str]]
) -> None:
    page = browser.new_page()
    with serving(mount(FastAPI(), lambda: guide)) as address:
        page.goto(address)
        expect(page.locator(TEXTBOX)).to_be_visible()
    ask(page, "Vem kan jag fråga?")
    said = page.get_by_test_id("toast-text")
    expect(said).to_be_visible(timeout=10_000)
    assert texts.CONNECTION_LOST in said.evaluate("e => getComputedStyle(e, '::after').content")
    page.context.close()


def test_the_api_and_its_pages_are_not_shadowed(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for path in ("api/v1/ping", "docs", "openapi.json"):
        response = page.request.get(address + path)
        assert response.ok
        assert "gradio" not in response.text().lower()
    page.context.close()

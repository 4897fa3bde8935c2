"""Staff mark an answer in the page, and it becomes a candidate question."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, Locator, Page, Route, expect
from typer.testing import CliRunner

from evals.cli import app as evals
from ingest.models import Document
from service import marking
from service.answer import Answer
from service.answering.rewording import Hear
from service.conversation import Turn
from service.mark_file import MarkFile
from service.marks import Mark
from service.settings import Settings
from ui import texts
from ui.page import mount

pytestmark = [
    pytest.mark.browser,
    # Gradio's queue asks pandas for an option that newer pandas has done away with.
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting' is deprecated"),
]

KEY = "a-key-that-is-long-enough"
TEXTBOX = "#question textarea"
Serving = Callable[[FastAPI], AbstractContextManager[str]]


class FakeGuide:
    """Refuses what begins with "Vad kostar", breaks at "fel", answers all else."""

    def __init__(self, answer: Answer, refusal: Answer, document: Document) -> None:
        self._answer, self._refusal, self._document = answer, refusal, document

    def ask(
        self, question: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        if question == "fel":
            raise RuntimeError("a fault of ours")
        given = self._refusal if question.startswith("Vad kostar") else self._answer
        return given.model_copy(update={"question": question})

    def document(self, document_id: str) -> Document:
        return self._document


@pytest.fixture(scope="module")
def guide(answer: Answer, refusal: Answer, document: Document) -> FakeGuide:
    return FakeGuide(answer, refusal, document)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("marked")


@pytest.fixture(scope="module")
def address(guide: FakeGuide, data: Path, serving: Serving) -> Iterator[str]:
    """The page and the API of marks, in a service that has a staff key."""
    app = FastAPI()
    app.state.settings, app.state.guide = Settings(data=data, staff_key=KEY), guide
    app.include_router(marking.router)
    with serving(mount(app, lambda: guide)) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 390, "height": 844})
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.goto(address)
    opened.wait_for_load_state("networkidle")
    yield opened
    opened.close()
    assert errors == []


@pytest.fixture
def marks(data: Path) -> Callable[[], list[Mark]]:
    """Gives what is kept; nothing is when a test begins."""
    file = MarkFile(data / "marks.jsonl")
    file.path.unlink(missing_ok=True)
    return file.marks


def ask(page: Page, question: str) -> Locator:
    """Asks, and gives the part for staff once the answer is there."""
    page.fill(TEXTBOX, question)
    page.press(TEXTBOX, "Enter")
    expect(page.get_by_role("heading", name=question)).to_be_visible()
    part = page.locator("#marking")
    expect(part).to_be_visible()
    return part


def unfold(part: Locator, key: str) -> None:
    part.get_by_text(texts.MARK_HEADING).click()
    part.get_by_label(texts.MARK_KEY).fill(key)


def test_from_the_page_to_a_mark_to_a_candidate(
    page: Page, marks: Callable[[], list[Mark]], data: Path, tmp_path: Path
) -> None:
    part = ask(page, "Vem kan jag fråga?")
    unfold(part, KEY)
    expect(part).to_contain_text("sparas frågan, svaret och din kommentar")
    part.get_by_label(texts.MARK_COMMENT).fill("Kim har slutat 19800101-1234.")
    part.get_by_role("button", name=texts.MARK_RIGHT).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARKED_RIGHT)

    [mark] = marks()
    assert (mark.question, mark.verdict, mark.answered) == ("Vem kan jag fråga?", "right", True)
    assert mark.comment == "Kim har slutat [personnummer]."
    assert [one.stands for one in mark.citations] == [True, True]

    out = tmp_path / "candidates.jsonl"
    result = CliRunner().invoke(evals, ["candidates", "--data", str(data), "--out", str(out)])
    assert result.exit_code == 0, result.output
    candidate = json.loads(out.read_text(encoding="utf-8"))
    assert (candidate["candidate"], candidate["answerable"]) == (True, True)
    assert candidate["evidence"] == [one.quote for one in mark.citations]
    assert (candidate["facts"], candidate["document"]) == ([], "motet.md")


def test_the_next_answer_is_marked_anew_with_the_same_key(
    page: Page, marks: Callable[[], list[Mark]]
) -> None:
    part = ask(page, "Vem är först?")
    unfold(part, KEY)
    part.get_by_label(texts.MARK_COMMENT).fill("Om den första.")
    part.get_by_role("button", name=texts.MARK_RIGHT).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARKED_RIGHT)

    ask(page, "Vad kostar simhallen?")
    expect(part.get_by_role("status")).to_be_empty()
    expect(part.get_by_label(texts.MARK_COMMENT)).to_be_empty()
    part.get_by_role("button", name=texts.MARK_WRONG).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARKED_WRONG)
    assert [(one.question, one.answered, one.verdict, one.comment) for one in marks()] == [
        ("Vem är först?", True, "right", "Om den första."),
        ("Vad kostar simhallen?", False, "wrong", ""),
    ]


@pytest.mark.parametrize("key", ["", "en-annan-nyckel-än-vår", "nyckel – fel"])
def test_without_the_right_key_nothing_is_kept_and_that_is_told(
    page: Page, marks: Callable[[], list[Mark]], key: str
) -> None:
    part = ask(page, "Vem kan jag fråga?")
    unfold(part, key)
    part.get_by_role("button", name=texts.MARK_WRONG).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARK_WRONG_KEY)
    assert marks() == []


def test_what_is_said_of_one_answer_is_not_told_of_the_next(page: Page) -> None:
    held: list[Route] = []
    page.route("**/api/v1/marks", lambda route: held.append(route))
    part = ask(page, "Vem är först?")
    unfold(part, KEY)
    with page.expect_request("**/api/v1/marks"):
        part.get_by_role("button", name=texts.MARK_RIGHT).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARK_SAVING)
    ask(page, "Vem är sist?")
    expect(part.get_by_role("status")).to_be_empty()
    with page.expect_response("**/api/v1/marks"):
        held[0].fulfill(status=201)
    page.wait_for_timeout(100)
    expect(part.get_by_role("status")).to_be_empty()


def test_a_service_that_is_away_is_told(page: Page, marks: Callable[[], list[Mark]]) -> None:
    part = ask(page, "Vem kan jag fråga?")
    unfold(part, KEY)
    page.route("**/api/v1/marks", lambda route: route.abort())
    part.get_by_role("button", name=texts.MARK_WRONG).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARK_FAILED)
    assert marks() == []


def test_the_keyboard_is_enough_and_enter_in_the_key_sends_nothing(
    page: Page, marks: Callable[[], list[Mark]]
) -> None:
    part = ask(page, "Vem kan jag fråga?")
    part.locator("summary").focus()
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
    expect(part.get_by_label(texts.MARK_KEY)).to_be_focused()
    page.keyboard.type(KEY)
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(part.get_by_role("button", name=texts.MARK_WRONG)).to_be_focused()
    page.keyboard.press("Enter")
    expect(part.get_by_role("status")).to_have_text(texts.MARKED_WRONG)
    assert [one.verdict for one in marks()] == ["wrong"]
    expect(part.get_by_role("button", name=texts.MARK_WRONG)).to_be_focused()


def test_it_shows_only_below_an_answer_and_takes_no_room_before(
    page: Page, browser: Browser, guide: FakeGuide, serving: Serving
) -> None:
    part, examples = page.locator("#marking"), page.locator("#examples")
    expect(part).to_be_hidden()
    with serving(mount(FastAPI(), lambda: guide)) as without_key:
        other = browser.new_page(viewport={"width": 390, "height": 844})
        other.goto(without_key)
        other.wait_for_load_state("networkidle")
        assert examples.bounding_box() == other.locator("#examples").bounding_box()
        other.close()
    ask(page, "Vem kan jag fråga?")
    page.fill(TEXTBOX, "fel")
    page.press(TEXTBOX, "Enter")
    expect(page.locator("#svar")).to_have_text(texts.SOMETHING_BROKE)
    expect(part).to_be_hidden()


def test_what_is_tapped_is_large_enough_and_nothing_wider_than_the_screen(page: Page) -> None:
    part = ask(page, "Vem kan jag fråga?")
    unfold(part, KEY)
    for tapped in part.locator("summary, input, textarea, button").all():
        box = tapped.bounding_box()
        assert box is not None
        assert box["height"] >= 44, tapped.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_key_is_kept_in_the_page_alone(page: Page, marks: Callable[[], list[Mark]]) -> None:
    part = ask(page, "Vem kan jag fråga?")
    unfold(part, KEY)
    part.get_by_role("button", name=texts.MARK_RIGHT).click()
    expect(part.get_by_role("status")).to_have_text(texts.MARKED_RIGHT)
    kept = page.evaluate(
        "async () => JSON.stringify([localStorage, sessionStorage, document.cookie, "
        "await indexedDB.databases()])"
    )
    assert kept == '[{},{},"",[]]'
    page.reload()
    ask(page, "Vem kan jag fråga?")
    assert page.locator("#mark-key").input_value() == ""


def test_without_a_staff_key_nothing_of_it_is_in_the_page(
    browser: Browser, guide: FakeGuide, data: Path, serving: Serving
) -> None:
    app = FastAPI()
    app.state.settings = Settings(data=data)
    page = browser.new_page()
    with serving(mount(app, lambda: guide)) as address:
        page.goto(address)
        page.fill(TEXTBOX, "Vem kan jag fråga?")
        page.press(TEXTBOX, "Enter")
        expect(page.locator("#kalla-1")).to_be_visible()
        expect(page.locator("#marking, #to-mark, input[type=password]")).to_have_count(0)
        config = page.request.get(f"{address}config").text()
    assert texts.MARK_HEADING not in page.content()
    assert "api/v1/marks" not in page.content() + config
    page.close()

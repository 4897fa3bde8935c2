"""The page that people ask their questions on, mounted at the root of the service's app."""

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from gradio.components import Component
from starlette.middleware import Middleware

from service.settings import Settings
from ui import answer_html, marking, texts
from ui.asking import answer_stages
from ui.conversation import NOTHING_SAID
from ui.ports import Guide
from ui.shell import SwedishShell
from ui.templates import render
from ui.theme import calm_theme

_CSS = Path(__file__).with_name("style.css")
_AT_ONCE = 16
"""Questions answered side by side; the guide itself decides how many of them it works on."""

# A sent question puts a phone's keyboard away, which would cover the answer, and brings the place
# where the answer comes into sight when it is not: an example may be tapped far below it.
_TURN_TO_ANSWER = """(question, kept) => {
  const answer = document.getElementById("svar");
  const top = answer.getBoundingClientRect().top;
  if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur();
  if (top < 0 || top > innerHeight * 0.6) answer.scrollIntoView();
  return [question, kept];
}"""
_SEND = '() => document.getElementById("send").click()'


def mount(app: FastAPI, guide: Callable[[], Guide]) -> FastAPI:
    """Put the page at `/`; routes that the app already has go before it.

    `guide` is called for each question, never now: the app's lifespan opens it later. Answers may
    be marked where the app's settings hold a staff key.
    """
    settings: Settings | None = getattr(app.state, "settings", None)
    gr.mount_gradio_app(
        app,
        _blocks(guide, may_mark=settings is not None and settings.staff_key is not None),
        path="/",
        app_kwargs={"middleware": [Middleware(SwedishShell)]},
        theme=calm_theme(),
        css_paths=_CSS,
        footer_links=[],
        # Gradio otherwise keeps every question in the visitor's browser.
        run_history=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        show_error=False,
    )
    return app


def _blocks(guide: Callable[[], Guide], *, may_mark: bool) -> gr.Blocks:
    async def answer(question: str, kept: str) -> AsyncIterator[tuple[str, ...]]:
        async for stage in answer_stages(question, kept, guide):
            yield stage[: len(filled)]

    blocks = gr.Blocks(title=texts.TITLE, analytics_enabled=False)
    with blocks:
        gr.HTML(render("header.html"), js_on_load=None, apply_default_css=False)
        question, ask = _question_form()
        shown = gr.HTML(
            answer_html.empty(), js_on_load=None, apply_default_css=False, elem_id="answer"
        )
        # Lives in the page alone: a gr.State would lie in the server's memory.
        kept = gr.Textbox(NOTHING_SAID, visible="hidden", elem_id="conversation")
        filled: list[Component] = [shown, kept]
        if may_mark:
            filled.append(marking.place())
        gr.on(
            [question.submit, ask.click],
            answer,
            inputs=[question, kept],
            outputs=filled,
            js=_TURN_TO_ANSWER,
            # A question sent while another is being answered waits for it instead of being lost.
            trigger_mode="always_last",
            concurrency_limit=_AT_ONCE,
            show_progress="hidden",
            api_visibility="private",
        )
        # Pressed by the button below an answer, which comes and goes with it.
        simpler = gr.Button(texts.SIMPLER, visible="hidden", elem_id="simpler")
        for button, text in (_examples() | {simpler: texts.SIMPLER}).items():
            filled_in = button.click(None, outputs=question, js=f"() => {json.dumps(text)}")
            filled_in.then(None, js=_SEND)
    blocks.queue(api_open=False)
    return blocks


def _question_form() -> tuple[gr.Textbox, gr.Button]:
    with gr.Column(elem_id="ask"):
        question = gr.Textbox(
            label=texts.QUESTION_LABEL,
            placeholder=texts.QUESTION_PLACEHOLDER,
            lines=1,
            max_lines=4,
            elem_id="question",
            html_attributes=gr.InputHTMLAttributes(
                lang="sv", autocomplete="off", enterkeyhint="send"
            ),
        )
        ask = gr.Button(texts.ASK, variant="primary", elem_id="send")
    return question, ask


def _examples() -> dict[gr.Button, str]:
    with gr.Column(elem_id="examples"):
        gr.HTML(render("examples.html"), js_on_load=None, apply_default_css=False)
        return {gr.Button(text, elem_classes="example"): text for text in texts.EXAMPLES}

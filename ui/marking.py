"""Where staff say whether an answer is right: shown only where the service has a staff key.

`marking.js` sends the mark to the API, as any client would, with the key that was typed in.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import gradio as gr

from service.answer import Answer
from service.answering.reception import leant_on_earlier
from service.conversation import Turn
from service.marks import LONGEST_COMMENT
from ui.templates import render

_CLIENT = Path(__file__).with_name("marking.js").read_text(encoding="utf-8")
_SEEN = {"question", "kind", "answered", "answer", "engine"}
_CITED = {"document_id", "title", "start", "end", "quote"}

NOTHING = ""
"""What there is to mark while no answer is shown."""


def place() -> gr.Textbox:
    """Put the part on the page, hidden; give the box that takes what there is to mark."""
    form = render("marking.html", longest_comment=LONGEST_COMMENT)
    gr.HTML(form, js_on_load=None, apply_default_css=False)
    to_mark = gr.Textbox(NOTHING, visible="hidden", elem_id="to-mark")
    to_mark.change(None, to_mark, js=_CLIENT)
    return to_mark


def seen(answer: Answer, earlier: Sequence[Turn]) -> str:
    """Give, as JSON, what is sent with a verdict on this answer.

    The quotes are those that the answer stands on, or that a refusal shows as near; the earlier
    questions go along only where the answer was found by them. Nothing is to be marked of what was
    said about the question alone: where to ring is no answer, and such questions are not kept.
    """
    if not answer.citations:
        return NOTHING
    used = {number for sentence in answer.sentences for number in sentence.citations}
    shown = [one for one in answer.citations if one.n in used or not answer.answered]
    before = [turn.question for turn in earlier] if leant_on_earlier(answer) else []
    citations = [one.model_dump(include=_CITED) for one in shown]
    return json.dumps(
        answer.model_dump(include=_SEEN) | {"before": before, "citations": citations},
        ensure_ascii=False,
    )

"""Examples shown in the API's documentation."""

import json
from importlib.resources import files
from typing import Any

QUESTION: dict[str, Any] = {"question": "Vem ska vi kontakta om IOP?"}

ANSWER: dict[str, Any] = json.loads(
    files("service").joinpath("example_answer.json").read_text(encoding="utf-8")
)

NOT_FOUND: dict[str, Any] = {
    "description": "No document has that id",
    "content": {
        "application/json": {"example": {"detail": "Det finns inget dokument med id 'x'."}}
    },
}

UPLOAD = (
    '{"event": "received", "name": "protokoll.pdf", "bytes": 48213}\n'
    '{"event": "done", "report": {"path": "uppladdat/protokoll.pdf", "outcome": "added", '
    '"document_id": "protokoll", "passages": 41, "reason": null, "warnings": []}}\n'
)

_CITED = ("document_id", "title", "start", "end", "quote")

MARK: dict[str, Any] = {
    **{part: ANSWER[part] for part in ("question", "kind", "answered", "answer", "engine")},
    "citations": [{part: one[part] for part in _CITED} for one in ANSWER["citations"]],
    "verdict": "right",
    "comment": "",
}

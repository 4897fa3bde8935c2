"""Decisions of minutes that somebody else has read out, looked up among the passages."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel

from evals.documents.files import Checked
from evals.documents.quotes import pages_of, squeezed
from evals.jsonl import read_jsonl
from ingest.models import Page, Passage

NAME = "decisions_silver.jsonl"


class Decision(BaseModel):
    """A decision: its words, and where in which file they stand."""

    id: str
    file: str
    paragraf: int
    diarienummer: str | None = None
    citat: str
    citat_finns_i_pdf: bool = True
    sidor: list[int] = []


def load_decisions(folder: Path) -> list[Decision]:
    """Give the decisions that lie beside the documents; none where there is no such file."""
    path = folder / NAME
    return read_jsonl(path, Decision) if path.is_file() else []


def wrong_of(decision: Decision, files: Mapping[str, Checked]) -> str | None:
    """Give what is wrong with the passages that hold the decision; None where nothing is.

    A decision in several parts has a line for each, and each may stand in a passage of its own.
    """
    checked = files.get(decision.file)
    if checked is None or checked.document is None:
        return "quote"
    pages = checked.document.pages
    lines = filter(str.strip, decision.citat.splitlines())
    wrong = (_wrong_of(decision, line, checked.passages, pages) for line in lines)
    return next(filter(None, wrong), None)


def _wrong_of(
    decision: Decision, line: str, passages: Sequence[Passage], pages: Sequence[Page]
) -> str | None:
    """The first of the marks that no passage with all before it right has right."""
    wanted = squeezed(line)
    left = [passage for passage in passages if wanted in squeezed(passage.text)]
    marks: dict[str, Callable[[Passage], bool]] = {
        "quote": lambda _: True,
        "paragraph": lambda passage: passage.paragraph == str(decision.paragraf),
        "case_number": lambda passage: decision.diarienummer in (None, passage.case_number),
        "page": lambda passage: _is_on(decision, pages, passage),
    }
    for mark, is_right in marks.items():
        left = [passage for passage in left if is_right(passage)]
        if not left:
            return mark
    return None


def _is_on(decision: Decision, pages: Sequence[Page], passage: Passage) -> bool:
    numbers = {page.number for page in pages_of(pages, passage.start, passage.end)}
    return not decision.sidor or not numbers.isdisjoint(decision.sidor)

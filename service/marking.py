"""What staff say of answers, over the API: material for questions, and never a truth by itself."""

import secrets
from datetime import date
from importlib.metadata import version
from pathlib import Path

from fastapi import APIRouter, Depends, HTTPException, status

from index.errors import UnknownDocumentError
from service import texts
from service.dependencies import OpenGuide, OpenSettings
from service.guide import Guide
from service.mark_file import MarkFile
from service.marks import CheckedCitation, Mark, MarkedCitation, NewMark
from service.staff import require_staff

router = APIRouter(prefix="/api/v1/marks", tags=["staff"], dependencies=[Depends(require_staff)])


@router.post("", status_code=status.HTTP_201_CREATED)
def add(given: NewMark, guide: OpenGuide, settings: OpenSettings) -> Mark:
    """Keep what staff say of an answer, as they saw it, with identity numbers made unreadable.

    The question is not asked again: the index or the conversation may be another by now, and it is
    what was seen that was judged. Whether each quote stands in its document is looked up here.
    """
    mark = Mark(
        **given.model_dump(exclude={"citations"}),
        id=secrets.token_hex(8),
        day=date.today(),
        version=version("byrakratlots"),
        citations=[_checked(citation, guide) for citation in given.citations],
    )
    MarkFile(settings.marks).add(mark)
    return mark


@router.get("")
def every(settings: OpenSettings) -> list[Mark]:
    """Give all marks, oldest first."""
    return MarkFile(settings.marks).marks()


@router.delete("/{mark_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove(mark_id: str, settings: OpenSettings) -> None:
    """Remove a mark for good, such as one whose question holds somebody's private matters."""
    if not MarkFile(settings.marks).remove(mark_id):
        raise HTTPException(status.HTTP_404_NOT_FOUND, texts.NO_SUCH_MARK)


def _checked(citation: MarkedCitation, guide: Guide) -> CheckedCitation:
    try:
        document = guide.document(citation.document_id)
    except UnknownDocumentError:
        return CheckedCitation(**citation.model_dump(), stands=False, document=None)
    held = document.text[citation.start : citation.end]
    return CheckedCitation(
        **citation.model_dump(),
        stands=bool(held) and held == citation.quote,
        document=Path(document.path).name,
    )

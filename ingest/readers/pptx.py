"""PPTX: presentations, slide by slide: slides are what people cite."""

from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from ingest.errors import UnreadableFileError
from ingest.models import Page
from ingest.readers.archive import BROKEN, open_archive
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.office_properties import CORE, stated_by
from ingest.readers.slide_shapes import frame_text, shape_texts

_NO_TEXT = "presentationen innehåller ingen text, bara bilder – den behöver textavläsning (OCR)"
_HIDDEN = "Bild {} är dold i presentationen och lästes inte."
_ONLY_PICTURES = "Bild {} har bara bilder och gav ingen text."
_PICTURE = MSO_SHAPE_TYPE.PICTURE
_NOTES = "Anteckningar:"
_BETWEEN_SLIDES = "\n\f\n"


def read_pptx(data: bytes, path: Path) -> Reading:
    """Each slide a page, named by its title: its texts and tables in reading order, its notes.

    Hidden slides are left out. Raises `UnreadableFileError` for a file that is broken, locked,
    unsafe, or holds no text.
    """
    archive = open_archive(data, path)
    told: list[str] = []
    parts: list[str] = []
    pages: list[Page] = []
    length = 0
    with broken_means(path, BROKEN):
        for number, slide in enumerate(Presentation(BytesIO(data)).slides, start=1):
            if slide._element.get("show") in {"0", "false"}:
                told.append(_HIDDEN.format(number))
                continue
            if parts:
                length += len(_BETWEEN_SLIDES)
            title = _title(slide)
            parts.append(_slide_text(slide, title))
            if not parts[-1] and any(shape.shape_type is _PICTURE for shape in slide.shapes):
                told.append(_ONLY_PICTURES.format(number))
            end = length + len(parts[-1])
            pages.append(Page(number=number, start=length, end=end, label=title))
            length = end
        if not any(parts):
            raise UnreadableFileError(path, _NO_TEXT)
        text = _BETWEEN_SLIDES.join(parts)
        stated = stated_by(archive, CORE, text)
        return Reading(text, tuple(pages), warnings=tuple(told), stated=stated)


def _title(slide: Any) -> str | None:
    shape = slide.shapes.title
    return " ".join(shape.text_frame.text.split()) or None if shape is not None else None


def _slide_text(slide: Any, title: str | None) -> str:
    heading = [f"# {title}"] if title else []
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    said = frame_text(notes) if notes is not None else ""
    remarks = [f"{_NOTES}\n\n{said}"] if said else []
    return "\n\n".join([*heading, *shape_texts(slide), *remarks])

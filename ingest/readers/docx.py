"""DOCX: Word documents as Markdown."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import mammoth

from ingest.errors import UnreadableFileError
from ingest.readers.archive import BROKEN, open_archive
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.margins import with_margins
from ingest.readers.office_properties import CORE, stated_by
from ingest.readers.word_markdown import word_markdown
from ingest.readers.word_styles import Styles
from ingest.readers.word_written_out import written_out
from ingest.readers.word_xml import W, part

_NO_TEXT = "dokumentet innehåller ingen text, bara bilder – det behöver textavläsning (OCR)"
_TOO_LARGE = "dokumentet har för mycket innehåll – dela upp det eller spara det som PDF"
_BODY = "word/document.xml"
# Ten megabytes are some 60,000 paragraphs, and take half a minute and 600 MB.
_MOST_XML = 10_000_000
_MARGINS = ("word/header", "word/footer")


def read_docx(data: bytes, path: Path) -> Reading:
    """The document as Markdown: headings, lists with their numbers, tables, footnotes.

    Pictures, comments and the table of contents are left out. Page headers and footers stand
    last. Raises `UnreadableFileError` for a file that is broken, locked, unsafe, or without text.
    """
    archive = open_archive(data, path)
    if any(entry.file_size > _MOST_XML for entry in archive.infolist() if entry.filename == _BODY):
        raise UnreadableFileError(path, _TOO_LARGE)
    with broken_means(path, BROKEN):
        styles = Styles(archive)
        html = mammoth.convert_to_html(
            written_out(archive, styles),
            style_map=styles.style_map(),
            include_embedded_style_map=False,
            convert_image=lambda image: [],
        ).value
        text = with_margins(word_markdown(html), _margin_lines(archive))
        if not text:
            raise UnreadableFileError(path, _NO_TEXT)
        return Reading(text, stated=stated_by(archive, CORE, text))


def _margin_lines(archive: ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        root = part(archive, name) if name.startswith(_MARGINS) else None
        for paragraph in [] if root is None else root.iter(W + "p"):
            texts = paragraph.iter(W + "t", W + "tab")
            yield "".join(" " if text.tag == W + "tab" else text.text or "" for text in texts)

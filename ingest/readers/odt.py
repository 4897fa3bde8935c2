"""ODT: OpenDocument text as Markdown."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from ingest.errors import UnreadableFileError
from ingest.readers.archive import BROKEN, open_archive
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means
from ingest.readers.margins import with_margins
from ingest.readers.odf_markdown import odf_markdown
from ingest.readers.odf_xml import CONTENT, STYLE, STYLES, TEXT, body_of, part
from ingest.readers.office_properties import META, stated_by

_NO_TEXT = "dokumentet innehåller ingen text, bara bilder – det behöver textavläsning (OCR)"


def read_odt(data: bytes, path: Path) -> Reading:
    """The document as Markdown: headings, lists, tables, footnotes; page headers and footers last.

    Raises `UnreadableFileError` for a file that is broken, locked, unsafe, or holds no text.
    """
    archive = open_archive(data, path)
    with broken_means(path, BROKEN):
        text = odf_markdown(body_of(part(archive, CONTENT), "text"))
        text = with_margins(text, _margin_lines(archive))
        if not text:
            raise UnreadableFileError(path, _NO_TEXT)
        return Reading(text, stated=stated_by(archive, META, text))


def _margin_lines(archive: ZipFile) -> Iterator[str]:
    if STYLES in archive.namelist():
        for margin in part(archive, STYLES).iter(STYLE + "header", STYLE + "footer"):
            for paragraph in margin.iter(TEXT + "p"):
                yield "".join(paragraph.itertext())

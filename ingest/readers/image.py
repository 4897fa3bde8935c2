"""Pictures of text (PNG, JPEG, TIFF), read by OCR."""

from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers import ocr
from ingest.readers.base import Reading
from ingest.readers.formats import Format
from ingest.readers.hyphens import join_hyphens
from ingest.readers.limits import limits_of
from ingest.readers.pages import joined

_NEEDS_OCR = "filen är en bild och behöver OCR – {how} och läs in filen igen"
_FAILED = "bilden gick inte att läsa med OCR – spara den som PNG, JPEG eller TIFF och försök igen"
_NO_TEXT = "filen är en bild, och OCR hittade ingen text i den"
_MAY_BE_WRONG = "Texten har lästs av med OCR från en bild. Bokstäver kan vara fel."


def read_image(data: bytes, path: Path) -> Reading:
    """The text of the picture, or of each picture in a TIFF as a page of its own.

    Raises `UnreadableFileError` for a picture without text, one that cannot be read, and any
    where OCR is not installed.
    """
    missing = ocr.ocr_missing()
    if missing:
        raise UnreadableFileError(path, _NEEDS_OCR.format(how=missing))
    seconds = limits_of(Format.IMAGE, len(data)).whole
    try:
        texts = [join_hyphens(text) for text in ocr.read_picture(data, seconds)]
    except ocr.OcrError as error:
        raise UnreadableFileError(path, _FAILED) from error
    if not any(texts):
        raise UnreadableFileError(path, _NO_TEXT)
    text, pages = joined(texts, range(1, len(texts) + 1))
    return Reading(text, pages, warnings=(_MAY_BE_WRONG,))

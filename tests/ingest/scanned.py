"""Pictures of text, and PDFs of such pictures, for the tests in this folder."""

from io import BytesIO

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from ingest.readers.ocr import ocr_missing

needs_ocr = pytest.mark.skipif(ocr_missing() is not None, reason="OCRmyPDF or Tesseract is absent")


def picture(text: str, width: int = 1000, height: int = 700) -> Image.Image:
    """The text as a scanner sees it; the font that Pillow brings has no å, ä, ö."""
    drawn = Image.new("L", (width, height), 255)
    font = ImageFont.load_default(44)
    ImageDraw.Draw(drawn).multiline_text((40, 40), text, fill=0, font=font, spacing=24)
    return drawn


def as_file(pictures: list[Image.Image], kind: str) -> bytes:
    """An image file, of several pages if there are several pictures."""
    made = BytesIO()
    first, *others = pictures
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(made, kind, **more)
    return made.getvalue()


def scan(pages: list[str | Image.Image], stamp: str = "") -> bytes:
    """A PDF where a text is a page of text, and a picture one of a picture; all bear the stamp."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    for page in pages:
        made.add_page()
        if isinstance(page, Image.Image):
            made.image(page, x=10, y=30, w=190)
        if said := "\n".join(filter(None, [stamp, page if isinstance(page, str) else ""])):
            made.multi_cell(0, 6, said)
    return bytes(made.output())

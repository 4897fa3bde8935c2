from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from making_office import damaged, saved
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.pptx import read_pptx

PATH = Path("fil.pptx")
TITLE_AND_LIST, TITLE_ONLY, BLANK = 1, 5, 6


def read(show: Any) -> Reading:
    return read_pptx(saved(show), PATH)


def slide_of(show: Any, layout: int, title: str = "") -> Any:
    slide = show.slides.add_slide(show.slide_layouts[layout])
    if title:
        slide.shapes.title.text = title
    return slide


def write(shapes: Any, text: str, left: float, top: float) -> None:
    box = shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(0.5))
    box.text_frame.text = text


def listed() -> Any:
    show = Presentation()
    slide = slide_of(show, TITLE_AND_LIST, "Stöd till\vföreningar")
    frame = slide.placeholders[1].text_frame
    frame.text = "Verksamhetsstöd"
    below = frame.add_paragraph()
    below.text, below.level = "sista dag 1 maj", 1
    slide.notes_slide.notes_text_frame.text = "Påminn om ansökan."
    return show


def test_a_slide_is_a_page_with_title_list_and_notes() -> None:
    show = listed()
    slide_of(show, TITLE_ONLY, "Frågor?")
    reading = read(show)
    first, second = reading.pages
    assert reading.text[first.start : first.end] == (
        "# Stöd till föreningar\n\n- Verksamhetsstöd\n  - sista dag 1 maj\n\n"
        "Anteckningar:\n\nPåminn om ansökan."
    )
    assert reading.text[second.start : second.end] == "# Frågor?"
    assert reading.text[first.end : second.start] == "\n\f\n"
    assert [(page.number, page.label) for page in reading.pages] == [
        (1, "Stöd till föreningar"),
        (2, "Frågor?"),
    ]


def test_texts_come_as_one_reads_them_also_out_of_groups() -> None:
    show = Presentation()
    shapes = slide_of(show, BLANK).shapes
    write(shapes, "sist", 1, 5)
    write(shapes, "höger", 6, 1.05)
    write(shapes, "vänster", 1, 1.1)
    write(shapes.add_group_shape().shapes, "i grupp", 1, 3)
    reading = read(show)
    assert reading.text.split("\n\n") == ["vänster", "höger", "i grupp", "sist"]
    assert reading.pages[0].label is None


def test_tables_become_markdown_with_merged_cells_repeated() -> None:
    show = Presentation()
    frame = slide_of(show, BLANK).shapes.add_table(3, 3, 0, 0, Inches(6), Inches(2))
    for row, texts in enumerate([["Ort", "Namn", "År"], ["Borås", "A", "1"], ["", "B", "2"]]):
        for column, text in enumerate(texts):
            frame.table.cell(row, column).text = text
    frame.table.cell(1, 0).merge(frame.table.cell(2, 0))
    assert read(show).text == (
        "| Ort | Namn | År |\n| --- | --- | --- |\n| Borås | A | 1 |\n| Borås | B | 2 |"
    )


def test_hidden_slides_and_slides_of_pictures_are_told() -> None:
    show = listed()
    slide_of(show, TITLE_ONLY, "Hemligt")._element.set("show", "0")
    picture = BytesIO()
    Image.new("RGB", (2, 2)).save(picture, "png")
    slide_of(show, BLANK).shapes.add_picture(picture, 0, 0)
    reading = read(show)
    assert "Hemligt" not in reading.text
    assert reading.warnings == (
        "Bild 2 är dold i presentationen och lästes inte.",
        "Bild 3 har bara bilder och gav ingen text.",
    )
    assert [page.number for page in reading.pages] == [1, 3]


def test_a_title_that_the_slides_bear_out_is_stated() -> None:
    show = listed()
    show.core_properties.title = "Stöd till föreningar"
    assert read(show).stated.title == "Stöd till föreningar"


def test_a_presentation_without_text_is_reported() -> None:
    show = Presentation()
    slide_of(show, BLANK)
    with pytest.raises(UnreadableFileError, match="OCR"):
        read(show)


SHOW = saved(listed())


@settings(max_examples=30, deadline=None)
@given(damaged(SHOW))
def test_a_damaged_file_is_read_or_reported_and_nothing_else(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read_pptx(data, PATH).text

"""Small whole files of the formats that can be made here, to be broken afterwards."""

import csv
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO, StringIO

from evals.fuzz.archives import settled
from evals.fuzz.errors import LibraryMissingError
from ingest.readers.formats import Format

_TITLE = "Riktlinjer för stöd till föreningar"
_TEXT = (
    "Stödet kan sökas av föreningar som är verksamma på Öckerö. Ansökan skickas till "
    "stod@exempel.se senast den 30 september 2024. Nämnden beslutar, § 12, dnr 2024/0123."
)
_ROWS = (("Förening", "Ort", "Belopp"), ("Åsikten", "Mark", "100 000"), ("Ängen", "Borås", "5,5"))
_HTML = (
    f"<!DOCTYPE html><html lang='sv'><head><meta charset='utf-8'><title>{_TITLE}</title></head>"
    f"<body><main><h1>{_TITLE}</h1><p>{_TEXT}</p><ul><li>Stadgar</li><li>Styrelse</li></ul><table>"
    + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in _ROWS)
    + "</table><a href='/a.pdf'>Blankett</a></main></body></html>"
)
_MARKDOWN = (
    f"---\ntitel: {_TITLE}\nper: 2024-09\nteman: [stöd]\n---\n# {_TITLE}\n\n{_TEXT}\n\n- ett\n"
)


def small_files() -> dict[Format, bytes]:
    """One file of each format; raises LibraryMissingError where a library is not installed."""
    try:
        return {found: make() for found, make in _MAKERS.items()}
    except ImportError as error:
        raise LibraryMissingError(error.name) from error


def _pdf() -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.set_creation_date(datetime(2024, 9, 18, tzinfo=UTC))
    made.set_compression(compress=False)  # what is broken is then what a page says
    made.set_font("Helvetica", size=11)
    for _ in range(3):
        made.add_page()
        made.multi_cell(0, 6, f"{_TITLE}\n\n{_TEXT}")
        with made.table() as table:
            for row in _ROWS:
                table.row(row)
    return bytes(made.output())


def _docx() -> bytes:
    """The least that Word itself opens (ECMA-376, part 1, 11.3)."""
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    run = f"<w:r><w:t>{_TEXT}</w:t></w:r>"
    cells = ("".join(f"<w:tc><w:p>{run}</w:p></w:tc>" for _ in row) for row in _ROWS)
    table = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p><w:pPr><w:pStyle '
        f'w:val="Heading1"/></w:pPr>{run}</w:p><w:p>{run}</w:p><w:tbl>{table}</w:tbl></w:body>'
        "</w:document>",
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return settled(made.getvalue())


def _pptx() -> bytes:
    from pptx import Presentation

    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text, slide.placeholders[1].text = _TITLE, _TEXT
    slide.notes_slide.notes_text_frame.text = _TEXT
    return settled(_saved(made.save))


def _xlsx() -> bytes:
    from openpyxl import Workbook

    made = Workbook()
    for row in _ROWS:
        made.active.append(row)
    made.create_sheet("Avtal").append(["Part", "=1+1"])
    return settled(_saved(made.save))


def _odt() -> bytes:
    from odfdo import Document, Header, Paragraph, Table

    made = Document("text")
    made.body.extend([Header(1, _TITLE), Paragraph(_TEXT), Table("T", width=3, height=3)])
    return settled(_saved(made.save))


def _ods() -> bytes:
    from odfdo import Document, Table

    made = Document("spreadsheet")
    table = Table("Register")
    table.set_values([list(row) for row in _ROWS])
    made.body.append(table)
    return settled(_saved(made.save))


def _png() -> bytes:
    from PIL import Image, ImageDraw

    made = Image.new("L", (600, 80), "white")
    ImageDraw.Draw(made).text((10, 20), _TITLE, fill="black", font_size=24)
    return _saved(lambda file: made.save(file, "PNG"))


def _rtf() -> bytes:
    text = _TEXT.encode("cp1252").decode("latin-1")
    escaped = "".join(one if one.isascii() else f"\\'{ord(one):02x}" for one in text)
    row = r"\trowd\cellx1000\cellx2000 " + r"\cell ".join(_ROWS[1][1:]) + r"\cell\row\pard"
    return rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Arial;}}}}\f0 {escaped}\par {row}}}".encode(
        "cp1252"
    )


def _eml() -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = "Anna Exempel <anna@exempel.se>", "bo@exempel.se"
    made["Subject"], made["Date"] = _TITLE, "Wed, 18 Sep 2024 10:32:00 +0200"
    made.set_content(_TEXT)
    made.add_alternative(_HTML, subtype="html")
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="å.pdf")
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            part.set_boundary(f"del{number}")
    return made.as_bytes()


def _csv() -> bytes:
    made = StringIO()
    csv.writer(made, delimiter=";").writerows(_ROWS * 5)
    return made.getvalue().encode()


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    file = BytesIO()
    save(file)
    return file.getvalue()


_MAKERS: dict[Format, Callable[[], bytes]] = {
    Format.PDF: _pdf,
    Format.DOCX: _docx,
    Format.PPTX: _pptx,
    Format.XLSX: _xlsx,
    Format.ODT: _odt,
    Format.ODS: _ods,
    Format.IMAGE: _png,
    Format.RTF: _rtf,
    Format.EML: _eml,
    Format.CSV: _csv,
    Format.HTML: _HTML.encode,
    Format.TEXT: _MARKDOWN.encode,
}

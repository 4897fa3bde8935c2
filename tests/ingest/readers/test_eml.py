from contextlib import suppress
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.eml import read_eml
from ingest.stated import Stated

FILE = Path("brev.eml")


def letter(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Anna Åsén <anna@exempel.se>"
    made["To"] = "bo@exempel.se"
    made["Date"] = "Wed, 18 Sep 2024 10:32:00 +0200"
    made["Subject"] = "Möte om stöd"
    for name, value in headers.items():
        made[name] = value
    return made


def reading_of(made: EmailMessage) -> Reading:
    return read_eml(made.as_bytes(), FILE)


@pytest.mark.parametrize(
    ("charset", "cte"),
    [("utf-8", "8bit"), ("iso-8859-1", "quoted-printable"), ("utf-8", "base64")],
)
def test_the_header_lines_and_the_body_are_read_however_they_are_coded(
    charset: str, cte: str
) -> None:
    made = letter()
    made.set_content("Hej Bo!\n\nVi ses på måndag.\n", charset=charset, cte=cte)
    assert reading_of(made) == Reading(
        "Från: Anna Åsén <anna@exempel.se>\nTill: bo@exempel.se\nDatum: 2024-09-18 10:32\n"
        "Ämne: Möte om stöd\n\nHej Bo!\n\nVi ses på måndag.\n",
        stated=Stated(title="Möte om stöd", date=date(2024, 9, 18)),
    )


def test_the_plain_body_goes_before_the_web_page_one() -> None:
    made = letter()
    made.set_content("Det enkla brevet.")
    made.add_alternative("<html><body><p>Webbsidan.</p></body></html>", subtype="html")
    text = reading_of(made).text
    assert "Det enkla brevet." in text
    assert "Webbsidan" not in text


def test_a_letter_that_is_only_a_web_page_is_read_as_one() -> None:
    made = letter()
    page = "<html><body><p>Hej på dig</p><ul><li>ett</li><li>två</li></ul></body></html>"
    made.set_content(page, subtype="html", charset="iso-8859-1")
    assert reading_of(made).text.endswith("\n\nHej på dig\n\n- ett\n- två\n")


def test_attachments_are_named_and_pictures_in_the_letter_are_not() -> None:
    made = letter()
    made.set_content("Se bilagorna.")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Förslag å.pdf")
    made.add_attachment(b"PNG", maintype="image", subtype="png", filename="karta.png")
    made.add_attachment(
        b"PNG", maintype="image", subtype="png", filename="logga.png", disposition="inline"
    )
    assert reading_of(made).warnings == (
        "Bilagan Förslag å.pdf lästes inte. Läs in den som egen fil.",
        "Bilagan karta.png lästes inte. Läs in den som egen fil.",
    )


def test_letters_from_old_programs_are_understood() -> None:
    data = "From: Åsa <a@exempel.se>\nDate: i går\nSubject: Möte\n\nVi ses på Öckerö".encode(
        "cp1252"
    )
    reading = read_eml(data, FILE)
    assert (
        reading.text == "Från: Åsa <a@exempel.se>\nDatum: i går\nÄmne: Möte\n\nVi ses på Öckerö\n"
    )
    assert reading.stated == Stated(title="Möte")


def test_an_unknown_character_set_is_no_hindrance() -> None:
    data = (
        b"Subject: A\nContent-Type: text/plain; charset=nonsens\n\nVi ses p\xc3\xa5 m\xc3\xa5ndag"
    )
    assert "Vi ses på måndag" in read_eml(data, FILE).text


def test_a_letter_without_text_is_refused() -> None:
    made = letter()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(UnreadableFileError, match="läs in bilagorna"):
        reading_of(made)


HEADERS = st.sampled_from(
    ["From", "To", "Date", "Subject", "Content-Type", "Content-Transfer-Encoding"]
)
VALUES = st.text(st.sampled_from('ab@<>()[]"\\;:,.=?utf-8Q_å \t\r\n\0')) | st.binary().map(
    lambda data: data.decode("latin-1")
)


@given(st.lists(st.tuples(HEADERS, VALUES)), st.text())
def test_hostile_headers_are_read_or_refused(lines: list[tuple[str, str]], text: str) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in lines)
    with suppress(UnreadableFileError):
        assert read_eml(f"{head}\n{text}".encode("utf-8", "replace"), FILE).text.encode()

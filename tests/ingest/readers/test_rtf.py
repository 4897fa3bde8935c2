from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableFileError
from ingest.readers.rtf import read_rtf

FILE = Path("brev.rtf")


def text_of(inside: str, header: str = r"\ansi\ansicpg1252\deff0") -> str:
    return read_rtf(f"{{\\rtf1{header} {inside}}}".encode("cp1252"), FILE).text


@pytest.mark.parametrize(
    ("header", "inside"),
    [
        (r"\ansi\ansicpg1252", r"\'c5rsm\'f6te p\'e5 \'d6cker\'f6\par"),
        (r"\ansi\ansicpg1252\uc1", r"\u197?rsm\u246\'f6te p\u229? \u214?cker\u246?\par"),
        (r"\ansi\uc0", r"\u197 rsm\u246 te p\u229  \u214 cker\u246 \par"),
        (r"\ansi", r"Årsmöte på Öckerö\par"),
        (r"\mac", r"\'81rsm\'9ate p\'8c \'85cker\'9a\par"),
        (r"\pca", r"\'8frsm\'94te p\'86 \'99cker\'94\par"),
    ],
)
def test_swedish_letters_survive_however_they_are_written(header: str, inside: str) -> None:
    assert text_of(inside, header) == "Årsmöte på Öckerö\n"


def test_a_table_becomes_a_line_a_row_with_tabs_between_cells() -> None:
    rows = (
        r"\trowd\cellx100 Namn\cell Tel|fax\cell\row Anna\cell 010-12 34 56\cell\row\pard Slut\par"
    )
    assert text_of(rows) == "Namn\tTel|fax\nAnna\t010-12 34 56\nSlut\n"


def test_what_is_not_running_text_is_left_out_and_braces_are_kept() -> None:
    inside = (
        r"{\fonttbl{\f0 Arial;}}{\info{\title Dold}}{\*\generator X;}{\b Fet} \{text\} \\cell\par"
    )
    assert text_of(inside) == "Fet {text} \\cell\n"


def test_letters_beyond_sixteen_bits_are_whole_and_half_ones_cannot_break_anything() -> None:
    assert text_of(r"\u-10179?\u-8704?\par") == "😀\n"
    assert text_of(r"a\u-10179?b\par").encode()


def test_a_footnote_that_is_passed_over_is_told() -> None:
    reading = read_rtf(rb"{\rtf1 Text{\footnote Not.} mer\par}", FILE)
    assert reading.text == "Text mer\n"
    assert reading.warnings == ("Fotnoter och textrutor i RTF-filen lästes inte.",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rb"{\rtf1\ansi}", "ingen text"),
        (rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\par\par}", "ingen text"),
        (rb"{\rtf1\u9999999? x}", "trasig"),
    ],
)
def test_a_file_without_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason) as raised:
        read_rtf(data, FILE)
    assert raised.value.path == FILE


PIECES = st.lists(st.sampled_from([*"\\{}'u*;? \nabcå019-", "\\cell", "\\bin", "\\pict"]))


@given(PIECES.map("".join))
def test_anything_is_read_or_refused(inside: str) -> None:
    with suppress(UnreadableFileError):
        assert text_of(inside).strip()

"""What is written in many ways and means one thing: one term for all of them.

The terms hold signs that no word has, so they meet nothing but each other.
"""

import re
from collections.abc import Iterator

from ingest.contacts import PHONE
from ingest.dates import full_dates
from ingest.minutes.case_numbers import case_numbers_in

_NUMBERS = """två tre fyra fem sex sju åtta nio tio elva tolv"""
# Each number as a word, with its figures.
FIGURES = {word: str(number) for number, word in enumerate(_NUMBERS.split(), start=2)}
# What there is none of these, no date or no case number without: looking closer takes longer.
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d|[-–’']\d\d(?!\d)")
_CASE_MARK = re.compile(r"\d{3,4}[/:.-]\d|nr\b|nummer\b", re.I)
_PARAGRAPH = re.compile(r"§+\s?(\d+)|(\d+)(?:\s[a-z])?\s?§|\bparagraf(?:en)?\s(\d+)", re.I)


def shared_terms(text: str) -> Iterator[str]:
    """Give the terms of a tidy text's dates, paragraphs, case numbers and telephone numbers.

    "18/9 2024" gives 2024-09-18, "41 §" gives §41, "RUN 2023-00123" gives dnr 2023/123 and
    "+46 70 123 45 67" gives tel 0701234567. A date without its year gives none.
    """
    if not _DIGIT.search(text):
        return
    if _YEAR.search(text):
        for day in full_dates(text):
            yield day.isoformat()
    for match in _PARAGRAPH.finditer(text):
        yield f"§{match[1] or match[2] or match[3]}"
    if _CASE_MARK.search(text):
        # People type the letters of a case number small as well.
        for number in case_numbers_in(text.upper()):
            yield f"dnr {_case(number)}"
    for match in PHONE.finditer(text):
        yield f"tel {_subscriber(match[0])}"


def _case(number: str) -> str:
    """Its figures: the code of letters before or after is a word of its own."""
    return "/".join(figures.lstrip("0") or "0" for figures in re.findall(r"\d+", number))


def _subscriber(phone: str) -> str:
    """The number as it is dialled within Sweden."""
    figures = re.sub(r"\D", "", phone)
    return f"0{figures[2:]}" if phone.startswith("+46") else figures

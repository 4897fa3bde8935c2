"""Diarienummer, the numbers that cases are registered under, as Swedish offices write them."""

import re
from collections.abc import Iterator

_CODE = r"[A-ZÅÄÖ]{1,6}"
_LABEL = r"(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr)\b[.:]*\s*"
# "KS 2024/123", "RS 2023-01234", "KS2024/0123"; "KF 2026-04-13" is a body's meeting.
_AFTER_CODE = rf"{_CODE}[ /-]?\d{{4}}[/:.-]\d{{1,6}}(?![\d-])"
# "2026.007 BUN"; in lists the papers of a case have numbers of their own ("2026.007 BUN-012").
_BEFORE_CODE = rf"\d{{4}}\.\d{{1,6}}\s{_CODE}(?![\w-])"
_LABELLED = rf"(?:{_CODE}[ /-]?)?\d[\d./:-]*\d(?:\s{_CODE}\b)?"
# Without any code only where a heading starts with it, for "2027-2030" is a span of years.
_BARE = r"^(?:(?:19|20)\d\d(?:/\d{1,6}|-(?!(?:19|20)\d\d\b)\d{4,6})|\d{3,4}/\d\d)(?![\d/-])"
_PLAIN = rf"(?<![\w./-])(?:{_BEFORE_CODE}|{_AFTER_CODE})|{_BARE}"
_CASE_NUMBER = re.compile(rf"\(?(?:(?i:{_LABEL})(?P<labelled>{_LABELLED})|(?P<plain>{_PLAIN}))\)?")


def case_number_in(heading: str) -> tuple[str | None, str]:
    """The first case number in an item's heading, and the heading's words without it.

    Knows "2026.007 BUN", "KS 2024/123", "RS 2023-01234", "Dnr 2024-00123" and the like; None
    where there is none.
    """
    found = _CASE_NUMBER.search(heading)
    if found is None:
        return None, heading.strip()
    words = f"{heading[: found.start()].rstrip(' ,;')} {heading[found.end() :].lstrip(' ,;')}"
    return _number(found), words.strip()


def case_numbers_in(text: str) -> Iterator[str]:
    """Give each case number of a text, in the order they stand."""
    return map(_number, _CASE_NUMBER.finditer(text))


def _number(found: re.Match[str]) -> str:
    return " ".join((found["labelled"] or found["plain"]).split())

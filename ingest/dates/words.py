"""The Swedish words of the calendar, and the patterns that several written forms share."""

import re
from collections.abc import Sequence

# fmt: off
MONTHS = ["januari", "februari", "mars", "april", "maj", "juni",
           "juli", "augusti", "september", "oktober", "november", "december"]
_WEEKDAYS = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"]
_ORDINALS = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde",
    "artonde", "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde",
    "tjugofemte", "tjugosjätte", "tjugosjunde", "tjugoåttonde", "tjugonionde", "trettionde",
    "trettioförsta",
]
# fmt: on

MONTH_IN_FULL = "|".join(MONTHS)
MONTH = rf"(?:{MONTH_IN_FULL}|sept|" + "|".join(name[:3] for name in MONTHS) + r")\b"
WEEKDAY = "|".join(_WEEKDAYS)
ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
UNTIL = r"(?:[–—-]{1,2}|till(?: och med)?|t\.?\s?o\.?\s?m\.?)"
# Space within a line or over one line break, since PDF breaks lines anywhere.
GAP = r"(?:[^\S\n]{1,3}\n?|\n)"

FOUR_DIGITS = r"(?:19|20)\d\d"
YEAR = rf"(?P<year>{FOUR_DIGITS})"
# After a word that says it is a year, only what makes it a number of another sort may not follow.
YEAR_AFTER_WORD = rf"{YEAR}(?![\w:/]|[.,]\d)"
# By itself it may be a statute's number, an amount, a reference or half a range.
LONE_YEAR_ENDS = r"(?![\w:/–-]|[.,]\d)"
TWO_YEARS = rf"{YEAR}\s?[–/-]\s?(?P<next>{FOUR_DIGITS}|\d\d){LONE_YEAR_ENDS}"
# " 2024", "-24", "’24", or nothing; not the "-15" of "13 maj-15 juni".
YEAR_OR_NOT = (
    rf"(?:(?:\.?,?{GAP}|\.?\s?[-–’'])"
    rf"(?P<year>{FOUR_DIGITS}(?![\d:]|[.,]\d)|(?<=[’'–-])\d\d(?!\d|\s?{MONTH}|[/.:])))?"
)


def month_number(name: str) -> int:
    """The month, 1 to 12, that the name or its abbreviation stands for."""
    return 1 + _index([month[:3] for month in MONTHS], name[:3])


def weekday_number(name: str) -> int:
    """The weekday, 0 for Monday as in `datetime`, that the abbreviated name stands for."""
    return _index(_WEEKDAYS, name)


def ordinal_number(word: str) -> int:
    """The number that an ordinal stands for, 1 to 31."""
    return 1 + _index(_ORDINALS, word)


def _index(words: Sequence[str], found: str) -> int:
    # By the rules that it was found by: to them the old "ſ" is an s, to `str.lower` it is not.
    return next(i for i, word in enumerate(words) if re.fullmatch(word, found, re.I))


def whole_year(digits: str) -> int:
    """The year that two or four digits stand for; two of them from 51 on are the last century's."""
    number = int(digits)
    if len(digits) > 2:
        return number
    return 2000 + number if number <= 50 else 1900 + number

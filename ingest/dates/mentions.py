"""Where dates stand in a text, before the years that are unsaid have been found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ingest.dates.forms import Form
from ingest.dates.number_forms import NUMBER_FORMS
from ingest.dates.periods import Period, period
from ingest.dates.word_forms import WORD_FORMS
from ingest.dates.words import UNTIL, WEEKDAY, weekday_number, whole_year
from ingest.stems import any_of

# What the words begin with that a form may begin with.
_STEMS = """
    jan feb mar apr maj jun jul aug sep okt nov dec vår sommar höst vt ht kv q tert veck
    årssk vinter läså sist först andr tred fjärd fem sjätt sjun åtton nion tion elf tolf trett
    fjort sext sjutt artond nitt tju
"""
_BEGINS = re.compile(rf"\d+|(?<!\w){any_of([*_STEMS.split(), 'v.', 'v '])}")
# A leap year that has a week 53: what is no date in it is no date at all.
_MOST_PERMISSIVE_YEAR = 2004
# "onsdag den " before the number belongs to the date.
_LEAD = re.compile(rf"(?:\b(?P<weekday>{WEEKDAY})(?:dag(?:en)?)?\.?,?\s+)?(?:\bden\s+)?$", re.I)
_NOT_A_DATE_AFTER = re.compile(
    r"(?:\b(?:sid\w*|s\.|dnr|diarien\w*|ärende\w*|nr|nummer|lag|kap\.?|version|artikel|punkt\w*"
    r"|bilaga|säsong\w*|läsår\w*|telefon\w*|tel\.?):?\s*|§\s*|\bcovid-)$",
    re.I,
)
_CONTEXT = 20
_CUE = re.compile(r"\b(?:i|under|till|inför|av|från|sedan|före|efter|nästa)\s+$", re.I)
_RANGE = re.compile(rf"[^\S\n]?{UNTIL}\s?", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as the half-open span `[start, end)` of a text, its year perhaps unsaid.

    `period_in` gives what it covers in a year, `ValueError` where nothing. A said `weekday`
    (0 for Monday) can tell the year.
    """

    start: int
    end: int
    year: int | None
    period_in: Callable[[int], Period]
    weekday: int | None = None


def mentions_in(text: str) -> list[Mention]:
    """The dates of a text in the order they stand, none overlapping another."""
    found: list[Mention] = []
    end = 0
    for begins in _BEGINS.finditer(text):
        if begins.start() < end:
            continue
        forms = NUMBER_FORMS if begins[0].isdecimal() else WORD_FORMS
        mentions = _beginning_at(begins.start(), forms, text)
        if longest := max(mentions, key=lambda mention: mention.end, default=None):
            found.append(longest)
            end = longest.end
    return _with_ranges(found, text)


def _beginning_at(start: int, forms: tuple[Form, ...], text: str) -> Iterator[Mention]:
    before = text[max(0, start - _CONTEXT) : start]
    for form in forms:
        match = form.pattern.match(text, start)
        if match is None or (form.needs_cue and not _CUE.search(before)):
            continue
        said = match["year"] if "year" in form.pattern.groupindex else None
        year = whole_year(said) if said else None
        period_in = partial(form.period_in, match)
        try:
            period_in(year or _MOST_PERMISSIVE_YEAR)
        except ValueError:
            continue  # "31/4", "2026-13-45"
        if not _NOT_A_DATE_AFTER.search(before):
            lead, weekday = _lead(before)
            yield Mention(start - lead, match.end(), year, period_in, weekday)


def _lead(before: str) -> tuple[int, int | None]:
    """How far back "onsdag den " reaches, and the weekday it names."""
    lead = _LEAD.search(before)
    if lead is None:
        return 0, None
    return len(lead[0]), weekday_number(lead["weekday"]) if lead["weekday"] else None


def _with_ranges(mentions: list[Mention], text: str) -> list[Mention]:
    """The same with each "1 januari–15 april" made one."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and _RANGE.fullmatch(text, joined[-1].end, mention.start):
            one = _range(joined[-1], mention)
            if one is not None:
                joined[-1] = one
                continue
        joined.append(mention)
    return joined


def _range(first: Mention, last: Mention) -> Mention | None:
    """From the first to the last; an unsaid year follows from the other's. None if backwards."""

    def period_in(year: int) -> Period:
        starts = (first.year,) if first.year else (year, year - 1)
        for start in starts:
            if first.period_in(start).first <= last.period_in(year).last:
                return period(first.period_in(start).first, last.period_in(year).last)
        raise ValueError(year)

    for year in _years_of_the_end(first, last):
        try:
            period_in(year)
        except ValueError:
            continue
        said = year if first.year or last.year else None
        return Mention(first.start, last.end, said, period_in, first.weekday)
    return None


def _years_of_the_end(first: Mention, last: Mention) -> tuple[int, ...]:
    if last.year:
        return (last.year,)
    if first.year:
        return (first.year, first.year + 1)
    return (_MOST_PERMISSIVE_YEAR,)

"""Puts the short forms that questions have into those that `ingest.dates` reads."""

import re

from ingest.dates.mentions import mentions_in
from ingest.dates.words import FOUR_DIGITS, MONTH_IN_FULL

_YEAR = rf"{FOUR_DIGITS}(?!\d)"
_MONTHS = rf"(?:{MONTH_IN_FULL})"
_SEASONS = r"(?:(?:vår|höst)(?:en|terminen)|sommaren)"
_NEXT = rf"(?=\d|{_MONTHS}\b)"
_REWRITTEN = tuple(
    (re.compile(pattern, re.I), written)
    for pattern, written in (
        # A reference is no time, though it begins with a year.
        (r"\b(?:dnr|diarienr|diarienummer)\b[.:]?(?: ?[A-ZÅÄÖ]{2,})? ?\S+", " "),
        # Names: Agenda 2030, Vision 2030
        (r"\b(agenda|vision) \d{4}\b", r"\1"),
        # "Vad sades 2024: …" names a year, "2010:110" a statute.
        (r":(?= |$)", " "),
        # oktober -24
        (rf"\b({_MONTHS}|{_SEASONS}) ?[-–’'](\d\d)\b(?! ?(?:[-–/]|{_MONTHS}))", r"\1 20\2"),
        # vår 2024
        (rf"\b(vår|höst|sommar)(?= {_YEAR})", r"\1en"),
        # höstens
        (rf"\b({_SEASONS})s\b", r"\1"),
        # januari och februari 2024
        (
            rf"\b({_MONTHS})( (?:och|eller|samt) (?:i )?{_MONTHS} )({_YEAR})",
            r"\1 \3\2\3",
        ),
        # mellan januari och mars 2024
        (
            rf"\bmellan (?:åren |den )?{_NEXT}(\S+(?: \S+){{0,2}}?) (?:och|till) (?:den )?{_NEXT}",
            r"\1–",
        ),
    )
)
_MEETING_IN = re.compile(rf"\b({_MONTHS})(möte\w*|träff\w*|protokoll\w*)", re.I)
# Small letters only: "Maj" and "April" are names too.
_BARE = re.compile(rf"(?<!\w)(?:{_MONTHS}|{_SEASONS})(?!\w)")


def spelt_out(text: str) -> str:
    """Give a question, in one line, with its times in the forms of documents."""
    text = _MEETING_IN.sub(lambda match: f"{match[2]} i {match[1].lower()}", text)
    for pattern, written in _REWRITTEN:
        text = pattern.sub(written, text)
    return _with_cues(text)


def _with_cues(text: str) -> str:
    # A month by itself is a time in a question; `ingest.dates` wants an "i" before it.
    taken = [(mention.start, mention.end) for mention in mentions_in(text)]

    def with_cue(match: re.Match[str]) -> str:
        is_read = any(start <= match.start() < end for start, end in taken)
        return match[0] if is_read else f"i {match[0]}"

    return _BARE.sub(with_cue, text)

"""Which date a document bears, and whether any part of it had to be inferred."""

import re
from datetime import date

from ingest.dates import Day, days, full_dates, years

Dating = tuple[date | None, bool]

# Such a line tells how long something holds, not when it was written.
_VALIDITY = re.compile(r"\b(?:gäller|giltig\w*|revideras|senast|tills)\b", re.I)


def date_of(title: str, head: str, text: str, file_stem: str) -> Dating:
    """The document's date, and whether any part of it was not written in the text.

    Looked for in this order: the title, the head (its first lines), the file name. A day without
    a year takes the year that the text gives the same day elsewhere, else the file name's year,
    else the year that stands nearest to it in the text. A year alone becomes its last day.
    `(None, False)` where nothing tells.
    """
    if dates := full_dates(title):
        return dates[0], False
    if in_title := days(title):
        return _with_year(in_title[0], text, file_stem)
    if said := years(title):
        return date(said[0][0], 12, 31), True
    dated = "\n".join(line for line in head.splitlines() if not _VALIDITY.search(line))
    if dates := full_dates(dated):
        return dates[0], False
    named = _spaced(file_stem)
    if dates := full_dates(named):
        return dates[0], True
    if in_head := days(dated):
        return _with_year(in_head[0], text, file_stem)
    if said := years(named):
        return date(said[0][0], 12, 31), True
    return None, False


def _with_year(day: Day, text: str, file_stem: str) -> Dating:
    for written in full_dates(text):
        if (written.month, written.day) == (day.month, day.day):
            return written, False
    named = _spaced(file_stem)
    candidates = [found.year for found in full_dates(named)] + [year for year, _ in years(named)]
    candidates += [year for year, _ in sorted(years(text), key=lambda said: abs(said[1] - day.at))]
    for year in candidates:
        try:
            return date(year, day.month, day.day), True
        except ValueError:
            continue  # 29 February, and not a leap year
    return None, False


def _spaced(file_stem: str) -> str:
    """A file name with its separators as spaces, those inside a date apart."""
    compact = re.sub(
        r"(?<!\d)((?:19|20)\d\d)[-_]?(\d\d)[-_]?(\d\d)(?!\d)", r" \1-\2-\3 ", file_stem
    )
    return re.sub(r"_|(?<!\d)-|-(?!\d)", " ", compact)

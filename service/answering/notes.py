"""What an answer says beside its sentences, so that nothing old or planned passes for current."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.dates.mentions import Mention, mentions_in
from service.answer import Citation
from service.answering import texts
from service.dates import period_label

# Words of what lies ahead: a date without its year is then the next one, else the one before.
_AHEAD = re.compile(
    r"\b(?:ska|skall|kommer|planer\w+|beräknas|föreslås|preliminär\w*|nästa|kommande|inför)\b", re.I
)


def notes_on(citations: Sequence[Citation], today: date) -> list[str]:
    """Give how old the sources are, what lay ahead in them, and what they say of themselves."""
    return [*age_notes(citations), *_plan_notes(citations, today), *_remarks(citations)]


def age_notes(citations: Sequence[Citation]) -> list[str]:
    """Give what to say of how old the sources are; of several, which is how old."""
    cited: dict[tuple[date, bool], list[int]] = {}
    for one in citations:
        if one.date is not None:
            cited.setdefault((one.date, one.date_inferred), []).append(one.n)
    by_period: dict[str, list[int]] = {}
    for (day, inferred), numbers in sorted(cited.items()):
        by_period.setdefault(period_label(day, inferred), []).extend(numbers)
    notes = []
    if len(by_period) == 1:
        notes.append(texts.DATED_ONE.format(period=next(iter(by_period))))
    elif by_period:
        told = [f"{period} {_marks(numbers)}" for period, numbers in by_period.items()]
        listed = f"{', '.join(told[:-1])} {texts.AND} {told[-1]}"
        notes.append(texts.DATED_SEVERAL.format(periods=listed))
    if any(citation.date is None for citation in citations):
        notes.append(texts.UNDATED_TOO if cited else texts.UNDATED)
    return notes


def _plan_notes(citations: Sequence[Citation], today: date) -> Iterator[str]:
    """Of what lay ahead when it was written and does not any more: it says not how it went."""
    for one in citations:
        if one.date is not None and _was_ahead(one.quote, one.date, today):
            period = period_label(one.date, one.date_inferred)
            yield texts.WAS_AHEAD.format(source=_marks([one.n]), period=period)


def _was_ahead(quote: str, written: date, today: date) -> bool:
    begins = [_begin(mention, quote, written) for mention in mentions_in(quote)]
    return any(day is not None and written < day < today for day in begins)


def _begin(mention: Mention, quote: str, written: date) -> date | None:
    """The first day of a time, as it was meant by who wrote; None where it cannot be told."""
    years = [mention.year] if mention.year else [written.year, written.year + 1]
    for year in years:
        try:
            first = mention.period_in(year).first
        except ValueError:
            continue
        if mention.year or (first > written and _AHEAD.search(quote)):
            return first
    return None


def _remarks(citations: Sequence[Citation]) -> list[str]:
    """What the sources say of themselves, each once: a summary is not the authority's text."""
    said = {c.remark: c.document_kind for c in citations if c.remark}
    return [texts.REMARK.format(kind=kind, remark=remark) for remark, kind in said.items()]


def _marks(numbers: Sequence[int]) -> str:
    return "".join(f"[{n}]" for n in sorted(numbers))

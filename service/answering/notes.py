"""What an answer says beside its sentences, so that nothing old or planned passes for current."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ingest.dates.mentions import Mention, mentions_in
from service.answer import Citation, Sentence
from service.answering import texts
from service.answering.differences import differing_hours, differing_numbers
from service.answering.kinds import Kind
from service.answering.present import is_of_now
from service.answering.question import Question
from service.dates import period_label

# Words of what lies ahead: a date without its year is then the next one, else the one before.
_AHEAD = re.compile(
    r"\b(?:ska|skall|kommer|planer\w+|beräknas|föreslås|preliminär\w*|nästa|kommande|inför)\b", re.I
)

# A number that its own source only gives as about so.
_ABOUT = re.compile(
    r"\b(?:ca|cirka|ungefär|omkring|runt|uppskattning\w*|uppskatta\w*|beräkn\w+|närmare|drygt|knappt"
    r"|minst|över) (?:\w+ ){0,6}?(?=\d)",
    re.I,
)
_SEVERAL = 2
# Posts, numbers and fees change about as often.
_LONG_AGO = timedelta(days=365)


def notes_on(
    question: Question, sentences: Sequence[Sentence], citations: Sequence[Citation]
) -> list[str]:
    """Give what to know of an answer's sources.

    Where they differ, how old they are, what is only about so, what lay ahead in them, and what
    they say of themselves.
    """
    return [
        *_difference_notes(question, sentences, citations),
        *age_notes(citations),
        *_change_notes(question, citations),
        *_estimate_notes(question, sentences),
        *_plan_notes(citations, question.today),
        *_remarks(citations),
    ]


def _difference_notes(
    question: Question, sentences: Sequence[Sentence], citations: Sequence[Citation]
) -> Iterator[str]:
    """Of sources that give different numbers, which a question of two times expects, or hours."""
    expected = question.kind is not Kind.NUMBER or len(question.periods) >= _SEVERAL
    if not expected and (numbers := _told(differing_numbers(sentences, citations))):
        yield texts.NUMBERS_DIFFER.format(numbers=numbers)
    if hours := _told(differing_hours(sentences, citations)):
        yield texts.HOURS_DIFFER.format(hours=hours)


def _told(differing: Sequence[tuple[str, int]]) -> str:
    told = [f"{written} {_marks([n])}" for written, n in differing]
    return _listed(told) if told else ""


def _change_notes(question: Question, citations: Sequence[Citation]) -> Iterator[str]:
    """Of who or what holds now, where the sources are of another year or of several."""
    dated = sorted((one.date, one.date_inferred, one.n) for one in citations if one.date)
    if not dated or not is_of_now(question.text, question.kind):
        return
    newest, inferred, _ = dated[-1]
    if dated[0][0] < newest:
        yield texts.NEWEST.format(source=_marks([n for day, _, n in dated if day == newest]))
    if newest + _LONG_AGO < question.today:
        yield texts.LONG_AGO.format(period=period_label(newest, inferred))


def _estimate_notes(question: Question, sentences: Sequence[Sentence]) -> Iterator[str]:
    if question.kind is Kind.NUMBER:
        about = [n for one in sentences if _ABOUT.search(one.text) for n in one.citations]
        if about:
            yield texts.ESTIMATE.format(source=_marks(list(dict.fromkeys(about))))


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
        notes.append(texts.DATED_SEVERAL.format(periods=_listed(told)))
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


def _listed(told: Sequence[str]) -> str:
    return f"{', '.join(told[:-1])} {texts.AND} {told[-1]}"

"""Whether a source is of the time that a question names, or of another."""

from datetime import date

from ingest.dates.mentions import Mention, mentions_in
from service.answering.candidates import Candidate
from service.answering.question import Question

# Longer than this and a time is no day, week or month, but a season or a year.
_MONTH = 31


def date_agreement(question: Question, unit: Candidate) -> tuple[bool, bool]:
    """Tell whether a unit is of the time that the question names, and whether of another.

    A unit that itself names the time is of it, whenever it was written; one that names another
    month, in a source that is not of the month asked for, is of another.
    """
    if not (question.years or question.months):
        return False, False
    named = mentions_in(unit.quote)
    written = _written(unit)
    names_year = any(one.year in question.years for one in named)
    names_it = names_same_time(question, unit) or (names_year and not question.months)
    if written is None:
        return names_it or names_year, False
    of_year = not question.years or written.year in question.years
    of_month = not question.months or written.month in question.months
    names_another = any(_days(one, written.year) <= _MONTH for one in named)
    differs = not (of_year or names_year) or (names_another and not of_month)
    return names_it or (of_year and of_month), differs and not names_it


def names_same_time(question: Question, unit: Candidate) -> bool:
    """Tell whether a unit itself names a day, month or year that the question names."""
    written = _written(unit)
    named = mentions_in(unit.quote)
    return any(_is_same(one, other, written) for one in question.mentions for other in named)


def _written(unit: Candidate) -> date | None:
    said = unit.passage.node.metadata.get("date")
    return date.fromisoformat(said) if said else None


def _is_same(asked: Mention, named: Mention, written: date | None) -> bool:
    """Whether two times meet; an unsaid year is the other's, else that of the source."""
    year = asked.year or named.year or (written.year if written else None)
    if year is None:
        return False
    try:
        first, last = asked.period_in(asked.year or year)
        begins, ends = named.period_in(named.year or year)
    except ValueError:  # 29 February
        return False
    # "2024" is no answer to "i maj".
    as_exact = (ends - begins).days <= max(_MONTH, (last - first).days)
    return as_exact and begins <= last and first <= ends


def _days(mention: Mention, year: int) -> int:
    try:
        first, last = mention.period_in(mention.year or year)
    except ValueError:
        return 0
    return (last - first).days

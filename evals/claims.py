"""What an answer claims, held against what it cites, by the rules that the service itself keeps to.

Citation recall and precision as ALCE has them (Gao et al. 2023, "Enabling Large Language Models to
Generate Text with Citations"), with the service's verifier in the place of a language model.
"""

from collections.abc import Mapping, Sequence

from service.answer import Answer, Citation
from service.answering.support import is_supported
from service.answering.texts import UNDATED, UNDATED_TOO
from service.answering.verification import is_quoted
from service.dates import period_label

Share = tuple[float, float]
"""Hits and tries."""


def citation_recall(answer: Answer) -> Share:
    """Give how many of the answer's sentences are borne out by what they cite, and how many."""
    quotes = _quotes(answer)
    borne_out = [
        all(n in quotes for n in one.citations)
        and _bears_out(one.text, [quotes[n] for n in one.citations])
        for one in answer.sentences
    ]
    return float(sum(borne_out)), float(len(borne_out))


def citation_precision(answer: Answer) -> Share:
    """Give how many of the sentences' citations are to the point, and how many there are.

    One is not that bears out nothing alone and without which the others bear out as much.
    """
    quotes = _quotes(answer)
    to_the_point = [
        _is_to_the_point(one.text, n, one.citations, quotes)
        for one in answer.sentences
        for n in one.citations
    ]
    return float(sum(to_the_point)), float(len(to_the_point))


def is_stale(answer: Answer) -> bool:
    """Tell whether anything is said without how old it is, or that its age is not known."""
    used = {n for one in answer.sentences for n in one.citations}
    said = " ".join([answer.answer, *answer.notes])
    return not all(_age(one, said) for one in answer.citations if one.n in used)


def _age(citation: Citation, said: str) -> bool:
    if citation.date is None:
        return UNDATED in said or UNDATED_TOO in said
    return period_label(citation.date, citation.date_inferred) in said


def _quotes(answer: Answer) -> Mapping[int, str]:
    return {citation.n: citation.quote for citation in answer.citations}


def _is_to_the_point(text: str, n: int, cited: Sequence[int], quotes: Mapping[int, str]) -> bool:
    if n not in quotes:
        return False
    whole = [quotes[one] for one in cited if one in quotes]
    rest = [quotes[one] for one in cited if one in quotes and one != n]
    return _bears_out(text, [quotes[n]]) or (_bears_out(text, whole) and not _bears_out(text, rest))


def _bears_out(text: str, quotes: Sequence[str]) -> bool:
    return is_quoted(text, quotes) or is_supported(text, quotes)

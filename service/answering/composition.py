"""Lays out an answer: sentences with numbered citations, and notes on how old they are."""

from collections.abc import Sequence

from service.answer import Citation, Sentence
from service.answering import texts
from service.answering.candidates import Candidate
from service.dates import period_label


def compose(units: Sequence[Candidate]) -> tuple[list[Sentence], list[Citation]]:
    """Give a sentence for each unit, and the citations that they stand on, numbered from 1.

    Units that follow one another in a document share one citation, whose quote spans them.
    """
    sentences: list[Sentence] = []
    runs: list[list[Candidate]] = []
    for unit in units:
        if runs and runs[-1][-1].neighbour(1) is unit:
            runs[-1].append(unit)
        else:
            runs.append([unit])
        sentences.append(Sentence(text=unit.shown, citations=[len(runs)]))
    return sentences, [_citation(n, run) for n, run in enumerate(runs, start=1)]


def _citation(n: int, run: Sequence[Candidate]) -> Citation:
    passage = run[0].passage
    kept, offset = passage.node.metadata, passage.start
    start, end = run[0].start, run[-1].end
    return Citation(
        n=n,
        document_id=passage.document_id,
        title=kept["title"],
        document_kind=kept["kind"],
        date=kept.get("date"),
        date_inferred=kept["date_inferred"],
        section=kept.get("section"),
        page=kept.get("page"),
        quote=passage.node.text[start - offset : end - offset],
        start=start,
        end=end,
        path=kept["path"],
        url=kept.get("url"),
        publisher=kept.get("publisher"),
        paragraph=kept.get("paragraph"),
        case_number=kept.get("case_number"),
        sheet=kept.get("sheet"),
        row=kept.get("row"),
        remark=kept.get("remark"),
    )


def running_text(sentences: Sequence[Sentence]) -> str:
    """Give the sentences as one text, each followed by the numbers of its citations.

    Rows and bullets that end without a stop begin on a line of their own.
    """
    text = ""
    for sentence in sentences:
        ended = text == "" or text.rstrip("[]0123456789 ").endswith((".", "!", "?", ")"))
        marks = "".join(f"[{n}]" for n in sentence.citations)
        text += ("" if text == "" else " " if ended else "\n") + f"{sentence.text} {marks}"
    return text


def age_notes(citations: Sequence[Citation]) -> list[str]:
    """Give what to say of how old the sources are, so that nothing old passes for current."""
    dated = {(c.date, c.date_inferred) for c in citations if c.date is not None}
    periods = list(dict.fromkeys(period_label(day, inferred) for day, inferred in sorted(dated)))
    notes = []
    if len(periods) == 1:
        notes.append(texts.DATED_ONE.format(period=periods[0]))
    elif periods:
        listed = f"{', '.join(periods[:-1])} {texts.AND} {periods[-1]}"
        notes.append(texts.DATED_SEVERAL.format(periods=listed))
    if any(citation.date is None for citation in citations):
        notes.append(texts.UNDATED_TOO if dated else texts.UNDATED)
    return notes


def remarks(citations: Sequence[Citation]) -> list[str]:
    """Give what the sources say of themselves, each once: a summary is not the authority's text."""
    said = {c.remark: c.document_kind for c in citations if c.remark}
    return [texts.REMARK.format(kind=kind, remark=remark) for remark, kind in said.items()]

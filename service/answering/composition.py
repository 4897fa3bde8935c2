"""Lays out an answer: sentences with numbered citations, and its notes."""

from collections.abc import Sequence

from service.answer import Answer, Citation, Sentence
from service.answering.candidates import Candidate
from service.answering.notes import notes_on
from service.answering.question import Question

# What an answer's `engine` is where the documents' own words are shown.
ENGINE = "quotes"


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


def answered(
    question: Question, sentences: list[Sentence], citations: list[Citation], confidence: float
) -> Answer:
    """Give the answer of proven sentences, with the citations that they stand on and its notes."""
    used = {n for sentence in sentences for n in sentence.citations}
    citations = [citation for citation in citations if citation.n in used]
    return Answer(
        question=question.text,
        answered=True,
        kind=question.kind,
        answer=running_text(sentences),
        sentences=sentences,
        citations=citations,
        notes=notes_on(question, sentences, citations),
        next_step=None,
        confidence=round(confidence, 3),
        engine=ENGINE,
        timings_ms={},
    )

"""The `Answer`, as the command line, the API and the evaluations give it."""

from datetime import date

from pydantic import BaseModel


class Citation(BaseModel):
    """An exact quote with its place: `document.text[start:end] == quote`.

    `paragraph` and `case_number` are the § and the diarienummer in minutes, `sheet` and `row` the
    place in a register. `remark` is what the document says of itself beside its text.
    """

    n: int
    document_id: str
    title: str
    document_kind: str
    date: date | None
    date_inferred: bool
    section: str | None
    page: int | None
    quote: str
    start: int
    end: int
    path: str
    url: str | None
    publisher: str | None = None
    paragraph: str | None = None
    case_number: str | None = None
    sheet: str | None = None
    row: int | None = None
    remark: str | None = None


class Sentence(BaseModel):
    """One sentence of the answer and the numbers of the citations that prove it."""

    text: str
    citations: list[int]


class Term(BaseModel):
    """An abbreviation written out as a document does it; the citation is the place where."""

    short: str
    long: str
    citation: Citation


class Answer(BaseModel):
    """What a question gets.

    With `answered` false it claims nothing: `answer` says that the documents do not say,
    `citations` may show the nearest passages as *not an answer*, `next_step` a way in.
    `confidence` is a calibrated probability between 0 and 1 that the documents answer.
    `terms` are abbreviations that the answer uses and does not write out; the numbers of their
    citations go on from those of the answer. `lix` is how hard the sentences of a language model
    are to read, None where the words are the documents' own.
    """

    question: str
    answered: bool
    kind: str
    answer: str
    sentences: list[Sentence]
    citations: list[Citation]
    notes: list[str]
    next_step: Sentence | None
    confidence: float
    engine: str
    timings_ms: dict[str, float]
    terms: list[Term] = []
    lix: float | None = None

    @property
    def quoted(self) -> list[Citation]:
        """Every citation of the answer and of its terms, each once."""
        own = {citation.n for citation in self.citations}
        others = {term.citation.n: term.citation for term in self.terms}
        return [*self.citations, *(one for n, one in others.items() if n not in own)]

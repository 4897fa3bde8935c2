"""How good each answer is, against the curated question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.curated import Question, Split, in_split
from evals.errors import AnswerCountError, WrongQuestionError
from evals.matching import count_words, holds, normalise, overlaps, without_markers
from evals.run import FAILED
from index.errors import UnknownDocumentError
from service.answer import Answer, Citation
from service.answering.safety import masked

TextOf = Callable[[str], str]
"""From a document's id to its text; raises `UnknownDocumentError` where there is none."""


@dataclass(frozen=True)
class Scored:
    """One answer beside its question, and what was found.

    `missed` are the facts that the answer lacks, each with its alternatives. `verbatim` says of
    each citation, in order, whether its quote is what stands at its place in the document.
    """

    question: Question
    answer: Answer
    missed: tuple[tuple[str, ...], ...]
    evidence_cited: bool
    verbatim: tuple[bool, ...]
    words: int

    @property
    def facts(self) -> float:
        """The share of the question's facts that the answer holds; 1 where it asks for none."""
        wanted = len(self.question.facts)
        return 1 - len(self.missed) / wanted if wanted else 1.0

    @property
    def failed(self) -> bool:
        """The question could not be run at all: neither an answer nor a refusal."""
        return self.answer.engine == FAILED

    @property
    def refused(self) -> bool:
        """The answer says that the documents do not say."""
        return not self.answer.answered and not self.failed

    @property
    def right(self) -> bool:
        """Nothing to mend: all facts and evidence, or a refusal in its place; true quotes."""
        if not self.question.answerable:
            return self.refused and all(self.verbatim)
        return (
            self.answer.answered and not self.missed and self.evidence_cited and all(self.verbatim)
        )


def score(question: Question, answer: Answer, text_of: TextOf) -> Scored:
    """Hold one answer against its question; what is refused holds no facts and no evidence."""
    claims = [without_markers(text) for text in (answer.answer, *_sentences(answer))]
    missed = tuple(
        fact
        for fact in question.facts
        if not (answer.answered and any(holds(claim, alt) for claim in claims for alt in fact))
    )
    return Scored(
        question=question,
        answer=answer,
        missed=missed,
        evidence_cited=answer.answered and _cites(answer, question.evidence),
        verbatim=tuple(is_verbatim(citation, text_of) for citation in answer.quoted),
        words=count_words(answer.answer),
    )


def is_verbatim(citation: Citation, text_of: TextOf) -> bool:
    """Tell whether the quote is exactly what stands at its offsets in a document we have."""
    try:
        text = text_of(citation.document_id)
    except UnknownDocumentError:
        return False
    # A negative offset would count from the end, and so could look right by chance.
    inside = 0 <= citation.start < citation.end <= len(text)
    return inside and text[citation.start : citation.end] == citation.quote


def pair(
    questions: Sequence[Question], answers: Sequence[Answer], split: Split = Split.ALL
) -> list[tuple[Question, Answer]]:
    """Give the pairs of the split, whether the answers are of all questions or of the split.

    Raises `AnswerCountError` when they are of neither, and `WrongQuestionError` when an answer
    is to another question than the one in its place.
    """
    chosen = [question for question in questions if in_split(question.id, split)]
    asked = chosen if len(answers) == len(chosen) else questions
    if len(answers) != len(asked):
        raise AnswerCountError(len(answers), len(chosen), split)
    pairs = list(zip(asked, answers, strict=True))
    for number, (question, answer) in enumerate(pairs, start=1):
        # An answer never repeats an identity number.
        if normalise(masked(question.question)) != normalise(masked(answer.question)):
            raise WrongQuestionError(number, question.id, question.question, answer.question)
    return [one for one in pairs if in_split(one[0].id, split)]


def _sentences(answer: Answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


def _cites(answer: Answer, evidence: Sequence[str]) -> bool:
    used = {number for sentence in answer.sentences for number in sentence.citations}
    quotes = [citation.quote for citation in answer.citations if citation.n in used]
    return any(overlaps(quote, place) for quote in quotes for place in evidence)

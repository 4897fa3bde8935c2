"""What the documents mean by a word, put before an answer in their words."""

from collections.abc import Iterable, Iterator, Sequence

from index.abbreviations import used
from index.search_index import SearchIndex
from service.answer import Answer, Citation, Sentence, Term
from service.answering import texts
from service.answering.composition import answered, compose
from service.answering.definitions import definition, subject_of
from service.answering.explanations import explain
from service.answering.question import Question
from service.answering.refusal import refuse
from service.answering.verification import verified

# Each is a search of its own.
_MOST_DEFINED = 4

Said = tuple[str, list[Citation]]
"""What is said, and the quotes that prove it."""


def explanations(
    shorts: Sequence[str], terms: Iterable[Term], quoted: Answer, index: SearchIndex
) -> Iterator[Said]:
    """Yield what each short form stands for and what it is, as far as the documents tell."""
    long_forms = {term.short: term for term in terms}
    seen = {sentence.text for sentence in quoted.sentences}
    for place, short in enumerate(shorts):
        if term := long_forms.get(short):
            written_out = texts.MEANS.format(short=short, long=term.long)
            yield from _proven(written_out, term.citation, index, reworded=True)
        if place < _MOST_DEFINED and (unit := definition(short, index, seen)):
            [sentence], [citation] = compose([unit])
            yield from _proven(sentence.text, citation, index)


def preceded(question: Question, explained: Sequence[Said], quoted: Answer) -> Answer:
    """Give the answer with explanations before its quotes; the citations are numbered anew."""
    by_number = {citation.n: citation for citation in quoted.citations}
    quotes = [(one.text, [by_number[n] for n in one.citations]) for one in quoted.sentences]
    sentences, citations = _numbered([*explained, *quotes])
    return answered(question, sentences, citations, quoted.confidence)


def with_meaning(
    question: Question, quoted: Answer | None, index: SearchIndex, confidence: float
) -> Answer | None:
    """Give the answer to "what is X?" so that it begins by what the abbreviation X stands for.

    Where nothing answers, what X stands for and the sentence that says what it is are the answer.
    Other questions, and words that no document writes out, are left as they are.
    """
    subject = subject_of(question) or ""
    # People write "iop" on a phone; that it is a short form only the documents can tell.
    shorts = [
        short for short in dict.fromkeys([subject, subject.upper()]) if used(short) == [short]
    ]
    given = quoted or refuse(question.text, question.kind, "")
    terms = explain(shorts, given, index.catalogue)
    explained = list(explanations([term.short for term in terms], terms, given, index))
    if not explained:
        return quoted
    if quoted:
        return preceded(question, explained[:1], quoted)
    return preceded(question, explained, given.model_copy(update={"confidence": confidence}))


def _proven(
    text: str, citation: Citation, index: SearchIndex, *, reworded: bool = False
) -> Iterator[Said]:
    sentence = Sentence(text=text, citations=[citation.n])
    if verified([sentence], [citation], index.document, reworded=reworded):
        yield text, [citation]


def _numbered(said: Sequence[Said]) -> tuple[list[Sentence], list[Citation]]:
    """Number the citations from 1 as they come; the same place has one number."""
    numbered: dict[tuple[str, int, int], Citation] = {}
    sentences = []
    for text, cited in said:
        places = [(one.document_id, one.start, one.end) for one in cited]
        for place, one in zip(places, cited, strict=True):
            numbered.setdefault(place, one.model_copy(update={"n": len(numbered) + 1}))
        sentences.append(Sentence(text=text, citations=[numbered[one].n for one in places]))
    return sentences, list(numbered.values())

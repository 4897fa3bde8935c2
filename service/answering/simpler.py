"""The last answer once more, for whoever did not understand it.

A language model says it more simply, where there is one and what it says holds. Else the words are
explained, in the documents' own words, before the same quotes.
"""

from collections.abc import Callable, Iterator, Sequence

from index.abbreviations import used
from index.search_index import SearchIndex
from service.answer import Answer, Citation, Sentence, Term
from service.answering import intake, texts
from service.answering.composition import answered, compose
from service.answering.definitions import definition
from service.answering.explanations import explain
from service.answering.kinds import Kind
from service.answering.notes import notes_on
from service.answering.question import Question
from service.answering.reception import receive
from service.answering.refusal import refuse
from service.answering.rewording import Hear, reworded
from service.answering.verification import verified
from service.conversation import Turn
from service.rewriting.rewriter import Rewriter

# Each is a search of its own.
_MOST_DEFINED = 4

# What is said, and the quotes that prove it.
_Said = tuple[str, list[Citation]]


def say_simpler(text: str, conversation: Sequence[Turn], answer: Callable[[str], Answer]) -> Answer:
    """Give what `answer` gives, in simpler words, to the last question of the conversation.

    Where nothing was asked yet, say so.
    """
    asked = intake.tidy(text)
    if not conversation:
        return refuse(asked, Kind.OTHER, texts.NOTHING_TO_EXPLAIN)
    *earlier, before = conversation
    given = receive(before.question, earlier, answer)
    about = texts.SIMPLER_OF.format(question=given.question)
    return given.model_copy(update={"question": asked, "notes": [about, *given.notes]})


def simpler(
    question: Question, quoted: Answer, rewriter: Rewriter | None, index: SearchIndex, hear: Hear
) -> Answer:
    """Give the quotes in a language model's simpler words, or with their words explained.

    `hear` is given the model's answer sentence by sentence.
    """
    # What they asked about first.
    shorts = used(f"{quoted.question}\n{quoted.answer}")
    terms = explain(shorts, quoted, index.catalogue)
    # With the long forms among its quotes, the model may write them out.
    quotes = {one.n: one for one in [*quoted.citations, *(term.citation for term in terms)]}
    material = quoted.model_copy(update={"citations": list(quotes.values())})
    said = reworded(question, material, rewriter, index.document, hear, simpler=True)
    return said or _explained(question, quoted, list(_explanations(shorts, terms, quoted, index)))


def _explained(question: Question, quoted: Answer, explanations: Sequence[_Said]) -> Answer:
    """The answer with its words explained before it."""
    if not explanations:
        return quoted.model_copy(update={"notes": [texts.NOT_SIMPLER, *quoted.notes]})
    by_number = {citation.n: citation for citation in quoted.citations}
    quotes = [(one.text, [by_number[n] for n in one.citations]) for one in quoted.sentences]
    sentences, citations = _numbered([*explanations, *quotes])
    given = answered(question, sentences, citations, quoted.confidence)
    # Of the sources it is told anew; what else was noted, such as how many rows there are, stays.
    of_sources = notes_on(question, quoted.sentences, quoted.citations)
    others = [note for note in quoted.notes if note not in of_sources]
    return given.model_copy(update={"notes": [texts.EXPLAINED, *others, *given.notes]})


def _explanations(
    shorts: Sequence[str], terms: Sequence[Term], quoted: Answer, index: SearchIndex
) -> Iterator[_Said]:
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


def _proven(
    text: str, citation: Citation, index: SearchIndex, *, reworded: bool = False
) -> Iterator[_Said]:
    sentence = Sentence(text=text, citations=[citation.n])
    if verified([sentence], [citation], index.document, reworded=reworded):
        yield text, [citation]


def _numbered(said: Sequence[_Said]) -> tuple[list[Sentence], list[Citation]]:
    """Number the citations from 1 as they come; the same place has one number."""
    numbered: dict[tuple[str, int, int], Citation] = {}
    sentences = []
    for text, cited in said:
        places = [(one.document_id, one.start, one.end) for one in cited]
        for place, one in zip(places, cited, strict=True):
            numbered.setdefault(place, one.model_copy(update={"n": len(numbered) + 1}))
        sentences.append(Sentence(text=text, citations=[numbered[one].n for one in places]))
    return sentences, list(numbered.values())
